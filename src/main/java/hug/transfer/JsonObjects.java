package hug.transfer;

import hug.model.Failure;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/** The objects in a JSON file (RFC 8259): in an array, or one per line. */
final class JsonObjects {
  private static final int MOST_LETTERS = 100_000;
  private static final int MOST_IN_OBJECT = 1_000_000;
  private static final int MOST_DEPTH = 20;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxStringLength(MOST_LETTERS)
                  .maxNestingDepth(MOST_DEPTH)
                  .build())
          .build();

  /**
   * An object of the file.
   *
   * @param line its line in the file, from 1
   * @param values by key: a String, a List or a Map; never null
   */
  record One(long line, Map<String, Object> values) {}

  private final Source source;

  JsonObjects(Source source) {
    this.source = source;
  }

  /**
   * Passes on the objects, in order, until one is refused.
   *
   * @throws Failure with the line number, if the file is malformed
   */
  void forEach(Predicate<One> isTaken) {
    try (var in = source.read();
        var json = FACTORY.createParser(ObjectReadContext.empty(), in)) {
      try {
        forEach(json, isTaken);
      } catch (StreamConstraintsException e) {
        throw broken(line(json), "a text or number is too long here, or the nesting too deep");
      } catch (JacksonException e) {
        throw broken(line(json), "this is not valid JSON");
      }
    } catch (IOException e) {
      throw source.unreadable(e);
    }
  }

  private void forEach(JsonParser json, Predicate<One> isTaken) {
    boolean isArray = json.nextToken() == JsonToken.START_ARRAY;
    var next = isArray ? json.nextToken() : json.currentToken();
    while (next == JsonToken.START_OBJECT) {
      long line = json.currentTokenLocation().getLineNr();
      if (!isTaken.test(new One(line, object(json, new Size(line))))) {
        return;
      }
      next = json.nextToken();
    }
    boolean isWhole =
        isArray ? next == JsonToken.END_ARRAY && json.nextToken() == null : next == null;
    if (!isWhole) {
      throw broken(line(json), "this is not a list of objects");
    }
  }

  private static long line(JsonParser json) {
    return json.currentLocation().getLineNr();
  }

  private Map<String, Object> object(JsonParser json, Size size) {
    var values = new LinkedHashMap<String, Object>();
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      var name = json.currentName();
      size.add(name);
      json.nextToken();
      var value = value(json, size);
      if (value != null && values.put(name, value) != null) {
        throw broken(line(json), "a key appears twice in this object");
      }
    }
    return values;
  }

  /** A value; null if it is null, an empty text or an empty list. */
  private Object value(JsonParser json, Size size) {
    return switch (json.currentToken()) {
      case START_OBJECT -> {
        var values = object(json, size);
        yield values.isEmpty() ? null : values;
      }
      case START_ARRAY -> {
        List<Object> values = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
          var value = value(json, size);
          if (value != null) {
            values.add(value);
          }
        }
        yield values.isEmpty() ? null : values;
      }
      case VALUE_NULL -> null;
      default -> {
        var text = json.getString();
        size.add(text);
        yield text.isEmpty() ? null : text;
      }
    };
  }

  /** The size of an object so far. */
  private final class Size {
    private final long line;
    private long letters;

    Size(long line) {
      this.line = line;
    }

    void add(String text) {
      letters += text.length() + 1;
      if (letters > MOST_IN_OBJECT) {
        throw broken(line, "this object is longer than " + MOST_IN_OBJECT + " characters");
      }
    }
  }

  Failure broken(long line, String why) {
    return Failure.refused(
        source.name() + ", line " + line + ": " + why,
        "hug reads JSON from hug export clients, hug export touches and hug export book, and lists"
            + " of objects with keys such as name, email and phone; nothing was imported");
  }
}

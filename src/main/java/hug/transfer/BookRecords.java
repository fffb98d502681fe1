package hug.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;

import hug.model.Escaped;
import hug.model.Failure;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/**
 * A book from {@code hug export book}: flat JSON objects (RFC 8259), in an array or one per line.
 */
public final class BookRecords {
  private static final int MOST_LETTERS = 100_000;

  /** Enough for a client with thousands of phone numbers. */
  private static final int MOST_IN_RECORD = 1_000_000;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxStringLength(MOST_LETTERS)
                  .maxNestingDepth(3)
                  .build())
          .build();

  /** An object with a record key, not far from its start, or no object at all. */
  private static final Pattern BEGINNING =
      Pattern.compile("\\[\\s*\\]|\\[?\\s*\\{[^{}]{0,10000}?\"record\"\\s*:");

  private final Source source;

  /**
   * @throws Failure if it is not a text file
   */
  public BookRecords(Source source) {
    this.source = source;
    source.in(UTF_8).requireText();
  }

  /** Whether the source starts like such a file: every record says what it is. */
  public static boolean fits(Source source) {
    var head = source.head().strip();
    return (head.startsWith("[") || head.startsWith("{")) && BEGINNING.matcher(head).lookingAt();
  }

  public String name() {
    return source.name();
  }

  /**
   * Passes on every record, in order.
   *
   * @throws Failure with the line number, if the file is malformed
   */
  public void forEach(Consumer<BookRecord> consumer) {
    try (var in = source.read();
        var json = FACTORY.createParser(ObjectReadContext.empty(), in)) {
      try {
        forEach(json, consumer);
      } catch (StreamConstraintsException e) {
        throw broken(line(json), "a text or number is too long here, or the nesting too deep");
      } catch (JacksonException e) {
        throw broken(line(json));
      }
    } catch (IOException e) {
      throw source.unreadable(e);
    }
  }

  private void forEach(JsonParser json, Consumer<BookRecord> consumer) {
    boolean isArray = json.nextToken() == JsonToken.START_ARRAY;
    var next = isArray ? json.nextToken() : json.currentToken();
    while (next == JsonToken.START_OBJECT) {
      consumer.accept(record(json));
      next = json.nextToken();
    }
    require(json, isArray ? next == JsonToken.END_ARRAY && json.nextToken() == null : next == null);
  }

  private static long line(JsonParser json) {
    return json.currentLocation().getLineNr();
  }

  private BookRecord record(JsonParser json) {
    long line = json.currentTokenLocation().getLineNr();
    Map<String, Object> values = new HashMap<>();
    var size = new Size(line);
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      var name = json.currentName();
      size.add(name);
      var value = json.nextToken() == JsonToken.START_ARRAY ? list(json, size) : value(json, size);
      // A null field counts as absent.
      if (value != null && values.put(name, value) != null) {
        throw broken(line(json), "\"" + name + "\" appears twice");
      }
    }
    require(json, json.currentToken() == JsonToken.END_OBJECT);
    return new BookRecord(line, values);
  }

  /** The values of an array; null for an empty one. */
  private List<Object> list(JsonParser json, Size size) {
    var values = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      var value = value(json, size);
      values.add(value == null ? new BookRecord.Bare("null") : value);
    }
    return values.isEmpty() ? null : values;
  }

  private Object value(JsonParser json, Size size) {
    var token = json.currentToken();
    require(json, token != null && token.isScalarValue());
    var text = json.getString();
    size.add(text);
    return switch (token) {
      case VALUE_NULL -> null;
      case VALUE_STRING -> text.isEmpty() ? null : text;
      default -> new BookRecord.Bare(text);
    };
  }

  /** The size of a record so far. */
  private final class Size {
    private final long line;
    private long letters;

    Size(long line) {
      this.line = line;
    }

    void add(String text) {
      letters += text.length() + 1;
      if (letters > MOST_IN_RECORD) {
        throw broken(line, "this record is longer than " + MOST_IN_RECORD + " characters");
      }
    }
  }

  private void require(JsonParser json, boolean isSo) {
    if (!isSo) {
      throw broken(line(json));
    }
  }

  private Failure broken(long line) {
    return broken(line, "this is not in the form of hug export book");
  }

  private Failure broken(long line, String why) {
    return Failure.refused(
        source.name() + ", line " + line + ": " + Escaped.of(why), "nothing was imported");
  }
}

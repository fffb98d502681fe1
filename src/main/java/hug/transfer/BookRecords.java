package hug.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;

import hug.model.Failure;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * A book as {@code hug export book} wrote it: flat JSON objects (RFC 8259), in an array or each by
 * itself.
 */
public final class BookRecords {
  private static final int MOST_LETTERS = 100_000;
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxStringLength(MOST_LETTERS)
                  .maxNestingDepth(3)
                  .build())
          .build();

  private final Source source;

  /**
   * @throws Failure if it is no text
   */
  public BookRecords(Source source) {
    this.source = source;
    source.in(UTF_8).requireText();
  }

  /** Whether a text begins as such a file does. */
  public static boolean fits(Source source) {
    var beginning = source.beginning();
    return beginning.startsWith("[") || beginning.startsWith("{");
  }

  public String name() {
    return source.name();
  }

  /**
   * Hands over every record, in order.
   *
   * @throws Failure if it is no such file; it says in which line
   */
  public void forEach(Consumer<BookRecord> consumer) {
    try (var in = source.read();
        var json = FACTORY.createParser(ObjectReadContext.empty(), in)) {
      boolean isArray = json.nextToken() == JsonToken.START_ARRAY;
      var next = isArray ? json.nextToken() : json.currentToken();
      while (next == JsonToken.START_OBJECT) {
        consumer.accept(record(json));
        next = json.nextToken();
      }
      require(
          json, isArray ? next == JsonToken.END_ARRAY && json.nextToken() == null : next == null);
    } catch (JacksonException e) {
      var place = e.getLocation();
      throw broken(place == null ? 1 : place.getLineNr());
    } catch (IOException e) {
      throw source.unreadable(e);
    }
  }

  private BookRecord record(JsonParser json) {
    long line = json.currentTokenLocation().getLineNr();
    Map<String, List<String>> values = new HashMap<>();
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      var name = json.currentName();
      values.put(name, values(json));
    }
    require(json, json.currentToken() == JsonToken.END_OBJECT);
    return new BookRecord(line, values);
  }

  /** One value, or those of an array; none for null. */
  private List<String> values(JsonParser json) {
    var values = new ArrayList<String>(1);
    if (json.nextToken() == JsonToken.START_ARRAY) {
      while (json.nextToken() != JsonToken.END_ARRAY) {
        values.add(value(json));
      }
    } else if (json.currentToken() != JsonToken.VALUE_NULL) {
      values.add(value(json));
    }
    return values;
  }

  private String value(JsonParser json) {
    require(json, json.currentToken() != null && json.currentToken().isScalarValue());
    return json.getString();
  }

  private void require(JsonParser json, boolean isSo) {
    if (!isSo) {
      throw broken(json.currentLocation().getLineNr());
    }
  }

  private Failure broken(long line) {
    return Failure.refused(
        source.name() + ", line " + line + ": this is not what hug export book writes",
        "nothing was imported");
  }
}

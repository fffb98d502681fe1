package hug.output;

import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** Prints a table as one JSON array (RFC 8259), an object on each line. */
final class Json {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .rootValueSeparator(",\n")
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .build();

  private Json() {}

  /** Prints the rows; says how many there were. */
  static <T> int print(Table<T> table, Sink out) {
    out.write("[\n");
    try (var json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
      var names = table.names();
      int rows = 0;
      for (var row : table.rows()) {
        rows++;
        json.writeStartObject();
        int column = 0;
        for (var value : table.values(row)) {
          json.writeName(names.get(column++));
          write(value, json);
        }
        json.writeEndObject();
      }
      json.flush();
      out.write(rows == 0 ? "]\n" : "\n]\n");
      return rows;
    }
  }

  private static void write(Object value, JsonGenerator json) {
    switch (value) {
      case null -> json.writeNull();
      case Long number -> json.writeNumber(number);
      case Integer number -> json.writeNumber(number);
      case Number amount -> json.writeNumber(amount.toString());
      case Boolean truth -> json.writeBoolean(truth);
      case List<?> items -> {
        json.writeStartArray();
        for (var item : items) {
          json.writeString(item.toString());
        }
        json.writeEndArray();
      }
      default -> json.writeString(value.toString());
    }
  }
}

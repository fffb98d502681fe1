package hug.output;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
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
    return print(
        table.rows(),
        (row, json) -> {
          for (var column : table.columns()) {
            json.writeName(column.name());
            write(column.in(row), json);
          }
        },
        out);
  }

  /** Prints records, without the names that have no value in them. */
  static void print(Iterable<Map<String, Object>> records, Sink out) {
    print(
        records,
        (record, json) ->
            record.forEach((name, value) -> {
              Object present = value instanceof Optional<?> maybe ? maybe.orElse(null) : value;
              if (present != null && !present.equals("") && !present.equals(List.of())) {
                json.writeName(name);
                write(present, json);
              }
            }),
        out);
  }

  private static <T> int print(
      Iterable<T> objects, BiConsumer<T, JsonGenerator> members, Sink out) {
    out.write("[\n");
    try (var json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
      int count = 0;
      for (var object : objects) {
        count++;
        json.writeStartObject();
        members.accept(object, json);
        json.writeEndObject();
      }
      json.flush();
      out.write(count == 0 ? "]\n" : "\n]\n");
      return count;
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

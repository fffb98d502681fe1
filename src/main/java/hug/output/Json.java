package hug.output;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** Prints JSON objects (RFC 8259), one per line: as an array, or each by itself. */
final class Json {
  private final boolean isArray;
  private final Sink out;

  Json(Format format, Sink out) {
    this.isArray = format == Format.JSON;
    this.out = out;
  }

  /** Prints the rows; returns their number. */
  <T> int print(Table<T> table) {
    return print(
        table.rows(),
        (row, json) -> {
          for (var column : table.columns()) {
            json.writeName(column.name());
            write(column.in(row), json);
          }
        });
  }

  /** Prints records, omitting keys without a value. */
  void print(Iterable<Map<String, Object>> records) {
    print(
        records,
        (record, json) ->
            record.forEach((name, value) -> {
              Object present = value instanceof Optional<?> maybe ? maybe.orElse(null) : value;
              if (present != null && !present.equals("") && !present.equals(List.of())) {
                json.writeName(name);
                write(present, json);
              }
            }));
  }

  private <T> int print(Iterable<T> objects, BiConsumer<T, JsonGenerator> members) {
    out.write(isArray ? "[\n" : "");
    try (var json = factory().createGenerator(ObjectWriteContext.empty(), out)) {
      int count = 0;
      for (var object : objects) {
        count++;
        json.writeStartObject();
        members.accept(object, json);
        json.writeEndObject();
      }
      json.flush();
      out.write(count == 0 ? "" : "\n");
      out.write(isArray ? "]\n" : "");
      return count;
    }
  }

  private JsonFactory factory() {
    return JsonFactory.builder()
        .rootValueSeparator(isArray ? ",\n" : "\n")
        .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
        .build();
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
          write(item, json);
        }
        json.writeEndArray();
      }
      case Map<?, ?> members -> {
        json.writeStartObject();
        members.forEach((name, member) -> {
          json.writeName(name.toString());
          write(member, json);
        });
        json.writeEndObject();
      }
      default -> json.writeString(value.toString());
    }
  }
}

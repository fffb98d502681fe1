package hug.output;

import java.util.List;
import java.util.Map;

/** The text of a value in a table or in CSV. */
final class Cells {
  private Cells() {}

  static String text(Object value, String betweenItems) {
    if (value == null) {
      return "";
    }
    return value instanceof List<?> items ? joined(items, betweenItems) : value.toString();
  }

  private static String joined(List<?> items, String between) {
    var text = new StringBuilder();
    for (var item : items) {
      text.append(text.isEmpty() ? "" : between)
          .append(item instanceof Map<?, ?> object ? object.values().iterator().next() : item);
    }
    return text.toString();
  }
}

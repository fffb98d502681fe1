package hug.transfer;

import java.util.ArrayList;
import java.util.List;

/** Splits a text that has several values. */
final class Several {
  private Several() {}

  /** Values separated by semicolons. */
  static List<String> parts(String text) {
    return split(text, ";");
  }

  /** Phone numbers. */
  static List<String> phones(String text) {
    return parts(text);
  }

  /** E-mail addresses. */
  static List<String> emails(String text) {
    return parts(text);
  }

  private static List<String> split(String text, String separators) {
    var parts = new ArrayList<String>();
    for (var part : text.split(separators)) {
      if (!part.isBlank()) {
        parts.add(part.strip());
      }
    }
    return parts;
  }
}

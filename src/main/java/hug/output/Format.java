package hug.output;

import hug.model.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What data looks like on standard output. */
public enum Format {
  TABLE,
  CSV,
  JSON,
  /** One JSON object a line, each by itself. */
  JSONL;

  public static Format parse(String text) {
    for (var format : values()) {
      if (format.word().equals(text)) {
        return format;
      }
    }
    throw Failure.usage("\"" + text + "\" is no format; there are " + String.join(", ", words()));
  }

  /** What they are called. */
  public static List<String> words() {
    var words = new ArrayList<String>();
    for (var format : values()) {
      words.add(format.word());
    }
    return words;
  }

  private String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}

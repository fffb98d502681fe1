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
  JSONL,
  /** Contacts, for phones and mail programs. */
  VCARD;

  /** What every list can be printed as. */
  public static final List<Format> OF_LISTS = List.of(TABLE, CSV, JSON, JSONL);

  private final String word = name().toLowerCase(Locale.ROOT);

  public static Format parse(String text) {
    for (var format : values()) {
      if (format.word.equals(text)) {
        return format;
      }
    }
    throw Failure.usage(
        "\"" + text + "\" is no format; there are " + String.join(", ", words(OF_LISTS)));
  }

  /** What these formats are called. */
  public static List<String> words(List<Format> formats) {
    var words = new ArrayList<String>();
    for (var format : formats) {
      words.add(format.word);
    }
    return words;
  }

  @Override
  public String toString() {
    return word;
  }
}

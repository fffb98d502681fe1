package hug.output;

import hug.model.Failure;
import java.util.List;
import java.util.Locale;

/** What data looks like on standard output. */
public enum Format {
  TABLE,
  CSV,
  JSON,
  /** Contacts, for phones and mail programs. */
  VCARD;

  /** What every list can be printed as. */
  public static final List<Format> OF_LISTS = List.of(TABLE, CSV, JSON);

  private final String word = name().toLowerCase(Locale.ROOT);

  public static Format parse(String text) {
    for (var format : values()) {
      if (format.word.equals(text)) {
        return format;
      }
    }
    throw Failure.usage("\"" + text + "\" is no format; there are " + words(OF_LISTS));
  }

  /** Formats as a sentence lists them. */
  public static String words(List<Format> formats) {
    var words = new StringBuilder();
    for (int i = 0; i < formats.size(); i++) {
      words.append(i == 0 ? "" : i == formats.size() - 1 ? " and " : ", ").append(formats.get(i));
    }
    return words.toString();
  }

  @Override
  public String toString() {
    return word;
  }
}

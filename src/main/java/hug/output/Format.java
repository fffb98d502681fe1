package hug.output;

import hug.model.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What data looks like on standard output. */
public enum Format {
  TABLE,
  CSV(".csv"),
  JSON(".json"),
  /** One JSON object a line, each by itself. */
  JSONL,
  /** Contacts, for phones and mail programs. */
  VCARD(".vcf"),
  /** A page for a website, or to go on writing. */
  MARKDOWN(".md"),
  /** A page to print, which needs no network. */
  HTML(".html");

  /** What every list can be printed as. */
  public static final List<Format> OF_LISTS = List.of(TABLE, CSV, JSON, JSONL);

  /** The same of a list that can be a page for others, too. */
  public static final List<Format> OF_PAGES = List.of(TABLE, CSV, JSON, JSONL, MARKDOWN, HTML);

  private final String word = name().toLowerCase(Locale.ROOT);
  private final String ending;

  Format() {
    this("");
  }

  Format(String ending) {
    this.ending = ending;
  }

  /** Whether a file of that name is written so where nothing else was asked for. */
  public boolean isOf(String file) {
    var name = file.toLowerCase(Locale.ROOT);
    return !ending.isEmpty() && (name.endsWith(ending) || this == HTML && name.endsWith(".htm"));
  }

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

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

  private static final List<String> PAPERS = List.of("pdf", "docx", "doc", "odt", "png");

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

  /**
   * Refuses a file whose ending promises what nothing here writes.
   *
   * @param formats those that could be had instead
   */
  public static void refuseOthers(String file, List<Format> formats) {
    var ending = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    boolean isSheet = List.of("xlsx", "xls", "ods").contains(ending);
    if (!file.contains(".") || !isSheet && !PAPERS.contains(ending)) {
      return;
    }
    var instead = "give the file another ending";
    if (formats.contains(HTML) && !isSheet) {
      instead = "write .html and print it from the browser";
    } else if (formats.contains(CSV)) {
      instead = "write .csv and open it in a spreadsheet";
    }
    throw Failure.usage("-o: hug writes no " + ending.toUpperCase(Locale.ROOT), instead);
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

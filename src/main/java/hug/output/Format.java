package hug.output;

import hug.model.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The formats of output. */
public enum Format {
  TABLE,
  CSV(".csv"),
  JSON(".json"),
  /** One JSON object per line. */
  JSONL,
  /** Contacts for phones and mail programs. */
  VCARD(".vcf"),
  /** The same in version 3.0, for older phones. */
  VCARD3,
  /** A page for a website or for further editing. */
  MARKDOWN(".md"),
  /** A self-contained page to read or print. */
  HTML(".html");

  /** The formats of every list. */
  public static final List<Format> OF_LISTS = List.of(TABLE, CSV, JSON, JSONL);

  /** The formats of lists that can also be a page. */
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

  /** Whether this is the default format for a file of that name. */
  public boolean isOf(String file) {
    var name = file.toLowerCase(Locale.ROOT);
    return !ending.isEmpty() && (name.endsWith(ending) || this == HTML && name.endsWith(".htm"));
  }

  /**
   * Refuses a file name with the extension of a format that hug cannot write.
   *
   * @param formats the formats that it can write instead
   */
  public static void refuseOthers(String file, List<Format> formats) {
    var ending = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    boolean isSheet = List.of("xlsx", "xls", "ods").contains(ending);
    if (!file.contains(".") || !isSheet && !PAPERS.contains(ending)) {
      return;
    }
    var instead = "use another extension";
    if (formats.contains(HTML) && !isSheet) {
      instead = "write a .html file and print it from your browser";
    } else if (formats.contains(CSV)) {
      instead = "write a .csv file and open it in a spreadsheet";
    }
    throw Failure.usage(
        "-o: hug cannot write " + ending.toUpperCase(Locale.ROOT) + " files", instead);
  }

  public static Format parse(String text) {
    for (var format : values()) {
      if (format.word.equals(text)) {
        return format;
      }
    }
    throw Failure.usage(
        "\"" + text + "\" is not a format; choose one of: " + String.join(", ", words(OF_LISTS)));
  }

  /** The names of these formats. */
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

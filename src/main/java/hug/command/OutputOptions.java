package hug.command;

import static hug.syntax.Option.flag;
import static hug.syntax.Option.option;

import hug.model.Failure;
import hug.output.Format;
import hug.output.Layout;
import hug.output.Viewport;
import hug.syntax.Arguments;
import hug.syntax.Option;
import hug.syntax.Syntax.Section;
import hug.syntax.Values;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The options of every command that prints data. */
public final class OutputOptions {
  public static final Option<Format> FORMAT =
      option("-f --format", "FORMAT", Format::parse)
          .means("Print a table, csv, json, or jsonl: one JSON object a line")
          .among(new Values.Words(Format.words(Format.OF_LISTS)));
  static final Option<Boolean> CSV = flag("--csv", "Short for --format csv");
  static final Option<Boolean> JSON = flag("--json", "Short for --format json");
  static final Option<Boolean> HTML = flag("--html", "Short for --format html");
  static final Option<List<String>> FIELDS =
      option("--fields", "A,B,C", word -> List.of(word.toLowerCase(Locale.ROOT).split(",")))
          .means("Choose and order the columns; a wrong one lists those there are")
          .orElse(List.of());
  public static final Option<String> OUTPUT =
      option("-o --output", "FILE", word -> word)
          .means("Write to this file instead of standard output, all or nothing")
          .among(Values.Outside.FILES);
  static final Option<Boolean> EXCEL =
      flag("--excel", "CSV that a double click opens right: letters, phone numbers and all");
  static final Option<Character> DELIMITER =
      option("--delimiter", "CHAR", OutputOptions::delimiter)
          .means("What stands between the cells of CSV; a comma unless said")
          .orElse(',');
  static final Option<Boolean> RAW =
      flag("--raw", "CSV cells as they are, even what a spreadsheet would run as a formula");

  public static final Section OPTIONS = options(FORMAT);

  /** Of what has a form of its own. */
  public static final Section TO_FILE = new Section("Printing", List.of(OUTPUT));

  /** Of what can be a page, too: a list for a website, say. */
  public static final Section OF_PAGES =
      new Section(
          "Printing",
          List.of(
              ofPages(Format.OF_PAGES), CSV, JSON, HTML, FIELDS, OUTPUT, EXCEL, DELIMITER, RAW));

  private OutputOptions() {}

  private static Option<Format> ofPages(List<Format> formats) {
    return FORMAT
        .means(
            "Print a table, csv, json, jsonl, markdown, or html to print. A file ending in .md or"
                + " .html is written as such")
        .among(new Values.Words(Format.words(formats)));
  }

  /**
   * @param format the option, where a command has more to say of it
   */
  public static Section options(Option<Format> format) {
    return new Section(
        "Printing", List.of(format, CSV, JSON, FIELDS, OUTPUT, EXCEL, DELIMITER, RAW));
  }

  private static char delimiter(String word) {
    return switch (word) {
      case ",", ";", "\t", "|" -> word.charAt(0);
      case "tab", "\\t" -> '\t';
      default -> throw Failure.usage("\"" + word + "\" is none of , ; | and tab");
    };
  }

  /** How what was asked for is to be printed in these surroundings. */
  public static Layout layout(Arguments given, Command command, Environment world) {
    boolean isFile = given.find(OUTPUT).filter(name -> !name.equals("-")).isPresent();
    boolean isTerminal = world.terminals().contains("out") && !isFile;
    boolean isScreen = isTerminal || (world.isWatched() && !isFile);
    return new Layout(
        format(given, command),
        given.get(FIELDS),
        given.get(DELIMITER),
        given.has(EXCEL),
        given.has(RAW),
        given.has(GlobalOptions.QUIET) || isHelp(given),
        isScreen,
        new Viewport(
            isScreen ? world.width() : 0,
            isScreen ? world.height() : 0,
            world.isColoured(given.get(GlobalOptions.COLOR), isTerminal),
            world.isUnicode()));
  }

  /** Whether the columns are to be explained, instead of printing rows. */
  private static boolean isHelp(Arguments given) {
    return given.get(FIELDS).equals(List.of(Layout.HELP));
  }

  /** Whether a page for the eye is wanted, and not the plain table, of what has both. */
  public static boolean isForTheEye(Arguments given, Session session) {
    return session.isScreen() && given.find(FORMAT).isEmpty() && given.get(FIELDS).isEmpty();
  }

  /** In which format: as asked, as the ending of the file says, or as the command does it. */
  public static Format format(Arguments given, Command command) {
    var asked = given.find(FORMAT);
    for (var other : List.of(CSV, JSON, EXCEL, HTML)) {
      if (given.has(other)) {
        var format = other == JSON ? Format.JSON : other == HTML ? Format.HTML : Format.CSV;
        if (asked.isPresent() && asked.get() != format) {
          throw Failure.usage("only one format can be had at a time");
        }
        asked = Optional.of(format);
      }
    }
    if (asked.isPresent() && !command.formats().contains(asked.get())) {
      throw Failure.usage(
          "--format: "
              + command.syntax().name()
              + " does not write "
              + asked.get()
              + "; there are "
              + String.join(", ", Format.words(command.formats())));
    }
    var file = given.find(OUTPUT);
    file.ifPresent(name -> Format.refuseOthers(name, command.formats()));
    for (var format : asked.isEmpty() && file.isPresent() ? command.formats() : List.<Format>of()) {
      if (format.isOf(file.get())) {
        return format;
      }
    }
    boolean isPage = asked.isEmpty() && command.hasPagesForOthers();
    if (isPage && file.filter(name -> !name.equals("-")).isPresent()) {
      // As a table, it would name those whom the page does not.
      throw Failure.usage(
          "-o: " + file.get() + " says no format",
          "call it .html or .md for a page, .csv or .json for a list; or say --format");
    }
    return asked.orElse(isHelp(given) ? Format.TABLE : command.format());
  }

  /** The pager of whoever is at the terminal; absent if there is to be none. */
  public static Optional<String> pager(Environment world) {
    var pager = "less -FRX";
    for (var variable : List.of("PAGER", "HUG_PAGER")) {
      pager = world.environment().getOrDefault(variable, pager);
    }
    boolean isDumb = world.variable("TERM").orElse("dumb").equals("dumb");
    return Optional.of(pager).filter(command -> !isDumb && !command.isBlank());
  }
}

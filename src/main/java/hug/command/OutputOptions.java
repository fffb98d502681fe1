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
  /** The title of all its sections. */
  public static final String TITLE = "Output";

  public static final Option<Format> FORMAT =
      option("-f --format", "FORMAT", Format::parse)
          .means("Output format: table, csv, json or jsonl")
          .details(
              "With jsonl, each line is a JSON object. Without this option, the extension of the"
                  + " --output file (.csv, .json) sets the format.")
          .among(new Values.Words(Format.words(Format.OF_LISTS)));
  static final Option<Boolean> CSV = flag("--csv", "Short for --format csv");
  static final Option<Boolean> JSON = flag("--json", "Short for --format json");
  static final Option<Boolean> HTML = flag("--html", "Short for --format html");
  static final Option<List<String>> FIELDS =
      option("--fields", "A,B,C", word -> List.of(word.toLowerCase(Locale.ROOT).split(",")))
          .means("Columns to print, in order (--fields help lists them)")
          .orElse(List.of());
  public static final Option<String> OUTPUT =
      option("-o --output", "FILE", word -> word)
          .means("File to write to, instead of standard output")
          .details("If anything fails, FILE is left as it was.")
          .among(Values.Outside.FILES);
  static final Option<Boolean> EXCEL =
      flag("--excel", "Write CSV that Excel opens correctly")
          .details("Accents, leading zeros and phone numbers stay intact.");
  static final Option<Character> DELIMITER =
      option("--delimiter", "CHAR", OutputOptions::delimiter)
          .means("CSV separator: , ; | or tab")
          .defaultsTo("a comma")
          .orElse(',');
  static final Option<Boolean> RAW =
      flag("--raw", "Do not escape formulas in CSV cells (unsafe)")
          .details(
              "By default, a cell that a spreadsheet would run as a formula begins with a single"
                  + " quote, which hug import removes again.");

  public static final Section OPTIONS = options(FORMAT);

  /** For output with a format of its own. */
  public static final Section TO_FILE = new Section(TITLE, List.of(OUTPUT));

  /** For lists that can also be pages, such as one for a website. */
  public static final Section OF_PAGES =
      new Section(
          TITLE,
          List.of(
              ofPages(Format.OF_PAGES), CSV, JSON, HTML, FIELDS, OUTPUT, EXCEL, DELIMITER, RAW));

  private OutputOptions() {}

  private static Option<Format> ofPages(List<Format> formats) {
    return FORMAT
        .means("Output format: table, csv, json, jsonl, markdown or html")
        .details(
            "HTML is a single printable file. With jsonl, each line is a JSON object. Without this"
                + " option, the extension of the --output file (.md, .html, .csv, .json) sets the"
                + " format.")
        .among(new Values.Words(Format.words(formats)));
  }

  /**
   * @param format replaces {@link #FORMAT}, for a command with formats of its own
   */
  public static Section options(Option<Format> format) {
    return new Section(TITLE, List.of(format, CSV, JSON, FIELDS, OUTPUT, EXCEL, DELIMITER, RAW));
  }

  private static char delimiter(String word) {
    return switch (word) {
      case ",", ";", "\t", "|" -> word.charAt(0);
      case "tab", "\\t" -> '\t';
      default ->
          throw Failure.usage("\"" + word + "\" is not a CSV separator; choose one of: , ; | tab");
    };
  }

  /** The layout of the output, given the options and the environment. */
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
        viewport(world, isScreen, isTerminal, given.get(GlobalOptions.COLOR)));
  }

  private static Viewport viewport(
      Environment world, boolean isScreen, boolean isTerminal, String colour) {
    boolean isColoured = world.isColoured(colour, isTerminal);
    return new Viewport(
        isScreen ? world.width() : 0,
        isScreen ? world.height() : 0,
        isColoured,
        world.isUnicode(),
        isTerminal && world.hasLinks(isColoured));
  }

  /** Whether the columns are to be explained, instead of printing rows. */
  private static boolean isHelp(Arguments given) {
    return given.get(FIELDS).equals(List.of(Layout.HELP));
  }

  /** Whether to print the page made for the screen rather than the plain table. */
  public static boolean isForTheEye(Arguments given, Session session) {
    return session.isScreen() && given.find(FORMAT).isEmpty() && given.get(FIELDS).isEmpty();
  }

  /** The format asked for, else that of the file name's ending, else the command's own. */
  public static Format format(Arguments given, Command command) {
    var asked = given.find(FORMAT);
    for (var other : List.of(CSV, JSON, EXCEL, HTML)) {
      if (given.has(other)) {
        var format = other == JSON ? Format.JSON : other == HTML ? Format.HTML : Format.CSV;
        if (asked.isPresent() && asked.get() != format) {
          throw Failure.usage(
              "--format " + asked.get() + " and " + other.subject() + " cannot be used together");
        }
        asked = Optional.of(format);
      }
    }
    if (asked.isPresent() && !command.formats().contains(asked.get())) {
      throw Failure.usage(
          "--format: hug "
              + command.syntax().name()
              + " cannot write "
              + asked.get()
              + "; choose one of: "
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
      // A table would name clients that the page leaves out.
      throw Failure.usage(
          "-o: cannot tell the format from the name \"" + file.get() + "\"",
          "name it .html or .md for a page, .csv or .json for a list, or use --format");
    }
    return asked.orElse(isHelp(given) ? Format.TABLE : command.format());
  }

  /** The user's pager; absent if output is not to be paged. */
  public static Optional<String> pager(Environment world) {
    var pager = "less -FRX";
    for (var variable : List.of("PAGER", "HUG_PAGER")) {
      pager = world.environment().getOrDefault(variable, pager);
    }
    boolean isDumb = world.variable("TERM").orElse("dumb").equals("dumb");
    return Optional.of(pager).filter(command -> !isDumb && !command.isBlank());
  }
}

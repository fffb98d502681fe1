package hug.command;

import hug.model.Failure;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.ToIntBiFunction;

/**
 * Everything that hug knows about the world outside its arguments and the book.
 *
 * @param day the date on the system clock, which must not change
 * @param login the user's login name
 * @param home the user's home folder
 * @param terminals which of "in", "out" and "err" are terminals
 * @param width of the terminal in columns; 0 if unknown
 * @param height of the terminal in lines; 0 if unknown
 * @param secret prompts for input that is not echoed
 * @param clock seconds since 1970-01-01T00:00Z
 * @param ticks a clock in nanoseconds, for measuring
 * @param later reads the environment again, for a process that may run past midnight
 * @param apart runs a command line at the same terminal, as a process of its own with that
 *     environment; returns its exit code
 * @param offices the places where books are shared
 */
public record Environment(
    InputStream in,
    OutputStream out,
    OutputStream err,
    Map<String, String> environment,
    Supplier<LocalDate> day,
    String login,
    String home,
    Set<String> terminals,
    int width,
    int height,
    long clock,
    LongSupplier ticks,
    Function<String, char[]> secret,
    Supplier<Environment> later,
    ToIntBiFunction<List<String>, Map<String, String>> apart,
    Offices offices) {

  private static final int FIRST_VTE = 5000;

  /** COLUMNS and LINES, if set, override the measured size, as POSIX says. */
  public Environment {
    width = size(environment, "COLUMNS", width);
    height = size(environment, "LINES", height);
  }

  private static int size(Map<String, String> environment, String variable, int seen) {
    var told = environment.getOrDefault(variable, "");
    boolean isNumber =
        !told.isEmpty() && told.length() < 5 && told.chars().allMatch(c -> c >= '0' && c <= '9');
    return isNumber && Integer.parseInt(told) > 0 ? Integer.parseInt(told) : seen;
  }

  /** The date on the system clock. */
  public LocalDate today() {
    return day.get();
  }

  /** Whether output goes to a program that shows it on a screen of known size, like watch(1). */
  boolean isWatched() {
    return !terminals.contains("out")
        && size(environment, "COLUMNS", 0) > 0
        && size(environment, "LINES", 0) > 0;
  }

  /** Whether the locale is UTF-8; looks at the variables in the same order as setlocale(3). */
  boolean isUnicode() {
    var locale =
        variable("LC_ALL").or(() -> variable("LC_CTYPE")).or(() -> variable("LANG")).orElse("");
    var folded = locale.toUpperCase(Locale.ROOT);
    return folded.contains("UTF-8") || folded.contains("UTF8");
  }

  /** The value of a variable that is set and not blank. */
  public Optional<String> variable(String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
  }

  /**
   * The folder of hug in one of the XDG base directories.
   *
   * @param variable names that directory; a relative path is ignored
   * @param otherwise the default directory, relative to the home folder
   * @throws Failure if there is no home folder either
   */
  public String folder(String variable, String otherwise) {
    var base = variable(variable).filter(name -> name.startsWith("/"));
    if (base.isEmpty() && !home.startsWith("/")) {
      throw Failure.refused(
          "cannot find your home folder",
          "set HOME to an absolute path, or choose a book with --db FILE");
    }
    return base.orElse(home + "/" + otherwise) + "/hug";
  }

  /**
   * Whether the terminal is known to make links of texts (OSC 8). FORCE_HYPERLINK decides, as in
   * other programs; otherwise it must be one that says who it is. GNU screen shows no links.
   */
  boolean hasLinks(boolean isColoured) {
    var forced = variable("FORCE_HYPERLINK");
    if (forced.isPresent()) {
      return !forced.get().equals("0");
    }
    var type = variable("TERM").orElse("dumb");
    boolean isAble = isColoured && !type.equals("dumb") && !type.startsWith("screen");
    return isAble && variable("STY").isEmpty() && (isLinking(type) || isLinkingProgram());
  }

  private static boolean isLinking(String type) {
    return switch (type) {
      case "xterm-kitty", "foot", "foot-extra", "alacritty", "xterm-ghostty", "contour" -> true;
      default -> false;
    };
  }

  private boolean isLinkingProgram() {
    return switch (environment.getOrDefault("TERM_PROGRAM", "")) {
      case "iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper", "rio", "WarpTerminal" -> true;
      default ->
          variable("KONSOLE_VERSION").isPresent()
              || variable("KITTY_WINDOW_ID").isPresent()
              || variable("WT_SESSION").isPresent()
              || variable("DOMTERM").isPresent()
              || size(environment, "VTE_VERSION", 0) >= FIRST_VTE;
    };
  }

  /**
   * Whether to use colour, following https://no-color.org and https://bixense.com/clicolors.
   *
   * @param when the value of --color: auto, always or never
   */
  boolean isColoured(String when, boolean isTerminal) {
    return switch (when) {
      case "always" -> true;
      case "never" -> false;
      default -> {
        if (variable("NO_COLOR").isPresent()) {
          yield false;
        }
        if (variable("CLICOLOR_FORCE").filter(value -> !value.equals("0")).isPresent()) {
          yield true;
        }
        yield isTerminal && variable("TERM").filter(term -> term.equals("dumb")).isEmpty();
      }
    };
  }
}

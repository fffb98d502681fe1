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
 * All that hug knows of the world outside its arguments and the book.
 *
 * @param today by the clock of the machine
 * @param login the name of whoever is logged in
 * @param home their folder
 * @param terminals which of "in", "out" and "err" lead to a person
 * @param width of the terminal in columns; 0 if unknown
 * @param height of the terminal in lines; 0 if unknown
 * @param secret asks for something that is not shown while it is typed
 * @param clock seconds since 1970-01-01T00:00Z
 * @param ticks nanoseconds that go by
 * @param later the same at that time: for what runs so long that another day may come
 * @param apart runs a command line at the same terminal, as a process of its own with that
 *     environment; gives its exit code
 */
public record Environment(
    InputStream in,
    OutputStream out,
    OutputStream err,
    Map<String, String> environment,
    LocalDate today,
    String login,
    String home,
    Set<String> terminals,
    int width,
    int height,
    long clock,
    LongSupplier ticks,
    Function<String, char[]> secret,
    Supplier<Environment> later,
    ToIntBiFunction<List<String>, Map<String, String>> apart) {

  /**
   * A width or a height that the environment tells, as POSIX has it, is more than what was seen.
   */
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

  /**
   * Whether output goes to a program that shows it on a screen of a known size, as watch(1) does.
   */
  boolean isWatched() {
    return !terminals.contains("out")
        && size(environment, "COLUMNS", 0) > 0
        && size(environment, "LINES", 0) > 0;
  }

  /** Whether texts can have more than ASCII: the locale says so, as setlocale(3) looks for it. */
  boolean isUnicode() {
    var locale =
        variable("LC_ALL").or(() -> variable("LC_CTYPE")).or(() -> variable("LANG")).orElse("");
    var folded = locale.toUpperCase(Locale.ROOT);
    return folded.contains("UTF-8") || folded.contains("UTF8");
  }

  /** A variable that is set to something. */
  public Optional<String> variable(String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
  }

  /**
   * The folder of hug's own below one of the XDG base directories.
   *
   * @param variable names that directory; only an absolute one counts
   * @param otherwise where it is below the home folder, where the variable is not set
   * @throws Failure if there is no home folder either
   */
  String folder(String variable, String otherwise) {
    var base = variable(variable).filter(name -> name.startsWith("/"));
    if (base.isEmpty() && !home.startsWith("/")) {
      throw Failure.refused(
          "no home folder is known to keep a book in",
          "set HOME to an absolute path, or name a book with --db FILE");
    }
    return base.orElse(home + "/" + otherwise) + "/hug";
  }

  /**
   * Whether colours are shown, as https://no-color.org and https://bixense.com/clicolors ask.
   *
   * @param when what --color was given: auto, always or never
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

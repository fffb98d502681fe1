package hug.command;

import static hug.syntax.Option.flag;
import static hug.syntax.Option.option;

import hug.model.Failure;
import hug.output.Result;
import hug.output.Table;
import hug.syntax.Arguments;
import hug.syntax.Option;
import hug.syntax.Syntax.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * The limits of a list.
 *
 * @param most rows to list at most
 * @param isScreenful whether the list is cut only to fit a screen, so that a hint names --all
 * @param exitCode of the process if the list is not empty
 */
public record ListOptions(int most, boolean isScreenful, int exitCode) {
  private static final int SCREENFUL = 20;
  private static final int SOMETHING_LISTED = 3;

  private static final Option<Integer> LIMIT =
      option("--limit", "N", ListOptions::count).means("List at most N entries");
  private static final Option<Boolean> ALL =
      flag("--all", "List all entries").defaultsTo("the first 20 at a terminal");
  private static final Option<Boolean> EXIT_CODE =
      flag("--exit-code", "Exit with status 3 if the list is not empty");

  public static final Section OPTIONS = new Section("Listing", List.of(LIMIT, ALL, EXIT_CODE));

  /** For a list that is printed whole even at a terminal. */
  public static final Section AT_MOST = new Section("Listing", List.of(LIMIT));

  public static final Section PLAIN = new Section("Listing", List.of(LIMIT, ALL));

  public static ListOptions of(Arguments given, boolean isScreen) {
    boolean isScreenful = isScreen && !given.has(ALL) && !given.has(LIMIT);
    return new ListOptions(
        given.find(LIMIT).orElse(isScreenful ? SCREENFUL : Integer.MAX_VALUE),
        isScreenful,
        given.has(EXIT_CODE) ? SOMETHING_LISTED : 0);
  }

  /** The --limit, else all rows. */
  public static ListOptions atMost(Arguments given) {
    return new ListOptions(given.find(LIMIT).orElse(Integer.MAX_VALUE), false, 0);
  }

  /** Whether --all was given. */
  public static boolean isAll(Arguments given) {
    return given.has(ALL);
  }

  /**
   * The rows of the table, cut to this length.
   *
   * @param total counts all rows, listed or not
   */
  public Result list(
      Table<?> table, Supplier<String> whenEmpty, LongSupplier total, List<String> after) {
    return new Result.Listing(
        table,
        whenEmpty,
        listed -> {
          var lines = new ArrayList<String>();
          long more = listed == most ? total.getAsLong() - listed : 0;
          if (more > 0) {
            lines.add("... and " + more + " more" + (isScreenful ? "; --all shows them" : ""));
          }
          lines.addAll(after);
          return lines;
        },
        exitCode);
  }

  /** Reads a whole number, 1 or more. */
  public static int count(String word) {
    boolean isNumber =
        !word.isEmpty() && word.length() < 10 && word.chars().allMatch(c -> c >= '0' && c <= '9');
    int count = isNumber ? Integer.parseInt(word) : 0;
    if (count < 1) {
      throw Failure.usage("\"" + word + "\" is not a whole number, 1 or more");
    }
    return count;
  }
}

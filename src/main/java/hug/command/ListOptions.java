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
 * How much of a list is wanted.
 *
 * @param most rows that are listed
 * @param isScreenful whether that is only what a person wants to see at once, so that the rest is
 *     worth a word
 * @param exitCode of the process where something is listed
 */
public record ListOptions(int most, boolean isScreenful, int exitCode) {
  private static final int SCREENFUL = 20;
  private static final int SOMETHING_LISTED = 3;

  private static final Option<Integer> LIMIT =
      option("--limit", "N", ListOptions::count).means("List at most N");
  private static final Option<Boolean> ALL =
      flag("--all", "List all, at a terminal too, where the first 20 are shown");
  private static final Option<Boolean> EXIT_CODE =
      flag("--exit-code", "Exit with 3 if somebody is listed");

  public static final Section OPTIONS = new Section("How many", List.of(LIMIT, ALL, EXIT_CODE));

  /** Of a list that is shown whole, at a terminal too. */
  public static final Section AT_MOST = new Section("How many", List.of(LIMIT));

  public static final Section PLAIN = new Section("How many", List.of(LIMIT, ALL));

  public static ListOptions of(Arguments given, boolean isScreen) {
    boolean isScreenful = isScreen && !given.has(ALL) && !given.has(LIMIT);
    return new ListOptions(
        given.find(LIMIT).orElse(isScreenful ? SCREENFUL : Integer.MAX_VALUE),
        isScreenful,
        given.has(EXIT_CODE) ? SOMETHING_LISTED : 0);
  }

  /** As many as were asked for, or all. */
  public static ListOptions atMost(Arguments given) {
    return new ListOptions(given.find(LIMIT).orElse(Integer.MAX_VALUE), false, 0);
  }

  /** Whether all are wanted, at a terminal too. */
  public static boolean isAll(Arguments given) {
    return given.has(ALL);
  }

  /**
   * A list of this length.
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

  /** A whole number from 1. */
  public static int count(String word) {
    boolean isNumber =
        !word.isEmpty() && word.length() < 10 && word.chars().allMatch(c -> c >= '0' && c <= '9');
    int count = isNumber ? Integer.parseInt(word) : 0;
    if (count < 1) {
      throw Failure.usage("\"" + word + "\" is no number from 1");
    }
    return count;
  }
}

package hug.command;

import static hug.syntax.Option.flag;
import static hug.syntax.Option.option;

import hug.model.Failure;
import hug.output.Answer;
import hug.output.Table;
import hug.syntax.Given;
import hug.syntax.Option;
import hug.syntax.Syntax.Section;
import java.util.List;

/**
 * How much of a list is wanted.
 *
 * @param limit the most rows that are listed at all
 * @param atTerminal the most rows that a person wants to see at once
 * @param exitCode of the process where something is listed
 */
record Length(int limit, int atTerminal, int exitCode) {
  private static final int SCREENFUL = 20;
  private static final int SOMETHING_LISTED = 3;

  private static final Option<Integer> LIMIT =
      option("--limit", "N", Length::count).means("List at most N clients.");
  private static final Option<Boolean> ALL =
      flag("--all", "List all, at a terminal too, where the first 20 are shown.");
  private static final Option<Boolean> EXIT_CODE =
      flag("--exit-code", "Exit with 3 if somebody is listed.");

  static final Section OPTIONS = new Section("How many", List.of(LIMIT, ALL, EXIT_CODE));

  static Length of(Given given) {
    return new Length(
        given.find(LIMIT).orElse(Integer.MAX_VALUE),
        given.has(ALL) || given.has(LIMIT) ? Integer.MAX_VALUE : SCREENFUL,
        given.has(EXIT_CODE) ? SOMETHING_LISTED : 0);
  }

  Answer list(Table<?> table, String whenEmpty, List<String> after) {
    return new Answer.Listing(table.first(limit), whenEmpty, after, atTerminal, exitCode);
  }

  /** A whole number from 1. */
  static int count(String word) {
    boolean isNumber =
        !word.isEmpty() && word.length() < 10 && word.chars().allMatch(c -> c >= '0' && c <= '9');
    int count = isNumber ? Integer.parseInt(word) : 0;
    if (count < 1) {
      throw Failure.usage("\"" + word + "\" is no number from 1");
    }
    return count;
  }
}

package hug.command;

import hug.model.Failure;
import hug.store.Book;
import hug.syntax.Suggestion;
import java.util.List;
import java.util.Optional;

/** The names of the staff as people type them: a slip of the pen makes nobody a colleague. */
final class StaffNames {
  private StaffNames() {}

  /**
   * Lets a name pass that somebody on the staff has.
   *
   * @throws Failure if nobody has it: a list of what is theirs would be empty for ever
   */
  static void require(String name, Book book) {
    if (!book.staff().has(name)) {
      throw Failure.usage(
          "there is nobody called \"" + name + "\" on the staff",
          near(name, book.staff().names())
              .map(likely -> "did you mean " + likely + "?")
              .orElse("list the staff with: hug staff"));
    }
  }

  /** Who of these is nearly called so, and not quite. */
  static Optional<String> near(String name, List<String> names) {
    return Suggestion.ofNames(name, names.stream().filter(one -> !one.equals(name)).toList());
  }
}

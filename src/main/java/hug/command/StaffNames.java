package hug.command;

import hug.model.Failure;
import hug.store.Book;
import hug.syntax.Suggestion;
import java.util.List;
import java.util.Optional;

/** Names of staff members as typed: a typing error must not create a new one. */
final class StaffNames {
  private StaffNames() {}

  /**
   * Requires the name of a staff member.
   *
   * @throws Failure if there is none: a list of their clients would always be empty
   */
  static void require(String name, Book book) {
    if (!book.staff().has(name)) {
      throw Failure.usage(
          "no staff member called \"" + name + "\"",
          near(name, book.staff().names())
              .map(likely -> "did you mean " + likely + "?")
              .orElse("list the staff with: hug staff"));
    }
  }

  /** The name most like the given one, other than itself. */
  static Optional<String> near(String name, List<String> names) {
    return Suggestion.ofNames(name, names.stream().filter(one -> !one.equals(name)).toList());
  }
}

package hug.command;

import hug.model.Failure;
import hug.store.Book;
import hug.syntax.Suggestion;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Names of staff members as typed: a typing error must not create a new one. */
public final class StaffNames {
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

  /**
   * The name of the person who has that name or login.
   *
   * @throws Failure if nobody has
   */
  public static String person(String name, Book book) {
    require(name, book);
    return book.staff().member(name).orElseThrow().name();
  }

  /**
   * Requires that the person with that name, if there is one, has not left.
   *
   * @throws Failure if they have: nothing more is to be given to them by mistake
   */
  public static void requirePresent(String name, Book book, LocalDate today) {
    book.staff()
        .member(name)
        .filter(member -> member.hasLeft(today))
        .ifPresent(gone -> {
          throw Failure.refused(
              gone.name() + " left on " + Days.date(gone.left().orElseThrow(), today),
              "if they are back: hug staff " + Quoted.of(gone.name()) + " --back");
        });
  }

  /** The name most like the given one, other than itself. */
  static Optional<String> near(String name, List<String> names) {
    return Suggestion.ofNames(name, names.stream().filter(one -> !one.equals(name)).toList());
  }
}

package hug.command.week;

import hug.command.Quoted;
import hug.command.Session;
import hug.command.StaffNames;
import hug.model.Failure;
import hug.model.Folded;
import hug.output.Result;
import hug.store.Book;
import java.util.List;

/** Changes to the names of members of staff: renamed, known by a login, mistyped. */
final class StaffNaming {
  private StaffNaming() {}

  static Result rename(String typed, String other, Session session) {
    var book = session.book();
    var name = StaffNames.person(typed, book);
    refuseOther(name, other, book);
    return book.change(() -> {
      book.staffChanges().rename(name, other);
      boolean isSpelling = Folded.of(name).equals(Folded.of(other));
      return Result.said(
          "Renamed "
              + name
              + " to "
              + other
              + (isSpelling ? "." : ". They are still known as " + name + ", too."));
    });
  }

  static Result login(String typed, List<String> logins, Session session) {
    var book = session.book();
    var name = StaffNames.person(typed, book);
    logins.forEach(login -> refuseOther(name, login, book));
    return book.change(() -> {
      logins.forEach(login -> book.staffChanges().addLogin(name, login));
      return Result.said(String.join(", ", logins) + " is " + name + " from now on.");
    });
  }

  /** Requires that a name is free, or theirs already. */
  private static void refuseOther(String name, String other, Book book) {
    boolean isOthers =
        book.staff().has(other) && !Folded.of(book.staff().person(other)).equals(Folded.of(name));
    if (isOthers) {
      throw Failure.refused(
          book.staff().person(other)
              + " is on the staff already"
              + (book.staff().person(other).equals(other) ? "" : ", also known as " + other),
          "if both are one person: hug staff " + Quoted.of(other) + " --is " + Quoted.of(name));
    }
  }

  static Result noLogin(String typed, List<String> logins, Session session) {
    var book = session.book();
    var name = StaffNames.person(typed, book);
    return book.change(() -> {
      for (var login : logins) {
        if (!book.staffChanges().removeLogin(name, login)) {
          throw Failure.refused(
              "\"" + login + "\" is not a login or former name of " + name,
              "list them with: hug staff");
        }
      }
      return Result.said(String.join(", ", logins) + " is not " + name + " any more.");
    });
  }

  static Result unite(String typed, String other, Session session) {
    var book = session.book();
    var name = StaffNames.person(typed, book);
    var person = StaffNames.person(other, book);
    if (Folded.of(name).equals(Folded.of(person))) {
      throw Failure.refused(typed + " is " + person + " already", "list the staff with: hug staff");
    }
    var all = book.staffChanges().assigned(name).all();
    return StaffRecords.change(
        book,
        all,
        () -> {
          book.staffChanges().unite(name, person);
          return Result.said(
              name
                  + " is "
                  + person
                  + " from now on"
                  + (all.isEmpty() ? "." : ", who gets: " + StaffRecords.inWords(all) + ".")
                  + " To undo: hug undo");
        });
  }

  static Result remove(String typed, Session session) {
    var book = session.book();
    var name = StaffNames.person(typed, book);
    var all = book.staffChanges().assigned(name).all();
    if (!all.isEmpty()) {
      var quoted = Quoted.of(name);
      throw Failure.refused(
          name + " cannot be removed, because of " + StaffRecords.inWords(all),
          "if it is another name of somebody: hug staff "
              + quoted
              + " --is NAME; if they left: hug staff "
              + quoted
              + " --leaves DATE --to NAME");
    }
    return book.change(() -> {
      book.staffChanges().remove(name);
      return Result.said("Removed " + name + " from the staff. To undo: hug undo");
    });
  }
}

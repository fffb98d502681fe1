package hug.command.week;

import hug.command.Days;
import hug.command.Quoted;
import hug.command.Session;
import hug.command.StaffNames;
import hug.model.Failure;
import hug.model.Folded;
import hug.output.Result;
import hug.store.Assigned;
import hug.syntax.Arguments;
import java.util.Optional;

/** Members of staff who leave, and what they hand over. */
final class StaffLeaving {
  private StaffLeaving() {}

  static Result leave(String typed, Arguments given, Session session) {
    var book = session.book();
    var name = StaffNames.person(typed, book);
    requirePresent(name, session);
    var day = given.get(StaffOptions.LEAVES);
    var open = book.staffChanges().assigned(name).open(session.today());
    var heir = given.find(StaffOptions.TO).map(word -> StaffNames.person(word, book));
    if (heir.isEmpty() && !open.isEmpty()) {
      throw Failure.usage(
          name + " still has " + StaffRecords.inWords(open),
          "name who takes over: hug staff " + Quoted.of(name) + " --leaves " + day + " --to NAME");
    }
    heir.ifPresent(other -> {
      refuseSame(name, other, "--to");
      requirePresent(other, session);
    });
    return StaffRecords.change(
        book,
        open,
        () -> {
          var now = book.staffChanges().assigned(name).open(session.today());
          heir.ifPresent(other -> book.staffChanges().handOver(now, other));
          book.staffChanges().leave(name, Optional.of(day));
          return Result.said(
              name
                  + (day.isBefore(session.today()) ? " left on " : " leaves on ")
                  + Days.date(day, session.today())
                  + ". "
                  + heir.map(other -> taken(other, now)).orElse("Nothing to hand over."));
        });
  }

  private static String taken(String heir, Assigned open) {
    return open.isEmpty()
        ? "Nothing to hand over to " + heir + "."
        : heir + " has now: " + StaffRecords.inWords(open) + ". To undo: hug undo";
  }

  static void refuseSame(String name, String other, String option) {
    if (Folded.of(name).equals(Folded.of(other))) {
      throw Failure.usage(option + ": " + other + " cannot stand in for themselves");
    }
  }

  /** Requires that somebody has not left. */
  static void requirePresent(String name, Session session) {
    StaffNames.requirePresent(name, session.book(), session.today());
  }
}

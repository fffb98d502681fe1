package hug.command.week;

import hug.command.Days;
import hug.command.Quoted;
import hug.command.Session;
import hug.command.StaffNames;
import hug.model.Absence;
import hug.model.Failure;
import hug.output.Result;
import hug.rule.Absences;
import hug.store.Staff.Member;
import hug.syntax.Arguments;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Members of staff who are away, and back. */
final class StaffAbsence {
  private StaffAbsence() {}

  static Result away(String typed, Arguments given, Session session) {
    var book = session.book();
    var name = StaffNames.person(typed, book);
    StaffLeaving.requirePresent(name, session);
    var today = session.today();
    var from = given.find(StaffOptions.FROM).orElse(today);
    var back = StaffDays.back(given.get(StaffOptions.AWAY), from, session);
    if (!back.isAfter(from)) {
      throw Failure.usage(
          "--away: " + back + " is not after " + from + ", the first day away",
          "--away takes the day they are back");
    }
    var member = book.staff().member(name).orElseThrow();
    var cover = given.find(StaffOptions.COVER).map(word -> StaffNames.person(word, book));
    cover.ifPresent(other -> {
      StaffLeaving.refuseSame(name, other, "--cover");
      StaffLeaving.requirePresent(other, session);
    });
    var absence = Absences.added(member.absences(), new Absence(from, back.minusDays(1), cover));
    return book.change(() -> {
      book.staffChanges().setAbsences(name, absence);
      var now = Absences.at(absence, from).orElseThrow();
      var lines = new ArrayList<String>();
      lines.add(
          name
              + (back.isAfter(today) ? " is away " : " was away ")
              + (from.equals(today) ? "from today" : "from " + Days.date(from, today))
              + ", back on "
              + Days.date(back, today)
              + ". "
              + now.cover().map(other -> other + " covers.").orElse("Nobody covers."));
      now.cover()
          .flatMap(other -> book.staff().member(other))
          .flatMap(other -> alsoAway(other, now))
          .ifPresent(lines::add);
      lines.addAll(covered(name, now, session));
      return new Result.Words(lines);
    });
  }

  /** The time since they left, as an absence: nobody was to hug anybody then. */
  private static Optional<Absence> gap(Member member, LocalDate today) {
    var first = member.left().orElseThrow().plusDays(1);
    return Optional.of(new Absence(first, today.minusDays(1), Optional.empty()))
        .filter(gap -> !gap.last().isBefore(first));
  }

  /** A message for each colleague whom a member was to cover for in an absence of their own. */
  private static List<String> covered(String name, Absence absence, Session session) {
    var lines = new ArrayList<String>();
    for (var other : session.book().staff().members()) {
      for (var one : other.absences()) {
        if (overlap(one, absence) && one.cover().filter(name::equals).isPresent()) {
          lines.add(
              name
                  + " was to cover for "
                  + other.name()
                  + " until "
                  + Days.date(one.backOn(), session.today())
                  + absence
                      .cover()
                      .map(next -> "; " + next + " does so meanwhile.")
                      .orElse("; name a cover with --cover."));
        }
      }
    }
    return lines;
  }

  private static boolean overlap(Absence one, Absence other) {
    return !one.first().isAfter(other.last()) && !one.last().isBefore(other.first());
  }

  /** A message if the cover is away, too, at some time. */
  private static Optional<String> alsoAway(Member cover, Absence absence) {
    return cover.absences().stream()
        .filter(other -> overlap(other, absence))
        .findFirst()
        .map(other ->
            cover.name()
                + " is away, too, from "
                + other.first()
                + " to "
                + other.last()
                + "; "
                + other.cover().map(next -> next + " covers then.").orElse("nobody covers then."));
  }

  static Result back(String typed, Session session) {
    var book = session.book();
    var name = StaffNames.person(typed, book);
    var today = session.today();
    var member = book.staff().member(name).orElseThrow();
    if (member.left().isPresent()) {
      return book.change(() -> {
        book.staffChanges().leave(name, Optional.empty());
        gap(member, today)
            .ifPresent(gap ->
                book.staffChanges().setAbsences(name, Absences.added(member.absences(), gap)));
        return Result.said(
            name
                + " is on the staff again. To give them clients: hug edit CLIENT --owner "
                + Quoted.of(name));
      });
    }
    var left = Absences.endedBefore(member.absences(), today);
    if (left.equals(member.absences())) {
      throw Failure.refused(name + " is not away", "list who is away with: hug staff");
    }
    return book.change(() -> {
      book.staffChanges().setAbsences(name, left);
      return Result.said(name + " is back. To undo: hug undo");
    });
  }
}

package hug.command.week;

import static hug.output.Column.column;

import hug.command.Session;
import hug.model.Absence;
import hug.model.Folded;
import hug.model.OwnedClients;
import hug.output.Column;
import hug.output.Result;
import hug.output.Table;
import hug.rule.Week;
import hug.store.Staff.Member;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The list of the staff: their quotas, their clients, and when they are there. */
final class StaffList {
  private StaffList() {}

  static Result of(Session session) {
    var book = session.book();
    book.hold();
    var today = session.today();
    var staff = book.staff();
    var members = staff.members();
    var owned = book.forecasts(today).owners().all(0);
    return Result.listed(
        new Table<>(
            members,
            List.of(
                column("name", Member::name),
                column("quota", (Member m) -> m.hasLeft(today) ? 0 : m.quota().orElse(Week.QUOTA)),
                column(
                    "clients",
                    (Member m) -> owned.getOrDefault(m.id(), OwnedClients.NONE).clients()),
                ifAny("away_from", m -> next(m, today).map(Absence::first), members),
                ifAny("away_until", m -> next(m, today).map(Absence::backOn), members),
                ifAny("cover", m -> next(m, today).flatMap(Absence::cover), members),
                ifAny("left_on", Member::left, members),
                ifAny("logins", m -> logins(m, staff.names(m.name())), members))),
        "No staff yet. Add someone with: hug staff NAME");
  }

  /** The absence that goes on today, or the next one. */
  private static Optional<Absence> next(Member member, LocalDate today) {
    if (member.left().filter(last -> !last.isAfter(today)).isPresent()) {
      return Optional.empty();
    }
    return member.absences().stream()
        .filter(absence -> !absence.last().isBefore(today) && !member.hasLeft(absence.first()))
        .findFirst();
  }

  private static List<String> logins(Member member, List<String> names) {
    var logins = new ArrayList<>(names);
    logins.removeIf(name -> Folded.of(name).equals(Folded.of(member.name())));
    return logins;
  }

  /** A column that people see only if it is not empty. */
  private static Column<Member> ifAny(
      String name, Function<Member, ?> value, List<Member> members) {
    var column = Column.<Member>column(name, value);
    boolean isAny =
        members.stream()
            .map(value)
            .anyMatch(found ->
                !(found instanceof Optional<?> maybe && maybe.isEmpty())
                    && !(found instanceof List<?> list && list.isEmpty()));
    return isAny ? column.aside() : column.forData();
  }
}

package hug.command.office;

import static hug.output.Column.column;

import hug.command.Days;
import hug.command.OfficeLink;
import hug.command.Session;
import hug.line.Link;
import hug.line.Machine;
import hug.line.Member;
import hug.output.Result;
import hug.output.Table;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The computers and people who share a book, as a list. */
final class OfficeList {
  private static final int KILO = 1024;

  /** A person, and one of their computers, if they have joined. */
  private record Row(
      Optional<Machine> machine,
      String role,
      Optional<Member.May> may,
      Optional<Long> behind,
      String note) {}

  private OfficeList() {}

  static Result of(OfficeLink link, Session session) {
    // Read now, because the place is closed when the list is printed.
    var after = after(link, session);
    return new Result.Listing(
        Table.of(
            rows(link, session),
            column("number", (Row row) -> row.machine().map(Machine::number)),
            column("computer", (Row row) -> row.machine().map(Machine::name)).yieldsLast(),
            column("role", Row::role),
            column("may", (Row row) -> row.may().map(Member.May::toString)),
            column("steps_behind", Row::behind),
            column("last_sync", (Row row) -> lastSync(row, session)).forPeople(),
            column("synced_at", (Row row) -> at(row)).forData(),
            column("note", Row::note).yieldsFirst()),
        () -> "Nobody has this book yet.",
        _ -> after,
        0);
  }

  private static List<Row> rows(OfficeLink link, Session session) {
    var members = link.office().members();
    long head = link.line().last().map(Link::number).orElse(0L);
    long forgetting = session.book().sharing().lastForgetting();
    var rows = new ArrayList<Row>();
    for (var machine : link.line().machines()) {
      var may =
          members.stream()
              .filter(member -> member.role().equals(machine.role()))
              .map(Member::may)
              .findFirst();
      boolean isThis = machine.number() == link.known().machine();
      var note =
          may.isEmpty()
              ? "removed"
              : machine.has() < forgetting
                  ? "still has a client you forgot"
                  : isThis ? "this computer" : "";
      long behind = Math.max(0, head - machine.has());
      rows.add(new Row(Optional.of(machine), machine.role(), may, Optional.of(behind), note));
    }
    for (var member : members) {
      if (rows.stream().noneMatch(row -> row.role().equals(member.role()))) {
        rows.add(
            new Row(
                Optional.empty(),
                member.role(),
                Optional.of(member.may()),
                Optional.empty(),
                "has not joined yet"));
      }
    }
    return rows;
  }

  private static Optional<String> lastSync(Row row, Session session) {
    return row.machine()
        .flatMap(Machine::seenAt)
        .map(at -> LocalDate.ofInstant(at, ZoneOffset.UTC))
        // The clocks of this computer and of the server may differ.
        .map(day -> day.isAfter(session.today()) ? session.today() : day)
        .map(day -> Days.since(day, session.today()));
  }

  private static Optional<String> at(Row row) {
    return row.machine().flatMap(Machine::seenAt).map(Object::toString);
  }

  private static List<String> after(OfficeLink link, Session session) {
    var size = link.office().size();
    var lines = new ArrayList<String>();
    lines.add(
        "The line at "
            + link.place().address()
            + " has "
            + (size.steps() == 1 ? "1 step" : size.steps() + " steps")
            + " ("
            + bytes(size.bytes())
            + ").");
    long unsent = session.book().sharing().newest() - link.known().shared();
    if (unsent > 0) {
      lines.add(
          "Not sent yet: "
              + (unsent == 1 ? "1 step" : unsent + " steps")
              + " of this computer. Send with: hug sync");
    }
    return lines;
  }

  private static String bytes(long bytes) {
    if (bytes < KILO) {
      return bytes + " bytes";
    }
    long kilobytes = Math.ceilDiv(bytes, KILO);
    return kilobytes < 10 * KILO ? kilobytes + " kB" : Math.ceilDiv(kilobytes, KILO) + " MB";
  }
}

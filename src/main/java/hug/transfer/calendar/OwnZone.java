package hug.transfer.calendar;

import hug.model.Failure;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A time zone as a calendar defines it (RFC 5545, 3.6.5), for some decades around today. */
final class OwnZone {
  private static final int YEARS_BACK = 25;
  private static final int YEARS_AHEAD = 12;
  private static final int MOST_CHANGES = 300;

  /** When the clocks change, to which offset. */
  private record Change(LocalDateTime wall, ZoneOffset before, ZoneOffset after) {
    private long second() {
      return wall.toEpochSecond(before);
    }
  }

  private final LocalDateTime from;
  private final LocalDateTime to;
  private final Repetition.Steps steps;
  private final List<Change> changes = new ArrayList<>();

  private OwnZone(LocalDate today, Repetition.Steps steps) {
    this.from = today.minusYears(YEARS_BACK).atStartOfDay();
    this.to = today.plusYears(YEARS_AHEAD).atStartOfDay();
    this.steps = steps;
  }

  /** The rules of a VTIMEZONE; absent if it has none that can be read. */
  static Optional<ZoneRules> rules(Component zone, LocalDate today, Repetition.Steps steps) {
    var own = new OwnZone(today, steps);
    for (var part : zone.parts()) {
      try {
        own.read(part);
      } catch (Failure | DateTimeException unreadable) {
        // The other parts may do, and a time zone is no contact to complain about.
      }
    }
    return own.rules();
  }

  private void read(Component part) {
    var first = part.first("DTSTART");
    if (first.isEmpty()) {
      return;
    }
    var start = Moment.of(first.get(), _ -> Optional.empty());
    var before = ZoneOffset.of(part.value("TZOFFSETFROM"));
    var after = ZoneOffset.of(part.value("TZOFFSETTO"));
    add(new Change(start.wall(), before, after));
    for (var dates : part.all("RDATE")) {
      for (var date : dates.value().split(",", MOST_CHANGES)) {
        add(new Change(Moment.of(dates, date, _ -> Optional.empty()).wall(), before, after));
      }
    }
    // UNTIL is in UTC there.
    var local = new Moment(start.wall(), false, Optional.of(before.getRules()));
    for (var rule : part.all("RRULE")) {
      new Repetition(rule, local, steps)
          .forEach(
              from,
              time -> {
                boolean isNear = time.isBefore(to) && changes.size() < MOST_CHANGES;
                if (isNear) {
                  add(new Change(time, before, after));
                }
                return isNear;
              });
    }
  }

  private void add(Change change) {
    if (changes.size() < MOST_CHANGES) {
      changes.add(change);
    }
  }

  private Optional<ZoneRules> rules() {
    if (changes.isEmpty()) {
      return Optional.empty();
    }
    changes.sort(Comparator.comparingLong(Change::second));
    var first = changes.getFirst().before();
    var transitions = new ArrayList<ZoneOffsetTransition>();
    var offset = first;
    long last = Long.MIN_VALUE;
    for (var change : changes) {
      if (!change.after().equals(offset) && change.second() > last) {
        last = change.second();
        var wall = LocalDateTime.ofEpochSecond(last, 0, offset);
        transitions.add(ZoneOffsetTransition.of(wall, offset, change.after()));
        offset = change.after();
      }
    }
    return Optional.of(ZoneRules.of(first, first, List.of(), transitions, List.of()));
  }
}

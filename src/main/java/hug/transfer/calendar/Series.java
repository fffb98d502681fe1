package hug.transfer.calendar;

import hug.model.LoggedContact;
import hug.transfer.LogContext;
import hug.transfer.calendar.Overrides.Replaced;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The occurrences of an event that repeats: those before today, and the next one. */
final class Series {
  private static final int YEARS_BACK = 20;
  private static final int YEARS_AHEAD = 10;
  private static final int MOST = 10_000;

  /** The event that replaces all occurrences after one, and how much later they are. */
  private record Following(Event event, Duration later) {}

  private final Event event;
  private final Moment start;
  private final LogContext context;
  private final LocalDate today;
  private final Set<LocalDateTime> excluded = new TreeSet<>();
  private final Set<LocalDate> excludedDays = new HashSet<>();
  private final Set<LocalDateTime> replaced = new HashSet<>();
  private final TreeMap<LocalDateTime, Following> following = new TreeMap<>();
  private final TreeSet<LocalDateTime> times = new TreeSet<>();
  private boolean isCut;

  /**
   * @throws hug.model.Failure if one of its dates or rules is not valid
   */
  Series(Event event, List<Replaced> overrides, LogContext context, Repetition.Steps steps) {
    this.event = event;
    this.start = event.start();
    this.context = context;
    this.today = context.dates().today();
    exclude(overrides);
    expand(steps);
  }

  private void exclude(List<Replaced> overrides) {
    for (var moment : event.moments("EXDATE")) {
      if (moment.isDate() && !start.isDate()) {
        excludedDays.add(moment.wall().toLocalDate());
      } else {
        excluded.add(moment.wallAt(start));
      }
    }
    for (var one : overrides) {
      var time = one.start().wallAt(start);
      replaced.add(time);
      one.following()
          .ifPresent(other -> {
            var later = Duration.between(time, other.start().wallAt(start));
            following.put(time, new Following(other, later));
          });
    }
  }

  private void expand(Repetition.Steps steps) {
    var earliest = today.minusYears(YEARS_BACK).atStartOfDay();
    var latest = today.plusYears(YEARS_AHEAD).atStartOfDay();
    add(start.wall(), earliest);
    event.moments("RDATE").forEach(moment -> add(moment.wallAt(start), earliest));
    for (var rule : event.rules()) {
      var repetition = new Repetition(rule, start, steps);
      // Several on one day are one contact.
      var last = new LocalDate[1];
      repetition.forEach(
          earliest,
          time -> {
            boolean isOut = isOut(time);
            if (!isOut && !time.toLocalDate().equals(last[0])) {
              last[0] = time.toLocalDate();
              add(time, earliest);
            }
            isCut |= times.size() >= MOST;
            return times.size() < MOST && time.isBefore(latest) && (isOut || isPast(time));
          });
      isCut |= repetition.isCut();
    }
  }

  private void add(LocalDateTime time, LocalDateTime earliest) {
    if (!time.isBefore(earliest) && times.size() < MOST) {
      times.add(time);
    }
  }

  private boolean isOut(LocalDateTime time) {
    return replaced.contains(time)
        || excluded.contains(time)
        || excludedDays.contains(time.toLocalDate());
  }

  private Optional<Following> replacement(LocalDateTime time) {
    return Optional.ofNullable(following.lowerEntry(time)).map(entry -> entry.getValue());
  }

  private LocalDate day(LocalDateTime time) {
    var later = replacement(time).map(Following::later).orElse(Duration.ZERO);
    return start.at(time.plus(later)).day(context.zone());
  }

  private boolean isPast(LocalDateTime time) {
    return day(time).isBefore(today);
  }

  /** Whether it repeats so often that some occurrences are missing. */
  boolean isCut() {
    return isCut;
  }

  /** The occurrences before today that took place, in order. */
  List<LoggedContact> past() {
    var past = new ArrayList<LoggedContact>();
    for (var time : times) {
      var current = replacement(time).map(Following::event).orElse(event);
      if (!isOut(time) && isPast(time) && !current.isOff()) {
        past.add(contact(current, time, false));
      }
    }
    return past;
  }

  /** The next occurrence, today or later. */
  Optional<LoggedContact> next() {
    for (var time : times) {
      if (!isOut(time) && !isPast(time)) {
        var current = replacement(time).map(Following::event).orElse(event);
        return Optional.of(contact(current, time, current.isOff()));
      }
    }
    return Optional.empty();
  }

  /** The occurrences to come that were taken out of it. */
  List<LoggedContact> cancelled() {
    return excluded.stream()
        .filter(time -> !isPast(time) && !replaced.contains(time))
        .map(time -> contact(event, time, true))
        .toList();
  }

  private LoggedContact contact(Event current, LocalDateTime time, boolean isCancelled) {
    return current.on(day(time), event.id() + " " + start.at(time).key(), isCancelled);
  }
}

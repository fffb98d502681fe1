package hug.transfer.calendar;

import hug.model.Failure;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.Freq;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.RfcMode;

/** The times that a recurrence rule adds to a start (RFC 5545, 3.3.10), in bounded time. */
final class Repetition {
  private static final int MOST_STEPS = 100_000;
  private static final int LONGEST_RULE = 5000;
  private static final int LONGEST_SHOWN = 60;
  private static final long MILLIS = 1000;

  private static final Pattern UNTIL =
      Pattern.compile(";?\\s*\\bUNTIL\\s*=\\s*([^;]*)", Pattern.CASE_INSENSITIVE);

  private final Moment start;
  private final RecurrenceRule rule;
  private final Optional<LocalDateTime> until;
  private final Steps steps;
  private boolean isCut;

  /**
   * The steps that all rules of a file may take, which ends files that are made to take forever.
   */
  static final class Steps {
    private long left;

    Steps(long left) {
      this.left = left;
    }

    private boolean isOver() {
      left--;
      return left < 0;
    }
  }

  /**
   * @param property an RRULE
   * @throws Failure that names the rule, if it is not valid
   */
  Repetition(Property property, Moment start, Steps steps) {
    this.start = start;
    this.steps = steps;
    var text = property.value().strip();
    var last = UNTIL.matcher(text);
    this.until = last.find() ? until(property, last.group(1)) : Optional.empty();
    try {
      if (text.length() > LONGEST_RULE) {
        throw new InvalidRecurrenceRuleException("too long");
      }
      var rest = UNTIL.matcher(text).replaceAll("").replaceFirst("^;", "");
      this.rule = new RecurrenceRule(rest.toUpperCase(Locale.ROOT), RfcMode.RFC5545_LAX);
    } catch (InvalidRecurrenceRuleException | RuntimeException invalid) {
      throw Failure.usage(
          property.name() + " \"" + shown(text) + "\" is not a valid rule for repeating",
          "correct it in your calendar and export it again, or leave it out with --skip-errors");
    }
  }

  private static String shown(String text) {
    return text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "..." : text;
  }

  /** The last time that the rule allows, on the clocks of its start. */
  private Optional<LocalDateTime> until(Property property, String written) {
    var last =
        Moment.of(
            new Property(property.name(), property.parameters(), written), _ -> start.rules());
    return Optional.of(
        last.isDate() ? last.wall().plusDays(1).minusSeconds(1) : last.wallAt(start));
  }

  /**
   * Passes on each time, in order, until told to stop.
   *
   * @param from earlier times are left out, if they are not too many
   * @param goesOn whether to go on after a time
   */
  void forEach(LocalDateTime from, Predicate<LocalDateTime> goesOn) {
    try {
      expand(from, goesOn);
    } catch (RuntimeException endless) {
      // The library gives up on rules that are never met again, such as 30 February.
    }
  }

  private void expand(LocalDateTime from, Predicate<LocalDateTime> goesOn) {
    var times = rule.iterator(dateTime(start));
    // With hours and less, the library would go through all of them.
    if (rule.getFreq().compareTo(Freq.DAILY) <= 0 && from.isAfter(start.wall())) {
      times.fastForward(from.toEpochSecond(ZoneOffset.UTC) * MILLIS);
    }
    for (int i = 0; times.hasNext(); i++) {
      if (i == MOST_STEPS || steps.isOver()) {
        isCut = true;
        return;
      }
      var time =
          LocalDateTime.ofEpochSecond(Math.floorDiv(times.nextMillis(), MILLIS), 0, ZoneOffset.UTC);
      boolean isOver = until.isPresent() && time.isAfter(until.get());
      if (isOver || (!time.isBefore(from) && !goesOn.test(time))) {
        return;
      }
    }
  }

  /** Whether it was too long to be read to its end. */
  boolean isCut() {
    return isCut;
  }

  private static DateTime dateTime(Moment moment) {
    var wall = moment.wall();
    int month = wall.getMonthValue() - 1;
    return moment.isDate()
        ? new DateTime(wall.getYear(), month, wall.getDayOfMonth())
        : new DateTime(
            wall.getYear(),
            month,
            wall.getDayOfMonth(),
            wall.getHour(),
            wall.getMinute(),
            wall.getSecond());
  }
}

package hug.transfer.calendar;

import hug.model.Failure;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneRules;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A date, or a date with a time (RFC 5545, 3.3.4 and 3.3.5).
 *
 * @param wall the time that clocks show there; midnight for a date
 * @param isDate whether it has no time
 * @param rules of its time zone; absent for a date and for a time that is local everywhere
 */
record Moment(LocalDateTime wall, boolean isDate, Optional<ZoneRules> rules) {
  private static final Pattern WRITTEN =
      Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})(?:T([0-9]{2})([0-9]{2})([0-9]{2})?(Z)?)?");

  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuuMMdd");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
  private static final int LAST_SECOND = 59;

  /** The time zones that names (TZID) stand for. */
  interface Zones extends Function<String, Optional<ZoneRules>> {}

  /**
   * The moment in a property with one value.
   *
   * @throws Failure that names the property and its value
   */
  static Moment of(Property property, Zones zones) {
    return of(property, property.value(), zones);
  }

  /**
   * One of the moments in a property.
   *
   * @param value may be the start of a period, and lack seconds or have hyphens and colons
   * @throws Failure that names the property and the value
   */
  static Moment of(Property property, String value, Zones zones) {
    var text = value.strip();
    var parts =
        WRITTEN.matcher(
            text.replaceFirst("/.*", "").replaceAll("[-:]", "").toUpperCase(Locale.ROOT));
    try {
      if (parts.matches()) {
        var day =
            LocalDate.of(number(parts.group(1)), number(parts.group(2)), number(parts.group(3)));
        boolean isDate =
            parts.group(4) == null || property.parameter("VALUE").equalsIgnoreCase("DATE");
        if (isDate) {
          return new Moment(day.atStartOfDay(), true, Optional.empty());
        }
        int second = parts.group(6) == null ? 0 : number(parts.group(6));
        var time =
            day.atTime(
                number(parts.group(4)),
                number(parts.group(5)),
                // A leap second is in no calendar of Java.
                second == LAST_SECOND + 1 ? LAST_SECOND : second);
        var rules =
            parts.group(7) == null
                ? zones.apply(property.parameter("TZID"))
                : Optional.of(ZoneOffset.UTC.getRules());
        return new Moment(time, false, rules);
      }
    } catch (DateTimeException impossible) {
      // The complaint below is about it.
    }
    var shown = text.length() > 40 ? text.substring(0, 40) + "..." : text;
    throw Failure.usage(
        property.name() + " \"" + shown + "\" is not a valid date",
        "correct it in your calendar and export it again, or leave it out with --skip-errors");
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  /** The same, at another time of the same time zone. */
  Moment at(LocalDateTime time) {
    return new Moment(time, isDate, rules);
  }

  private Optional<Instant> instant() {
    // Of a time that a change of clocks skips, this is the offset before (RFC 5545, 3.3.5).
    return rules.map(zone -> wall.toInstant(zone.getOffset(wall)));
  }

  /** Its day in a time zone; a date and a local time are the same day everywhere. */
  LocalDate day(ZoneId zone) {
    return instant().map(instant -> instant.atZone(zone).toLocalDate()).orElse(wall.toLocalDate());
  }

  /** The time on the clocks of the place where another moment is written. */
  LocalDateTime wallAt(Moment other) {
    return instant()
        .flatMap(instant ->
            other.rules().map(zone -> LocalDateTime.ofInstant(instant, zone.getOffset(instant))))
        .orElse(wall);
  }

  /** Its text in the basic form: a date, a local time, or else the time in UTC. */
  String key() {
    if (isDate) {
      return wall.format(DATE);
    }
    return instant()
        .map(instant -> LocalDateTime.ofInstant(instant, ZoneOffset.UTC).format(TIME) + "Z")
        .orElseGet(() -> wall.format(TIME));
  }
}

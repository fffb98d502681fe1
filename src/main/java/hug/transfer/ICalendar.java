package hug.transfer;

import static hug.transfer.ContentLine.escaped;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A calendar of all-day events to subscribe to (RFC 5545, RFC 7986). */
public final class ICalendar {
  /**
   * An all-day event.
   *
   * @param uid unique in the world, and the same in every export
   * @param stamp the day of its last change
   * @param yearly the day of the year on which it recurs, if it does
   */
  public record Event(
      String uid,
      LocalDate stamp,
      LocalDate day,
      Optional<MonthDay> yearly,
      String summary,
      String description,
      String category) {}

  private static final MonthDay LEAP_DAY = MonthDay.of(2, 29);

  private final List<String> lines = new ArrayList<>();

  private ICalendar() {}

  /** The lines of the calendar, with line breaks. */
  public static List<String> of(List<Event> events) {
    var calendar = new ICalendar();
    calendar.add("BEGIN", "VCALENDAR");
    calendar.add("VERSION", "2.0");
    calendar.add("PRODID", "-//hug//hug//EN");
    calendar.add("NAME", "hug");
    calendar.add("X-WR-CALNAME", "hug");
    calendar.add("REFRESH-INTERVAL;VALUE=DURATION", "PT6H");
    calendar.add("X-PUBLISHED-TTL", "PT6H");
    events.forEach(calendar::add);
    calendar.add("END", "VCALENDAR");
    return calendar.lines;
  }

  private void add(Event event) {
    add("BEGIN", "VEVENT");
    add("UID", escaped(event.uid()));
    add("DTSTAMP", date(event.stamp()) + "T000000Z");
    add("DTSTART;VALUE=DATE", date(event.day()));
    event.yearly().ifPresent(day -> add("RRULE", rule(day)));
    add("SUMMARY", escaped(event.summary()));
    add("DESCRIPTION", escaped(event.description()));
    add("CATEGORIES", escaped(event.category()));
    // A task, which does not block time in the day.
    add("TRANSP", "TRANSPARENT");
    add("END", "VEVENT");
  }

  /** 29 February becomes the last day of February, the 28th in other years. */
  private static String rule(MonthDay day) {
    return day.equals(LEAP_DAY) ? "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1" : "FREQ=YEARLY";
  }

  private static String date(LocalDate day) {
    return day.toString().replace("-", "");
  }

  private void add(String name, String value) {
    lines.add(ContentLine.of(name, value));
  }
}

package hug.transfer.calendar;

import static hug.transfer.calendar.Calendars.event;
import static hug.transfer.calendar.Calendars.read;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hug.model.Failure;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Broken events are complained about at their line; broken rules take no time. */
final class CalendarBrokenTest {
  private static final String START = "DTSTART:20261102T100000Z";
  private static final String GOOD = event(START, "SUMMARY:good");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DTSTART:20261301                     | DTSTART \"20261301\" is not a valid date",
        "DTSTART:20260230T100000              | DTSTART \"20260230T100000\" is not a valid date",
        "DTSTART:20261102T250000              | DTSTART \"20261102T250000\" is not a valid date",
        "DTSTART:                             | DTSTART \"\" is not a valid date",
        "DTSTART                              | DTSTART \"\" is not a valid date",
        "DTEND:20261102                       | the event \"x\" has no DTSTART, so its day is unknown",
        "DTSTART:20261102 & RRULE:FREQ=FOO     | RRULE \"FREQ=FOO\" is not a valid rule for repeating",
        "DTSTART:20261102 & RRULE:RSCALE=HEBREW;FREQ=YEARLY | RRULE"
            + " \"RSCALE=HEBREW;FREQ=YEARLY\" is not a valid rule for repeating",
        "DTSTART:20261102 & RRULE:FREQ=DAILY;UNTIL=soon | RRULE \"soon\" is not a valid date",
        "DTSTART:20261102 & RDATE:20261102,x   | RDATE \"x\" is not a valid date",
        "DTSTART:20261102 & RECURRENCE-ID:x    | RECURRENCE-ID \"x\" is not a valid date",
      })
  void a_broken_event_is_complained_about_at_its_line(String properties, String complaint) {
    var lines = properties.replace(" & ", "\n");
    var read = read(GOOD + event("SUMMARY:x", lines) + GOOD);
    assertEquals(List.of("7: " + complaint), read.complaints);
    assertEquals(2, read.contacts.size());
    // It does not matter if it is about nobody, or did not take place.
    assertEquals(List.of(), read(event(lines)).complaints);
    assertEquals(List.of(), read(event("STATUS:CANCELLED", "SUMMARY:x", lines)).complaints);
  }

  @Test
  void a_file_that_ends_inside_an_event_is_incomplete() {
    var file = "BEGIN:VCALENDAR\n" + GOOD + "BEGIN:VEVENT\n" + START + "\nSUMMARY:cut";
    var read = Calendars.read(file.getBytes(UTF_8), ZoneId.of("UTC"));
    assertEquals(List.of("6: the file ends inside the event \"cut\""), read.complaints);
    assertEquals(1, read.contacts.size());
  }

  @Test
  void an_end_may_be_missing_between_events() {
    var missing = GOOD.replace("END:VEVENT\n", "");
    assertEquals(3, read(missing + missing + missing).contacts.size());
    assertEquals(2, read(GOOD.replace("END", "BEGIN:VALARM\nEND") + GOOD).contacts.size());
    assertEquals(1, read("END:VALARM\nEND:VEVENT\nEND:VTODO\n" + GOOD).contacts.size());
  }

  @Test
  void a_file_with_a_nul_byte_is_no_calendar() {
    var bytes = ("BEGIN:VCALENDAR\n" + GOOD + "\0").getBytes(UTF_8);
    Assertions.assertThrows(Failure.class, () -> Calendars.read(bytes, ZoneId.of("UTC")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FREQ=DAILY;INTERVAL=0",
        "FREQ=DAILY;INTERVAL=-1",
        "FREQ=DAILY;COUNT=0",
        "FREQ=DAILY;COUNT=999999999",
        "FREQ=DAILY;COUNT=99999999999999999999",
        "FREQ=DAILY;UNTIL=16010101T000000Z",
        "FREQ=YEARLY;INTERVAL=2000000000",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=SECONDLY",
        "FREQ=SECONDLY;COUNT=999999999",
        "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=SECONDLY;INTERVAL=2;BYSECOND=1",
        "FREQ=SECONDLY;BYHOUR=25",
        "FREQ=MINUTELY;INTERVAL=1440;BYHOUR=3",
        "FREQ=HOURLY;BYSETPOS=400",
        "FREQ=DAILY;BYHOUR=0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23;"
            + "BYMINUTE=0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27;"
            + "BYSECOND=0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27",
        "FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYHOUR=0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16;"
            + "BYMINUTE=0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27;"
            + "BYSECOND=0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27",
        "FREQ=YEARLY;BYYEARDAY=366;INTERVAL=3",
        "FREQ=WEEKLY;BYSETPOS=7;BYDAY=MO",
        "FREQ=DAILY;BYDAY=99MO",
        "FREQ=",
        ";;;=;",
      })
  void an_absurd_rule_takes_no_time(String rule) {
    for (var start : List.of("DTSTART:16010101T100000", "DTSTART:20261102", "DTSTART:99991231")) {
      var read =
          assertTimeoutPreemptively(
              Duration.ofSeconds(5), () -> read(event(start, "RRULE:" + rule, "SUMMARY:x") + GOOD));
      assertTrue(read.contacts.size() <= 10_001, rule);
      assertTrue(read.complaints.size() <= 1, rule);
      assertTrue(read.contacts.stream().anyMatch(one -> one.note().equals("good")), rule);
    }
  }

  @Test
  void a_file_of_absurd_rules_takes_no_time() {
    var many =
        event("DTSTART:16010101T100000", "RRULE:FREQ=SECONDLY", "SUMMARY:x").repeat(1000)
            + event("DTSTART:16010101T100000", "RRULE:FREQ=DAILY", "SUMMARY:y").repeat(1000);
    var read = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> read(many));
    assertTrue(read.words.getFirst().startsWith("Cut short"), read.words.toString());
  }

  @Test
  void an_hourly_rule_is_one_contact_a_day() {
    var read = read(event("DTSTART:20261119T000000", "RRULE:FREQ=HOURLY", "SUMMARY:x"));
    assertEquals(List.of("2026-11-19", "2026-11-20", "2026-11-21"), read.days());
  }

  @Test
  void very_long_lines_and_many_guests_are_bounded() {
    var guests = "ATTENDEE:mailto:a@example.com\n".repeat(10_000);
    var title = "SUMMARY:" + "x".repeat(1 << 20) + "\n " + "y".repeat(1 << 20);
    assertEquals(300, read(event(START, guests, title)).only().note().length());
  }
}

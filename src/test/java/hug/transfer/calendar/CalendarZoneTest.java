package hug.transfer.calendar;

import static hug.transfer.calendar.Calendars.event;
import static hug.transfer.calendar.Calendars.readIn;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The day of a meeting is that of its start where the user is. */
final class CalendarZoneTest {
  private static final String BERLIN = "Europe/Berlin";

  /** A zone as Outlook writes it: the clocks of Berlin, or others by five hours. */
  private static String zone(String name, String standard, String summer) {
    return """
    BEGIN:VTIMEZONE
    TZID:NAME
    BEGIN:STANDARD
    DTSTART:16010101T030000
    TZOFFSETFROM:SUMMER
    TZOFFSETTO:STANDARD
    RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10
    END:STANDARD
    BEGIN:DAYLIGHT
    DTSTART:16010101T020000
    TZOFFSETFROM:STANDARD
    TZOFFSETTO:SUMMER
    RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3
    END:DAYLIGHT
    END:VTIMEZONE
    """
        .replace("NAME", name)
        .replace("SUMMER", summer)
        .replace(":STANDARD\nRRULE", ":" + standard + "\nRRULE")
        .replace("TZOFFSETFROM:STANDARD", "TZOFFSETFROM:" + standard);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Europe/Berlin | DTSTART:20261101T233000Z                             | 2026-11-02",
        "Europe/Berlin | DTSTART:20261101T225959Z                             | 2026-11-01",
        "Asia/Tokyo    | DTSTART:20261101T150000Z                             | 2026-11-02",
        "Asia/Tokyo    | DTSTART;TZID=America/New_York:20261101T100000        | 2026-11-02",
        "Asia/Tokyo    | DTSTART;TZID=America/New_York:20261101T090000        | 2026-11-01",
        "Asia/Tokyo    | DTSTART;VALUE=DATE:20261101                          | 2026-11-01",
        "Asia/Tokyo    | DTSTART:20261101                                     | 2026-11-01",
        "Asia/Tokyo    | DTSTART:20261101T233000                              | 2026-11-01",
        "Europe/Berlin | DTSTART;TZID=Asia/Tokyo:20261102T070000              | 2026-11-01",
        "Europe/Berlin | DTSTART;TZID=\"Tokyo Standard Time\":20261102T070000 | 2026-11-01",
        "Europe/Berlin | DTSTART;TZID=/mozilla.org/20050126_1/Asia/Tokyo:20261102T070000 | 2026-11-01",
        "Europe/Berlin | DTSTART;TZID=Nowhere:20261102T070000                 | 2026-11-02",
        "Europe/Berlin | DTSTART;TZID=/:20261102T070000                       | 2026-11-02",
        // 02:30 does not exist there; it counts as 03:30, which is 01:30 UTC.
        "Europe/London | DTSTART;TZID=Europe/Berlin:20260329T023000           | 2026-03-29",
        "Pacific/Honolulu | DTSTART;TZID=Europe/Berlin:20260329T023000        | 2026-03-28",
        "Europe/Berlin | DTSTART:2026-11-01T23:30:00Z                         | 2026-11-02",
        "Europe/Berlin | DTSTART:20261101t2330z                               | 2026-11-02",
        "Europe/Berlin | DTSTART:20161231T235960Z                             | 2017-01-01",
      })
  void a_day_is_that_of_the_start(String zone, String start, String day) {
    assertEquals(List.of(day), readIn(zone, event(start, "SUMMARY:x")).days());
  }

  @Test
  void a_zone_that_the_file_defines_is_used() {
    var custom = zone("Customized Time Zone", "-0500", "-0400");
    for (var name : List.of("Customized Time Zone", "\"Customized Time Zone\"")) {
      var winter = event("DTSTART;TZID=" + name + ":20261110T183000", "SUMMARY:x");
      var summer = event("DTSTART;TZID=" + name + ":20260710T183000", "SUMMARY:x");
      // Summer and winter differ by an hour: 22:30 and 23:30 UTC.
      assertEquals(
          List.of("2026-11-10", "2026-07-10"), readIn("Etc/UTC", custom + winter + summer).days());
      assertEquals(
          List.of("2026-11-11", "2026-07-10"),
          readIn("Etc/GMT-1", winter + custom + summer).days());
    }
  }

  @Test
  void a_name_of_windows_means_what_the_file_defines() {
    var wrong = zone("Tokyo Standard Time", "-0500", "-0500");
    var late = event("DTSTART;TZID=Tokyo Standard Time:20261110T200000", "SUMMARY:x");
    assertEquals(List.of("2026-11-11"), readIn(BERLIN, wrong + late).days());
    assertEquals(List.of("2026-11-10"), readIn(BERLIN, late).days());
  }

  @Test
  void a_zone_may_say_where_it_is() {
    var zone = "BEGIN:VTIMEZONE\nTZID:mine\nX-LIC-LOCATION:Asia/Tokyo\nEND:VTIMEZONE\n";
    var early = event("DTSTART;TZID=mine:20261102T070000", "SUMMARY:x");
    assertEquals(List.of("2026-11-01"), readIn(BERLIN, zone + early).days());
  }

  @Test
  void broken_zones_do_not_matter() {
    var zone =
        "BEGIN:VTIMEZONE\nTZID:mine\nBEGIN:STANDARD\nDTSTART:2026\nEND:STANDARD\n"
            + "BEGIN:STANDARD\nDTSTART:20000101T000000\nTZOFFSETFROM:+99\nTZOFFSETTO:\n"
            + "END:STANDARD\nBEGIN:DAYLIGHT\nEND:DAYLIGHT\nEND:VTIMEZONE\n";
    var read = readIn(BERLIN, zone + event("DTSTART;TZID=mine:20261102T070000", "SUMMARY:x"));
    assertEquals(List.of("2026-11-02"), read.days());
    assertEquals(
        List.of("Read times of the unknown time zone \"mine\" as local times."), read.words);
  }

  @Test
  void the_origin_does_not_depend_on_how_a_zone_is_written() {
    var rule = "RRULE:FREQ=DAILY;COUNT=1";
    var utc = readIn(BERLIN, event("UID:1", "DTSTART:20261102T100000Z", rule, "SUMMARY:x"));
    var local =
        readIn(
            "Asia/Tokyo",
            zone("W. Europe Standard Time", "+0100", "+0200")
                + event(
                    "UID:1",
                    "DTSTART;TZID=W. Europe Standard Time:20261102T110000",
                    rule,
                    "SUMMARY:x"));
    assertEquals("event:1 20261102T100000Z", utc.only().origin());
    assertEquals(utc.only().origin(), local.only().origin());
  }
}

package hug.transfer.calendar;

import static hug.transfer.calendar.Calendars.event;
import static hug.transfer.calendar.Calendars.read;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A series has all meetings before today, and the next one. */
final class CalendarSeriesTest {
  private static final String START = "DTSTART;TZID=Europe/Berlin:20261102T100000";
  private static final String WEEKLY = "RRULE:FREQ=WEEKLY";

  private static String series(String... more) {
    return event("UID:s", "SUMMARY:x", START, WEEKLY, String.join("\n", more));
  }

  private static String instead(String original, String... more) {
    return event(
        "UID:s",
        "SUMMARY:other",
        "RECURRENCE-ID;TZID=Europe/Berlin:" + original,
        String.join("\n", more));
  }

  @Test
  void a_series_without_end_is_read_up_to_the_next_meeting() {
    var read = read(series());
    assertEquals(List.of("2026-11-02", "2026-11-09", "2026-11-16", "2026-11-23"), read.days());
    assertEquals("event:s 20261123T090000Z", read.contacts.getLast().origin());
  }

  @Test
  void a_meeting_today_is_the_next_one() {
    var read = read(event("UID:s", "SUMMARY:x", "DTSTART:20261114T100000Z", WEEKLY));
    assertEquals(List.of("2026-11-14", "2026-11-21"), read.days());
  }

  @Test
  void a_series_that_has_ended_has_no_next_meeting() {
    for (var end : List.of("UNTIL=20261109T090000Z", "UNTIL=20261109", "COUNT=2")) {
      var read = read(event("SUMMARY:x", START, WEEKLY + ";" + end));
      assertEquals(List.of("2026-11-02", "2026-11-09"), read.days(), end);
    }
    assertEquals(
        List.of("2026-11-02"),
        read(event("SUMMARY:x", START, WEEKLY + ";UNTIL=20261109T085959Z")).days());
    assertEquals(
        List.of("2026-11-02"),
        read(event("SUMMARY:x", START, WEEKLY + ";UNTIL=20200101")).days(),
        "the start always counts");
  }

  @Test
  void days_that_were_taken_out_did_not_take_place() {
    for (var out :
        List.of(
            "EXDATE;TZID=Europe/Berlin:20261109T100000,20261116T100000",
            "EXDATE:20261109T090000Z\nEXDATE:20261116T090000Z",
            "EXDATE;VALUE=DATE:20261109,20261116")) {
      assertEquals(List.of("2026-11-02", "2026-11-23"), read(series(out)).days(), out);
    }
  }

  @Test
  void a_day_to_come_that_was_taken_out_is_cancelled() {
    assertEquals(
        List.of("2026-11-02", "2026-11-09", "2026-11-16", "-2026-11-23", "2026-11-30"),
        read(series("EXDATE:20261123T090000Z")).days().stream()
            .sorted(Comparator.comparing(day -> day.replaceFirst("^-", "")))
            .toList());
  }

  @Test
  void more_days_can_be_named() {
    var read =
        read(
            event(
                "SUMMARY:x",
                START,
                "RDATE;TZID=Europe/Berlin:20261104T100000",
                "RDATE;VALUE=PERIOD:20261105T090000Z/PT1H,20261106T090000Z/20261106T100000Z"));
    assertEquals(List.of("2026-11-02", "2026-11-04", "2026-11-05", "2026-11-06"), read.days());
  }

  @Test
  void a_moved_meeting_keeps_its_origin_wherever_it_stands() {
    var moved = instead("20261109T100000", "DTSTART:20261110T100000Z");
    for (var file : List.of(series() + moved, moved + series())) {
      var read = read(file);
      assertEquals(
          List.of("2026-11-02", "2026-11-10", "2026-11-16", "2026-11-23"),
          read.days().stream().sorted().toList());
      assertTrue(
          read.contacts.stream()
              .anyMatch(one ->
                  one.note().equals("other") && one.origin().equals("event:s 20261109T090000Z")));
    }
    assertEquals(List.of("2026-11-10"), read(moved).days());
  }

  @Test
  void a_single_cancelled_meeting_did_not_take_place() {
    var cancelled = instead("20261109T100000", "DTSTART:20261109T090000Z", "STATUS:CANCELLED");
    assertEquals(
        List.of("2026-11-02", "2026-11-16", "2026-11-23"), read(series() + cancelled).days());
    var next = instead("20261123T100000", "DTSTART:20261123T090000Z", "STATUS:CANCELLED");
    assertEquals(
        List.of("-2026-11-23", "2026-11-02", "2026-11-09", "2026-11-16", "2026-11-30"),
        read(next + series()).days());
  }

  @Test
  void the_next_meeting_may_be_one_that_was_moved() {
    var sooner = instead("20261130T100000", "DTSTART:20261122T100000Z");
    var later = instead("20261123T100000", "DTSTART:20261124T100000Z");
    for (var file : List.of(series() + sooner + later, later + sooner + series())) {
      assertEquals(
          List.of("2026-11-02", "2026-11-09", "2026-11-16", "2026-11-22"), read(file).days());
    }
    assertEquals("2026-11-24", read(series() + later).days().getLast());
  }

  @Test
  void a_change_for_all_that_follow_is_one() {
    var change =
        event(
            "UID:s",
            "SUMMARY:new",
            "RECURRENCE-ID;RANGE=THISANDFUTURE:20261109T090000Z",
            "DTSTART:20261110T090000Z");
    var read = read(series() + change);
    assertEquals(
        List.of("2026-11-02", "2026-11-10", "2026-11-17", "2026-11-24"),
        read.days().stream().sorted().toList());
    assertEquals(3, read.contacts.stream().filter(one -> one.note().equals("new")).count());
    assertTrue(
        read.contacts.stream().anyMatch(one -> one.origin().equals("event:s 20261116T090000Z")));
  }

  @Test
  void a_cancelled_series_is_left_out() {
    var read = read(series("STATUS:CANCELLED"));
    assertEquals(List.of("-2026-11-23"), read.days());
    assertEquals(List.of("Left out 1 cancelled event."), read.words);
  }

  @Test
  void whole_days_repeat_as_days() {
    var read =
        read(event("UID:d", "SUMMARY:x", "DTSTART;VALUE=DATE:20240229", "RRULE:FREQ=YEARLY"));
    assertEquals(List.of("2024-02-29", "2028-02-29"), read.days());
    assertEquals("event:d 20240229", read.contacts.getFirst().origin());
  }

  @Test
  void a_series_across_a_change_of_clocks_keeps_its_hour() {
    // At 00:30 in Berlin: 22:30 UTC the day before in summer, 23:30 in winter.
    var read =
        read(
            event(
                "UID:c",
                "SUMMARY:x",
                "DTSTART;TZID=Europe/Berlin:20261024T003000",
                "RRULE:FREQ=DAILY;COUNT=3"));
    assertEquals(List.of("2026-10-24", "2026-10-25", "2026-10-26"), read.days());
    assertEquals("event:c 20261025T233000Z", read.contacts.getLast().origin());
  }

  @Test
  void at_most_twenty_years_are_read() {
    var read = read(event("SUMMARY:x", "DTSTART:19700101T090000Z", "RRULE:FREQ=DAILY"));
    assertEquals("2006-11-21", read.days().getFirst());
    assertEquals("2026-11-21", read.days().getLast());
    assertEquals(7306, read.contacts.size());
    assertEquals(List.of(), read.words);
  }
}

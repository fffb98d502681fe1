package hug.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DayTest {
  /** A Saturday. */
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  @ParameterizedTest
  @CsvSource({
    "2026-11-21,   2026-11-21, 2026-11-21",
    "today,        2026-11-21, 2026-11-21",
    "Yesterday,    2026-11-20, 2026-11-20",
    "tomorrow,     2026-11-22, 2026-11-22",
    "3 days ago,   2026-11-18, 2026-11-18",
    "a week ago,   2026-11-14, 2026-11-14",
    "2 fortnights ago, 2026-10-24, 2026-10-24",
    "in 0 days,    2026-11-21, 2026-11-21",
    "9 months ago, 2026-02-21, 2026-02-21",
    "in 2 weeks,   2026-12-05, 2026-12-05",
    "in 1 year,    2027-11-21, 2027-11-21",
    "+2w,          2026-12-05, 2026-12-05",
    "-3d,          2026-11-18, 2026-11-18",
    "tuesday,      2026-11-17, 2026-11-24",
    "tue,          2026-11-17, 2026-11-24",
    "saturday,     2026-11-21, 2026-11-28",
    "last tuesday, 2026-11-17, 2026-11-17",
    "last saturday,2026-11-14, 2026-11-14",
    "next saturday,2026-11-28, 2026-11-28",
    "21 nov,       2026-11-21, 2026-11-21",
    "22 november,  2025-11-22, 2026-11-22",
    "nov 20,       2026-11-20, 2027-11-20",
    "5 mar 2024,   2024-03-05, 2024-03-05",
    "29 feb,       2024-02-29, 2028-02-29",
    "3.10.2025,    2025-10-03, 2025-10-03",
    "31.1.2026,    2026-01-31, 2026-01-31",
    "1.12.2026,    2026-12-01, 2026-12-01",
    "28.2.2026,    2026-02-28, 2026-02-28",
    "31.1.,        2026-01-31, 2027-01-31",
    "31.12.,       2025-12-31, 2026-12-31",
    "1800-01-01,   1800-01-01, 1800-01-01",
    "2999-12-31,   2999-12-31, 2999-12-31",
    "-226y,        1800-11-21, 1800-11-21",
    "+973y,        2999-11-21, 2999-11-21",
    "03.10.,       2026-10-03, 2027-10-03",
    "21st nov,     2026-11-21, 2026-11-21",
    "nov 20th,     2026-11-20, 2027-11-20",
    "nov 21 2026,  2026-11-21, 2026-11-21",
    "'Nov 3rd, 2026', 2026-11-03, 2026-11-03",
    "next week,    2026-11-23, 2026-11-23",
    "last week,    2026-11-09, 2026-11-09",
    "next month,   2026-12-01, 2026-12-01",
    "last month,   2026-10-01, 2026-10-01",
    "next year,    2027-01-01, 2027-01-01",
    "end of month, 2026-11-30, 2026-11-30",
    "last october, 2026-10-01, 2026-10-01",
    "last november,2025-11-01, 2025-11-01",
    "last december,2025-12-01, 2025-12-01",
    "next november,2027-11-01, 2027-11-01",
    "next dec,     2026-12-01, 2026-12-01",
    "next mar,     2027-03-01, 2027-03-01",
    "2026/11/21,   2026-11-21, 2026-11-21",
    "20261121,     2026-11-21, 2026-11-21",
    "11/21/2026,   2026-11-21, 2026-11-21",
    "21/11/2026,   2026-11-21, 2026-11-21",
    "11/11/2026,   2026-11-11, 2026-11-11",
    "two weeks ago,     2026-11-07, 2026-11-07",
    "in two weeks,      2026-12-05, 2026-12-05",
    "in twelve months,  2027-11-21, 2027-11-21",
    "in 2w,             2026-12-05, 2026-12-05",
    "2w ago,            2026-11-07, 2026-11-07",
    "this saturday,     2026-11-21, 2026-11-21",
    "this friday,       2026-11-20, 2026-11-27",
    "on friday,         2026-11-20, 2026-11-27",
    "until friday,      2026-11-20, 2026-11-27",
    "day after tomorrow,     2026-11-23, 2026-11-23",
    "the day after tomorrow, 2026-11-23, 2026-11-23",
    "day before yesterday,   2026-11-19, 2026-11-19",
    "end of the month,  2026-11-30, 2026-11-30",
    "25/12,        2025-12-25, 2026-12-25",
    "12/25,        2025-12-25, 2026-12-25",
    "12/12,        2025-12-12, 2026-12-12",
    "25-12,        2025-12-25, 2026-12-25",
    "25-12-2026,   2026-12-25, 2026-12-25",
    "12-25-2026,   2026-12-25, 2026-12-25",
    "2026-2-3,     2026-02-03, 2026-02-03",
    "3.4,          2026-04-03, 2027-04-03",
    "3.4.,         2026-04-03, 2027-04-03",
    "the 25th,     2026-10-25, 2026-11-25",
    "the 1st,      2026-11-01, 2026-12-01",
    "25.,          2026-10-25, 2026-11-25",
    "21st,         2026-11-21, 2026-11-21",
    "the 31st,     2026-10-31, 2026-12-31",
    "the 25th of december, 2025-12-25, 2026-12-25",
    "1 dec,        2025-12-01, 2026-12-01",
    "1dec,         2025-12-01, 2026-12-01",
  })
  void days_are_parsed_as_people_say_them(String text, LocalDate done, LocalDate toCome) {
    assertEquals(done, Day.done(text, TODAY));
    assertEquals(toCome, Day.toCome(text, TODAY));
  }

  @ParameterizedTest
  @CsvSource({
    "1799-12-31, out of range; use a year from 1800 to 2999",
    "3000-01-01, out of range; use a year from 1800 to 2999",
    "-227y,      out of range; use a year from 1800 to 2999",
    "+974y,      out of range; use a year from 1800 to 2999",
    "1.1.100,    out of range; use a year from 1800 to 2999",
    "1.1.99,     'not a date: write the year in full, such as 2026'",
    "1.0.2026,   not a date: months go from 01 to 12",
    "1.13.2026,  not a date: months go from 01 to 12",
  })
  void a_date_beyond_the_calendar_is_refused_with_the_reason(String text, String reason) {
    var failure = assertThrows(Failure.class, () -> Day.toCome(text, TODAY));
    assertEquals("\"" + text + "\" is " + reason, failure.getMessage());
  }

  @Test
  void a_month_before_the_31st_is_the_last_day_of_a_shorter_month() {
    assertEquals(LocalDate.of(2026, 2, 28), Day.done("-1m", LocalDate.of(2026, 3, 31)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "soon",
        "on",
        "25",
        "the 25",
        "0th",
        "32nd",
        "13/13",
        "31/4",
        "5-12-26",
        "thirteen weeks ago",
        "in two",
        "2026-11",
        "2026-13-01",
        "2026-02-30",
        "31 apr",
        "0 nov",
        "21 foo",
        "tu",
        "last",
        "next parsec",
        "13/13/2026",
        "11/21/26",
        "2026/13/01",
        "20261301",
        "end of year",
        "3 parsecs ago",
        "+2",
        "+w",
        "--3d",
        "99999999d",
        "2026-11-2x",
        "0001-01-01",
        "9999-01-01",
        "+99999y",
        "in x days",
        "1 2 3 4",
        "1.13.2026",
        "30.2.2026",
        "1.2.26",
        "1..2026",
        ".2.2026",
        "1.2.3.4",
        "0.0.",
        "32.1."
      })
  void anything_else_is_refused(String text) {
    assertThrows(Failure.class, () -> Day.done(text, TODAY));
    assertThrows(Failure.class, () -> Day.toCome(text, TODAY));
  }

  @Test
  void a_date_with_two_readings_names_both() {
    var failure = assertThrows(Failure.class, () -> Day.done("3/4/2026", TODAY));
    assertEquals(
        "\"3/4/2026\" could be 2026-04-03 or 2026-03-04; write one of those, or choose the order with:"
            + " hug config date-order dmy",
        failure.getMessage());
  }

  @ParameterizedTest
  @CsvSource({
    "3-4-2026, 2026-04-03, 2026-03-04",
    "3/4,      2026-04-03, 2026-03-04",
    "3-4,      2026-04-03, 2026-03-04",
    "on 3/12,  2025-12-03, 2026-03-12",
  })
  void hyphens_or_a_missing_year_can_be_ambiguous_too(
      String text, String dayFirst, String monthFirst) {
    var failure = assertThrows(AmbiguousDay.class, () -> Day.done(text, TODAY));
    assertTrue(failure.getMessage().contains(" could be " + dayFirst + " or " + monthFirst + ";"));
    assertEquals(dayFirst, failure.settled(text, DayOrder.DMY));
    assertEquals(monthFirst, failure.settled(text, DayOrder.MDY));
  }

  @Test
  void a_yearly_date_without_a_year_stays_without_one() {
    for (var text : List.of("24.12.", "24.12", "24/12", "24 dec", "Dec 24th")) {
      assertEquals(Optional.of(LocalDate.of(Yearless.YEAR, 12, 24)), Day.yearly(text));
    }
    assertEquals(Optional.of(LocalDate.of(1990, 4, 5)), Day.yearly("05.04.1990"));
    assertEquals(Optional.empty(), Day.yearly("the 25th"));
    assertEquals(Optional.empty(), Day.yearly("yesterday"));
    var two = assertThrows(AmbiguousDay.class, () -> Day.yearly("3/4"));
    assertEquals("--04-03", two.settled("3/4", DayOrder.DMY));
  }

  @Test
  void an_unknown_date_is_answered_with_examples() {
    var done = assertThrows(Failure.class, () -> Day.done("someday", TODAY));
    assertEquals(
        "cannot read \"someday\" as a date; try yesterday, tuesday, 3 days ago, 14 nov or"
            + " 2026-11-14",
        done.getMessage());
    var toCome = assertThrows(Failure.class, () -> Day.toCome("someday", TODAY));
    assertEquals(
        "cannot read \"someday\" as a date; try tomorrow, friday, in 2 weeks, 28 nov or"
            + " 2026-11-28",
        toCome.getMessage());
  }

  @Test
  void for_future_days_a_window_counts_from_the_start() {
    var start = LocalDate.of(2026, 11, 30);
    for (var window : List.of("2w", "2 weeks", "two weeks", "fortnightly", "a fortnight")) {
      assertEquals(LocalDate.of(2026, 12, 14), Day.toCome(window, TODAY, start));
    }
    assertEquals(LocalDate.of(2026, 12, 5), Day.toCome("in 2 weeks", TODAY, start));
    var tooLong = assertThrows(Failure.class, () -> Day.toCome("101y", TODAY, start));
    assertEquals("\"101y\" is longer than 100 years; use a shorter window", tooLong.getMessage());
    assertEquals(LocalDate.of(2026, 12, 5), Day.toCome("in a fortnight", TODAY, start));
  }

  @Test
  void an_impossible_date_is_answered_with_possible_ones() {
    var failure = assertThrows(Failure.class, () -> Day.done("2026-02-30", TODAY));
    assertTrue(failure.getMessage().contains("February 2026 has no day 30, only 1 to 28"));
  }
}

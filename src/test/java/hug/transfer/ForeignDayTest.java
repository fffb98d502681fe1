package hug.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hug.model.AmbiguousDay;
import hug.model.DayOrder;
import hug.model.Failure;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ForeignDayTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1970-01-02",
        "1970-1-2",
        "1970/01/02",
        "1970.01.02",
        "19700102",
        "19700102T101112Z",
        "19700102101112",
        "02.01.1970",
        "2.1.1970",
        "2.1.70",
        "02. 01. 1970",
        "1970. 1. 2.",
        "70/01/02",
        "Jan 2, 1970",
        "January 2nd, 1970",
        "2-Jan-70",
        "02-JAN-1970",
        "2 Jan 1970",
        "2. Januar 1970",
        "2. J\u00e4nner 1970",
        "2 janvier 1970",
        "vendredi 2 janvier 1970",
        "ven. 2 janv. 1970",
        "2 de enero de 1970",
        "2 gennaio 1970",
        "2 januari 1970",
        "2 de janeiro de 1970",
        "1970\u5e741\u67082\u65e5",
        "1970\u5e741\u67082\u65e5(\u91d1)",
        "1970\ub144 1\uc6d4 2\uc77c",
        "\uff11\uff19\uff17\uff10/\uff11/\uff12",
        "\u0661\u0669\u0667\u0660-\u0660\u0661-\u0660\u0662",
        "Fri, 2 Jan 1970",
        "Friday, January 2, 1970",
        "Fri Jan  2 10:11:12 CET 1970",
        "Fri Jan 02 1970 10:11:12 GMT+0100 (Central European Standard Time)",
        "Fri, 02 Jan 1970 10:11:12 +0000",
        "1970-01-02 10:11",
        "1970-01-02 10:11:12.345678",
        "1970-01-02T10:11:12Z",
        "1970-01-02T10:11:12+02:00",
        "1970-01-02T00:00",
        "1970-01-02+02:00",
        "1970-01-02Z",
        "1970/01/02 10:11:12 AM",
        "Jan 2, 1970 10:11:12 p.m.",
        "Jan 2, 1970, 10:11\u202fPM",
        "2 Jan 1970 at 10:11",
        "02.01.1970, 10:11 Uhr",
        "02.01.1970 10.11",
        "1970 Jan 2"
      })
  void a_day_is_read_in_any_shape(String text) {
    assertEquals(
        LocalDate.of(1970, 1, 2),
        ForeignDay.yearly(text, TODAY, ForeignDay.Orders.UNKNOWN),
        () -> text);
    assertEquals(LocalDate.of(1970, 1, 2), ForeignDay.past(text, TODAY), () -> text);
  }

  @ParameterizedTest
  @CsvSource({
    "22/3/1980, 1980-03-22",
    "3/22/1980, 1980-03-22",
    "22-03-1980, 1980-03-22",
    "3/22/80, 1980-03-22",
    "22.3.26, 2026-03-22",
    "22.12.26, 1926-12-22",
    "5/5/05, 2005-05-05",
    "mar. 3 mars 2026, 2026-03-03",
    "mar 3 mar 2026, 2026-03-03",
    "'Mar 3, 2026', 2026-03-03",
    "3.3.2026, 2026-03-03",
    "1 ao\u00fbt 2026, 2026-08-01",
    "1er mai 2026, 2026-05-01",
    "15 mrt. 2026, 2026-03-15",
    "1. M\u00e4rz 2026, 2026-03-01",
    "30 sett. 2026, 2026-09-30",
    "5 dic 2025, 2025-12-05",
    "di 3 nov 2026, 2026-11-03"
  })
  void only_one_reading_is_taken(String text, LocalDate day) {
    assertEquals(day, ForeignDay.past(text, TODAY));
  }

  @ParameterizedTest
  @CsvSource({"2/11/1980, 1980-11-02, 1980-02-11", "2-11-80, 1980-11-02, 1980-02-11"})
  void two_readings_are_left_to_the_order(String text, LocalDate dayFirst, LocalDate monthFirst) {
    assertEquals(dayFirst, ForeignDay.past(text, TODAY, _ -> DayOrder.DMY));
    assertEquals(monthFirst, ForeignDay.past(text, TODAY, _ -> DayOrder.MDY));
    assertThrows(AmbiguousDay.class, () -> ForeignDay.past(text, TODAY));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--08-04",
        "--0804",
        "--8-4",
        "1604-08-04",
        "16040804",
        "0000-08-04",
        "0001-08-04",
        "8/4/1604 12:00:00 AM",
        "4 Aug",
        "Aug 4",
        "4. August",
        "04.08.",
        "4.8"
      })
  void a_birthday_may_have_no_year(String text) {
    assertEquals(LocalDate.of(1904, 8, 4), ForeignDay.yearly(text, TODAY, _ -> DayOrder.MDY), text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0000-00-00",
        "0/0/00",
        "00.00.0000",
        "0000-00-00 00:00:00",
        "00000000",
        "0",
        "-",
        "0001-01-01",
        "0001-01-01T00:00:00Z",
        "01/01/0001 00:00:00",
        "1601-01-01",
        "4501-01-01",
        "1/1/4501",
        "01.01.4501 00:00",
        "1900-01-00",
        "1/0/1900",
        "0-Jan-00",
        "1899-12-30",
        "12/30/1899",
        "30.12.1899 00:00:00",
        "NULL",
        "n/a"
      })
  void a_placeholder_is_no_day(String text) {
    assertTrue(ForeignDay.isNone(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2000-01-01", "1/1/2000", "10.10.2010", "1900-01-01", "yesterday", "20261010", ""})
  void a_day_is_no_placeholder(String text) {
    assertFalse(ForeignDay.isNone(text));
  }

  @ParameterizedTest
  @CsvSource({"45581, 2024-10-16", "45581.5, 2024-10-16", "'45581,75', 2024-10-16"})
  void the_number_of_a_spreadsheet_is_explained(String text, LocalDate day) {
    var failure = assertThrows(Failure.class, () -> ForeignDay.past(text, TODAY));
    assertEquals(
        "\""
            + text
            + "\" is a spreadsheet's number for "
            + day
            + "; format the column as a date and save it again",
        failure.getMessage());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1985",
        "circa 1800",
        "2026-13-40",
        "31.02.2026",
        "2026-11-02 - 2026-11-05",
        "2-4 Jan 2026",
        "13-11-26",
        "1/2/3",
        "555-0101",
        "Jan 1970",
        "2026-W10-3",
        "1767225600",
        "may",
        "2026-12-31"
      })
  void what_is_no_day_in_the_past_is_refused(String text) {
    assertThrows(Failure.class, () -> ForeignDay.past(text, TODAY), text);
  }

  @Test
  void a_day_without_a_year_is_the_nearest() {
    assertEquals(LocalDate.of(2025, 12, 24), ForeignDay.past("24.12.", TODAY));
    assertEquals(
        LocalDate.of(2026, 12, 24), ForeignDay.toCome("24 Dec", TODAY, ForeignDay.Orders.UNKNOWN));
    assertEquals(LocalDate.of(2024, 2, 29), ForeignDay.past("29. Februar", TODAY));
  }
}

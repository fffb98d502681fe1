package hug.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class WindowTest {
  @ParameterizedTest
  @CsvSource({
    "10d, 2026-01-31, 2026-02-10",
    "2w,  2026-01-31, 2026-02-14",
    "1m,  2026-01-31, 2026-02-28",
    "1m,  2024-01-31, 2024-02-29",
    "1y,  2024-02-29, 2025-02-28",
    "4Y,  2024-02-29, 2028-02-29",
    "10 days,  2026-01-31, 2026-02-10",
    "2 weeks,  2026-01-31, 2026-02-14",
    "1 Month,  2026-01-31, 2026-02-28",
    "a year,   2024-02-29, 2025-02-28",
    "a fortnight, 2026-01-31, 2026-02-14",
    "fortnight,   2026-01-31, 2026-02-14",
    "a week,   2026-01-31, 2026-02-07",
    "a month,  2026-01-31, 2026-02-28",
    "daily,    2026-01-31, 2026-02-01",
    "weekly,   2026-01-31, 2026-02-07",
    "monthly,  2026-01-31, 2026-02-28",
    "Quarterly,2026-01-31, 2026-04-30",
    "yearly,   2026-01-31, 2027-01-31",
  })
  void a_window_ends_on_the_last_day_of_a_shorter_month(
      String window, LocalDate day, LocalDate expected) {
    assertEquals(expected, Window.parse(window).after(day));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "d",
        "0d",
        "-3d",
        "3",
        "3x",
        "1.5m",
        "3 x",
        "a",
        "a d2",
        "hourly",
        "101y",
        "1201m",
        "5301w",
        "36601d",
        "9999999d",
        "٣d"
      })
  void an_invalid_window_is_refused(String text) {
    assertThrows(Failure.class, () -> Window.parse(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"100y", "1200m", "5300w", "36600d"})
  void a_window_can_last_100_years(String text) {
    assertEquals(text, Window.parse(text).toString());
  }

  @Test
  void a_doubled_window_has_the_same_unit() {
    assertEquals("6m", Window.parse("3m").doubled().toString());
  }

  @Test
  void a_number_without_a_unit_is_refused_with_examples() {
    assertEquals(
        "\"30\" needs a unit: 30d, 2w, 3m or 1y",
        assertThrows(Failure.class, () -> Window.parse("30")).getMessage());
  }

  @Test
  void the_last_start_is_the_last_day_that_ends_in_time() {
    for (var word : List.of("1d", "10d", "2w", "1m", "3m", "12m", "1y", "4y")) {
      var window = Window.parse(word);
      for (int i = 0; i < 1500; i++) {
        var end = LocalDate.of(2023, 12, 1).plusDays(i);
        var start = window.lastStart(end);

        assertFalse(window.after(start).isAfter(end), word + " before " + end);
        assertTrue(window.after(start.plusDays(1)).isAfter(end), word + " before " + end);
      }
    }
  }
}

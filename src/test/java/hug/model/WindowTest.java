package hug.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
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
  })
  void a_window_after_a_day_clips_months_and_years(
      String window, LocalDate day, LocalDate expected) {
    assertEquals(expected, Window.parse(window).after(day));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "d", "0d", "-3d", "3", "3x", "1.5m", "3 d", "101y", "9999999d", "٣d"})
  void what_is_no_window_is_refused(String text) {
    assertThrows(Failure.class, () -> Window.parse(text));
  }
}

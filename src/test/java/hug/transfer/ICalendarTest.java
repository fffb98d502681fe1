package hug.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calendars conform to RFC 5545. */
final class ICalendarTest {
  private static final LocalDate DAY = LocalDate.of(2027, 2, 28);

  private static String calendar(String summary, Optional<MonthDay> yearly) {
    return String.join(
        "", ICalendar.of(List.of(new ICalendar.Event("1", DAY, DAY, yearly, summary, "", "x"))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "short",
        "a word a word a word a word a word a word a word a word a word a word a word a word a word",
        "éééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééé",
        "x👩‍👧👩‍👧👩‍👧👩‍👧👩‍👧👩‍👧👩‍👧👩‍👧👩‍👧👩‍👧👩‍👧👩‍👧👩‍👧👩‍👧👩‍👧👩‍👧👩‍👧👩‍👧"
      })
  void lines_are_folded_at_75_octets_and_no_character_is_torn(String text) {
    var calendar = calendar(text, Optional.empty());
    for (var line : calendar.split("\r\n")) {
      assertTrue(line.getBytes(UTF_8).length <= 75, line);
      assertEquals(line, new String(line.getBytes(UTF_8), UTF_8));
    }
    assertTrue(calendar.replace("\r\n ", "").contains("SUMMARY:" + text + "\r\n"));
  }

  @Test
  void special_characters_are_escaped_and_illegal_ones_removed() {
    assertTrue(
        calendar("a,b;c\\d\r\ne\u001bf\tg", Optional.empty())
            .contains("SUMMARY:a\\,b\\;c\\\\d\\nef\tg\r\n"));
  }

  @Test
  void a_leap_day_recurs_on_the_last_day_of_february() {
    assertTrue(
        calendar("x", Optional.of(MonthDay.of(2, 29)))
            .contains("RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1\r\n"));
    assertTrue(calendar("x", Optional.of(MonthDay.of(2, 28))).contains("RRULE:FREQ=YEARLY\r\n"));
  }
}

package hug.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hug.model.ClientRef;
import hug.model.Matter;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class AgeTest {
  private static Optional<Integer> turned(String text, String born, String on) {
    var birthday =
        Matter.noted(
                new ClientRef(1, "Jim"),
                Matter.Sort.OCCASION,
                text,
                LocalDate.of(2026, 1, 2),
                "ana")
            .withDay(Optional.of(LocalDate.parse(born)));
    return Age.turned(birthday, LocalDate.parse(on));
  }

  @Test
  void the_age_is_the_years_since_birth() {
    assertEquals(Optional.of(41), turned("birthday", "1985-12-24", "2026-12-24"));
    assertEquals(Optional.of(1), turned("Birthday of the twins", "2025-12-24", "2026-12-24"));
  }

  @Test
  void a_leap_day_birthday_is_on_the_28th_in_other_years() {
    var yearly = new Yearly(LocalDate.of(1984, 2, 29), Optional.empty(), false, Optional.empty());
    var next = yearly.from(LocalDate.of(2027, 1, 1)).orElseThrow();
    assertEquals(LocalDate.of(2027, 2, 28), next);
    assertEquals(Optional.of(43), turned("birthday", "1984-02-29", next.toString()));
    assertEquals(Optional.of(44), turned("birthday", "1984-02-29", "2028-02-29"));
  }

  @Test
  void there_is_no_age_without_a_year_of_birth() {
    assertEquals(Optional.empty(), turned("birthday", "1904-12-24", "2026-12-24"));
    assertEquals(Optional.empty(), turned("birthday", "2026-12-24", "2027-12-24"));
    assertEquals(Optional.empty(), turned("birthday", "1850-12-24", "2026-12-24"));
    assertEquals(Optional.empty(), turned("wedding", "2010-12-24", "2026-12-24"));
  }

  @Test
  void nobody_turns_more_than_120() {
    assertEquals(Optional.of(120), turned("birthday", "1906-12-24", "2026-12-24"));
    assertEquals(Optional.empty(), turned("birthday", "1905-12-24", "2026-12-24"));
  }
}

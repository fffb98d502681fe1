package hug.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hug.model.ClientNumbers;
import hug.model.TouchHistory;
import java.time.LocalDate;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Clients compared with the first ones, in a book that begins with its first client. */
final class FirstYearsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  private static final LocalDate BEGIN = LocalDate.of(2024, 1, 1);

  /**
   * @param joined the day each client joined, counted from the beginning
   * @param touches the number of touches of each client, all on the day they joined
   */
  private static FirstYears years(int count, IntUnaryOperator joined, IntUnaryOperator touches) {
    var since = new int[count];
    int begin = (int) BEGIN.toEpochDay();
    int today = (int) TODAY.toEpochDay();
    var clients = new ClientNumbers(LongStream.rangeClosed(1, count).boxed().toList());
    var history = new TouchHistory.Builder(clients, since, count, begin, today);
    for (int i = 0; i < count; i++) {
      since[i] = begin + joined.applyAsInt(i);
      for (int touch = touches.applyAsInt(i); touch > 0; touch--) {
        history.add(i + 1L, since[i], true, 0);
      }
    }
    return Attention.of(history.build(), List.of(), List.of(), CalendarUnit.YEAR, TODAY)
        .firstYears();
  }

  @Test
  void the_first_clients_are_those_who_joined_first() {
    // The last numbers joined first.
    var years = years(20, i -> 20 - i, i -> i < 10 ? 1 : 4);
    assertEquals(new FirstYears.First(10, 4), years.first());
  }

  @Test
  void the_first_clients_are_a_tenth_of_all_rounded_up() {
    assertEquals(10, years(100, i -> i, _ -> 1).first().clients());
    assertEquals(11, years(101, i -> i, _ -> 1).first().clients());
  }

  @Test
  void one_touch_each_is_enough_to_compare_with() {
    assertEquals(new FirstYears.First(10, 1), years(10, i -> i, _ -> 1).first());
    assertEquals(new FirstYears.First(0, 0), years(10, i -> i, i -> i > 0 ? 1 : 0).first());
  }

  @Test
  void it_is_too_early_until_ten_first_years_are_over() {
    int lately = (int) (TODAY.toEpochDay() - BEGIN.toEpochDay()) - 100;
    assertTrue(years(12, i -> i < 9 ? 0 : lately, _ -> 1).isTooEarly());
    assertFalse(years(12, i -> i < 10 ? 0 : lately, _ -> 1).isTooEarly());
  }

  @Test
  void only_clients_who_joined_a_year_ago_can_have_got_too_little() {
    int yearAgo = (int) (TODAY.minusYears(1).toEpochDay() - BEGIN.toEpochDay());
    for (int days : new int[] {0, 1}) {
      var years = years(11, i -> i < 10 ? i : yearAgo + days, i -> i < 10 ? 4 : 0);
      var least = years.least(client -> client <= 10, _ -> -1);
      assertEquals(days == 0, !least.isEmpty(), days + " days less than a year ago");
    }
  }
}

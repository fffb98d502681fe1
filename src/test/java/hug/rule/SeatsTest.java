package hug.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hug.model.ClientRef;
import hug.model.Matter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The seats of a council. */
final class SeatsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

  /** A seat until a day, or for good. */
  private static Matter seat(long id, long client, String until) {
    return Matter.noted(new ClientRef(client, "Client"), Matter.Sort.SEAT, "", DAY, "ana")
        .numbered(id, 0)
        .withDay(Optional.of(until).filter(day -> !day.isEmpty()).map(LocalDate::parse));
  }

  private static List<Long> on(LocalDate day, Matter... seats) {
    return Seats.on(day, List.of(seats)).stream().map(Matter::id).toList();
  }

  @Test
  void a_seat_is_valid_until_its_last_day() {
    assertEquals(List.of(1L, 2L), on(DAY, seat(1, 1, "2026-11-21"), seat(2, 2, "")));
    assertEquals(List.of(2L), on(DAY.plusDays(1), seat(1, 1, "2026-11-21"), seat(2, 2, "")));
  }

  @Test
  void of_two_seats_of_a_member_the_longer_one_counts() {
    var short_ = seat(1, 1, "2026-12-01");
    var long_ = seat(2, 1, "2027-12-01");
    var ever = seat(3, 1, "");
    assertEquals(List.of(2L), on(DAY, short_, long_));
    assertEquals(List.of(2L), on(DAY, long_, short_));
    assertEquals(List.of(3L), on(DAY, ever, long_));
    assertEquals(List.of(3L), on(DAY, long_, ever));
  }

  @Test
  void a_member_who_left_has_no_seat() {
    var left = seat(1, 1, "").ended(Optional.of(new Matter.Ending(DAY, "dropped", "")));
    assertEquals(List.of(), on(DAY.plusDays(1), left));
  }
}

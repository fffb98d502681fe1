package hug.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hug.model.ClientRef;
import hug.model.Matter;
import hug.model.Meeting;
import hug.model.Moment;
import hug.model.Window;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When council members are invited, and hear about the results. */
final class CouncilCalendarTest {
  private static final LocalDate PLANNED = LocalDate.of(2026, 6, 1);
  private static final LocalDate DAY = LocalDate.of(2026, 12, 3);
  private static final ClientRef JIM = new ClientRef(1, "Jim");

  private static Matter seat(LocalDate on, Optional<LocalDate> until) {
    return Matter.noted(JIM, Matter.Sort.SEAT, "", on, "ana").numbered(7, 5).withDay(until);
  }

  private static Meeting planned(LocalDate day, LocalDate on) {
    return Meeting.planned(day, Optional.of(Window.parse("3m")), on, "ana").notedAfter(5);
  }

  private static Meeting held(LocalDate day, LocalDate on) {
    return planned(DAY, PLANNED).heldOn(day, "Parking comes.\nAnd more.", on).notedAfter(9);
  }

  /** The resulting lines: due date, last day and topic of each. */
  private static List<String> due(Matter seat, Optional<Moment> lastTouch, Meeting... meetings) {
    return new CouncilCalendar(List.of(meetings))
        .reasons(seat, lastTouch).stream()
            .map(entry -> entry.line().dueOn() + " " + entry.until() + " " + entry.line().about())
            .toList();
  }

  private static Matter member() {
    return seat(PLANNED, Optional.empty());
  }

  private static Optional<Moment> touched(String day, long number) {
    return Optional.of(new Moment(LocalDate.parse(day), number));
  }

  @Test
  void members_are_invited_from_two_weeks_before_to_the_day() {
    assertEquals(
        List.of("2026-11-19 2026-12-03 invite to the council on 2026-12-03"),
        due(member(), Optional.empty(), planned(DAY, PLANNED)));
  }

  @ParameterizedTest
  @CsvSource({"2026-11-18, 1", "2026-11-19, 0", "2026-11-30, 0"})
  void a_touch_since_then_counts_as_the_invitation(String day, int left) {
    assertEquals(left, due(member(), touched(day, 9), planned(DAY, PLANNED)).size());
  }

  @Test
  void a_touch_before_it_was_planned_or_moved_does_not_count() {
    var late = planned(DAY, LocalDate.of(2026, 11, 25));

    assertEquals(1, due(member(), touched("2026-11-24", 4), late).size());
    assertEquals(1, due(member(), touched("2026-11-25", 5), late).size());
    assertEquals(0, due(member(), touched("2026-11-25", 6), late).size());
  }

  @Test
  void nor_does_a_touch_before_they_joined_the_council() {
    var seat = seat(LocalDate.of(2026, 11, 25), Optional.empty());

    assertEquals(1, due(seat, touched("2026-11-24", 4), planned(DAY, PLANNED)).size());
    assertEquals(0, due(seat, touched("2026-11-26", 6), planned(DAY, PLANNED)).size());
  }

  @Test
  void they_hear_the_results_for_two_weeks_from_the_day_after() {
    assertEquals(
        List.of("2026-12-04 2026-12-17 what came of the council of 2026-12-03: Parking comes"),
        due(member(), touched("2026-12-03", 9), held(DAY, DAY)));
    assertEquals(0, due(member(), touched("2026-12-04", 10), held(DAY, DAY)).size());
  }

  @Test
  void a_meeting_recorded_late_can_still_be_reported() {
    var late = held(DAY, LocalDate.of(2026, 12, 20));

    assertEquals(
        List.of("2026-12-04 2027-01-02 what came of the council of 2026-12-03: Parking comes"),
        due(member(), touched("2026-12-10", 8), late));
  }

  @Test
  void a_client_without_a_seat_on_the_day_is_not_invited() {
    var ends = seat(PLANNED, Optional.of(DAY.minusDays(1)));
    var begins = seat(DAY.plusDays(1), Optional.empty());

    assertEquals(List.of(), due(ends, Optional.empty(), planned(DAY, PLANNED)));
    assertEquals(List.of(), due(ends, Optional.empty(), held(DAY, DAY)));
    assertEquals(List.of(), due(begins, Optional.empty(), held(DAY, DAY)));
    assertEquals(1, due(seat(PLANNED, Optional.of(DAY)), Optional.empty(), held(DAY, DAY)).size());
  }

  @Test
  void each_of_several_meetings_has_its_own_days() {
    assertEquals(
        List.of(
            "2026-12-04 2026-12-17 what came of the council of 2026-12-03: Parking comes",
            "2027-02-17 2027-03-03 invite to the council on 2027-03-03"),
        due(
            member(),
            touched("2026-12-03", 9),
            held(DAY, DAY),
            planned(LocalDate.of(2027, 3, 3), DAY)));
  }

  @ParameterizedTest
  @CsvSource({
    "3m, 2026-12-03, 2027-03-03",
    "3m, 2026-12-20, 2027-03-03",
    "2w, 2026-12-20, 2026-12-31",
    "1w, 2026-12-03, 2026-12-10",
    "1y, 2026-11-25, 2027-12-03"
  })
  void the_next_one_follows_after_the_interval(String every, String held, String next) {
    var meeting =
        Meeting.planned(DAY, Optional.of(Window.parse(every)), PLANNED, "ana")
            .heldOn(LocalDate.parse(held), "", LocalDate.parse(held));

    assertEquals(Optional.of(LocalDate.parse(next)), CouncilMeetings.following(meeting));
  }

  @Test
  void the_next_and_the_last_are_found_in_any_order() {
    var first = held(DAY, DAY);
    var second = held(DAY.plusMonths(3), DAY.plusMonths(3));
    var third = planned(DAY.plusMonths(6), DAY);
    var fourth = planned(DAY.plusMonths(9), DAY);
    var meetings = new CouncilMeetings(List.of(fourth, second, third, first));

    assertEquals(Optional.of(third), meetings.next());
    assertEquals(Optional.of(second), meetings.last(LocalDate.MAX));
    var inOrder = new CouncilMeetings(List.of(first, second, third, fourth));
    assertEquals(Optional.of(third), inOrder.next());
    assertEquals(Optional.of(second), inOrder.last(LocalDate.MAX));
    assertEquals(Optional.of(first), meetings.last(DAY));
    assertEquals(Optional.empty(), meetings.last(DAY.minusDays(1)));
  }
}

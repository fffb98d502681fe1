package hug.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hug.model.ClientRef;
import hug.model.Matter;
import hug.model.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class StaffServiceTest {
  private static final Period WEEKS = new Period(day("10-05"), day("11-28"));

  private static LocalDate day(String text) {
    return LocalDate.parse("2026-" + text);
  }

  private static Matter noted(Matter.Sort sort, String on) {
    return Matter.noted(new ClientRef(1, "Jim"), sort, "album", day(on), "ana");
  }

  /** A promise for 20 November, and when it ended. */
  private static Matter promise(String endedOn, String as) {
    return noted(Matter.Sort.PROMISE, "09-01")
        .withDay(Optional.of(day("11-20")))
        .ended(Optional.of(new Matter.Ending(day(endedOn), as, "")));
  }

  private static Matter complaint(String on, String rectifiedOn) {
    return noted(Matter.Sort.COMPLAINT, on).withDay(Optional.of(day(rectifiedOn)));
  }

  private static StaffService of(Matter... matters) {
    return StaffService.of(List.of(matters), WEEKS);
  }

  @Test
  void a_promise_is_on_time_if_kept_by_its_day() {
    var service =
        of(
            promise("11-19", Matter.Ending.KEPT),
            promise("11-20", Matter.Ending.KEPT),
            promise("11-21", Matter.Ending.KEPT),
            promise("11-10", Matter.Ending.DROPPED),
            promise("10-04", Matter.Ending.KEPT),
            promise("11-29", Matter.Ending.KEPT));
    assertEquals(4, service.ended());
    assertEquals(2, service.inTime());
  }

  @Test
  void days_to_fix_are_a_rounded_mean() {
    var early = complaint("09-01", "10-04");
    assertEquals(
        Optional.of(6L),
        of(complaint("11-01", "11-02"), complaint("10-01", "10-11"), early).daysToRectify());
    assertEquals(Optional.of(0L), of(complaint("11-01", "11-01")).daysToRectify());
    assertEquals(
        Optional.empty(), of(early, noted(Matter.Sort.COMPLAINT, "11-01")).daysToRectify());
  }

  @Test
  void feedback_counts_on_the_day_it_was_recorded() {
    var service =
        of(
            noted(Matter.Sort.FEEDBACK, "10-05").scored(10),
            noted(Matter.Sort.FEEDBACK, "11-28").scored(9),
            noted(Matter.Sort.FEEDBACK, "11-01").scored(3),
            noted(Matter.Sort.FEEDBACK, "10-04").scored(3));
    assertEquals(3, service.feedback().all());
    assertEquals(Optional.of(33L), service.score());
    assertEquals(Optional.empty(), of().score());
  }

  private static Matter open(Matter.Sort sort, String due) {
    return noted(sort, "09-01").withDay(Optional.of(day(due)));
  }

  @Test
  void a_promise_still_open_after_its_day_was_not_kept_on_time() {
    var service =
        of(
            promise("11-20", Matter.Ending.KEPT),
            open(Matter.Sort.PROMISE, "11-27"),
            open(Matter.Sort.PROMISE, "11-28"),
            open(Matter.Sort.PROMISE, "10-04"),
            open(Matter.Sort.JOB, "11-20"),
            promise("11-29", Matter.Ending.KEPT));
    assertEquals(2, service.overdue());
    assertEquals("1 of 3", service.promisesInWords());
    assertEquals(0, of(promise("11-28", Matter.Ending.DROPPED)).overdue());
    assertEquals("none", of(open(Matter.Sort.COMPLAINT, "11-20")).promisesInWords());
  }
}

package hug.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hug.model.Channel;
import hug.model.Client;
import hug.model.Matter;
import hug.model.Moment;
import hug.model.Named;
import hug.model.Practice;
import hug.model.Sent;
import hug.model.Situation;
import hug.model.Snooze;
import hug.model.Standing;
import hug.model.Step;
import hug.model.Window;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What follows from promises, complaints, jobs and the like. */
final class ReasonsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
  private static final Named JIM = new Named(1, "Jim");

  private static Matter matter(Matter.Sort sort, LocalDate on, Optional<LocalDate> day) {
    return new Matter(
        7,
        JIM,
        sort,
        "text",
        on,
        5,
        "ana",
        day,
        "",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Set.of());
  }

  private static Standing touched(Optional<Moment> last) {
    return new Standing(
        new Client(
            1,
            "Jim",
            "",
            List.of(),
            List.of(),
            List.of("vip"),
            List.of(),
            "",
            DAY,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            ""),
        last,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "");
  }

  /** The reasons besides silence, in order: {@code promise 2026-03-05}. */
  private static List<String> reasons(
      Standing standing,
      List<Step> steps,
      List<Matter> matters,
      List<Sent> sent,
      Map<Channel, LocalDate> reached) {
    var rulebook = Rulebook.of(new Practice(List.of(), steps));
    var situation = new Situation(standing, matters, sent, reached);
    return rulebook.dues(rulebook.judge(standing), situation, DAY).stream()
        .filter(due -> !due.reason().word().equals("silence"))
        .map(due -> due.reason().word() + " " + due.dueOn())
        .toList();
  }

  private static List<String> reasons(Optional<Moment> last, Matter... matters) {
    return reasons(touched(last), List.of(), List.of(matters), List.of(), Map.of());
  }

  private static Optional<Moment> on(LocalDate day, long number) {
    return Optional.of(new Moment(day, number));
  }

  @Test
  void a_complaint_comes_before_a_promise_and_both_before_all_else() {
    assertEquals(
        List.of("complaint 2026-03-01", "promise 2026-02-01", "occasion 2026-01-01"),
        reasons(
            Optional.empty(),
            matter(Matter.Sort.OCCASION, DAY.minusYears(1), Optional.of(DAY.minusMonths(2)))
                .withDetail("once"),
            matter(Matter.Sort.PROMISE, DAY, Optional.of(DAY.minusMonths(1))),
            matter(Matter.Sort.COMPLAINT, DAY, Optional.empty())));
  }

  @Test
  void a_complaint_that_was_put_right_is_asked_about_two_days_later() {
    assertEquals(
        List.of("complaint 2026-03-12"),
        reasons(
            on(DAY.plusDays(20), 9),
            matter(Matter.Sort.COMPLAINT, DAY, Optional.of(DAY.plusDays(9)))));
  }

  @Test
  void a_promise_stays_whatever_touches_come() {
    assertEquals(
        List.of("promise 2026-03-05"),
        reasons(
            on(DAY.plusDays(90), 99),
            matter(Matter.Sort.PROMISE, DAY, Optional.of(DAY.plusDays(4)))));
  }

  @Test
  void a_very_happy_client_is_asked_for_a_favour_until_the_next_touch() {
    var feedback = matter(Matter.Sort.FEEDBACK, DAY, Optional.empty());
    assertEquals(List.of("follow-up 2026-03-01"), reasons(on(DAY, 5), feedback.scored(9)));
    assertEquals(List.of(), reasons(on(DAY, 6), feedback.scored(9)));
    assertEquals(List.of(), reasons(Optional.empty(), feedback.scored(8)));
  }

  @Test
  void nobody_is_asked_for_a_favour_while_a_complaint_is_open_or_after_a_lower_score() {
    var happy = matter(Matter.Sort.FEEDBACK, DAY, Optional.empty()).scored(9);
    assertEquals(
        List.of("complaint 2026-03-01"),
        reasons(Optional.empty(), happy, matter(Matter.Sort.COMPLAINT, DAY, Optional.empty())));
    var later =
        new Matter(
            8,
            JIM,
            Matter.Sort.FEEDBACK,
            "",
            DAY,
            5,
            "",
            Optional.empty(),
            "",
            Optional.empty(),
            Optional.of(7),
            Optional.empty(),
            Optional.empty(),
            Set.of());
    assertEquals(List.of(), reasons(Optional.empty(), happy, later));
  }

  @Test
  void of_an_occasion_that_was_missed_for_years_the_last_one_counts() {
    var birthday =
        matter(Matter.Sort.OCCASION, DAY, Optional.of(LocalDate.of(2000, 3, 10))).withDetail("7d");
    for (var year : List.of(2026, 2027, 2031)) {
      var due = LocalDate.of(year, 3, 3);
      assertEquals(
          Optional.of(due),
          Yearly.reason(birthday, Optional.empty(), due.plusMonths(5)).map(Reason::dueOn));
    }
  }

  @Test
  void whoever_sent_somebody_is_thanked_with_the_next_touch() {
    var sent = List.of(new Sent(new Named(2, "Bob"), DAY, 5));
    var before = touched(on(DAY, 5));
    var after = touched(on(DAY, 6));
    assertEquals(
        List.of("follow-up 2026-03-01"), reasons(before, List.of(), List.of(), sent, Map.of()));
    assertEquals(List.of(), reasons(after, List.of(), List.of(), sent, Map.of()));
  }

  @ParameterizedTest
  @CsvSource({
    // day, before, noted on, last touch, due on
    "2000-03-10, '', 2026-03-01, , 2026-03-10",
    "2000-03-10, 7d, 2026-03-01, , 2026-03-03",
    "2000-03-10, 7d, 2026-03-01, 2026-03-02, 2026-03-03",
    "2000-03-10, 7d, 2026-03-01, 2026-03-03, 2027-03-03",
    "2000-03-10, 7d, 2026-03-01, 2028-01-01, 2028-03-03",
    "2000-03-10, 7d, 2026-03-11, , 2027-03-03",
    "2000-02-29, '', 2026-01-01, , 2026-02-28",
    "2000-02-29, '', 2027-06-01, , 2028-02-29",
    "2030-05-05, 1m, 2026-03-01, , 2030-04-05",
    "2026-05-31, 2m once, 2026-05-01, 2026-04-20, 2026-03-31",
    "2026-05-31, 2m once, 2026-05-01, 2026-05-02, ",
    "2026-05-31, once, 2026-05-01, 2026-05-02, 2026-05-31"
  })
  void an_occasion_is_due_until_a_touch_comes(
      LocalDate day, String detail, LocalDate noted, LocalDate touched, LocalDate dueOn) {
    var occasion = matter(Matter.Sort.OCCASION, noted, Optional.of(day)).withDetail(detail);
    assertEquals(
        Optional.ofNullable(dueOn),
        Yearly.reason(
                occasion, Optional.ofNullable(touched).map(on -> new Moment(on, 9)), LocalDate.MIN)
            .map(Reason::dueOn));
  }

  private static final Step CARD = step(1, "3d", Optional.of(Channel.CARD));
  private static final Step CALL = step(2, "30d", Optional.of(Channel.CALL));
  private static final Step ANY = step(3, "60d", Optional.empty());

  private static Step step(long id, String delay, Optional<Channel> by) {
    return new Step(id, Window.parse(delay), by, Optional.empty(), Optional.empty(), "do it");
  }

  private static List<String> followUps(Matter job, Map<Channel, LocalDate> reached) {
    return reasons(
        touched(Optional.empty()), List.of(ANY, CALL, CARD), List.of(job), List.of(), reached);
  }

  @Test
  void the_programme_counts_from_the_delivery() {
    var job = matter(Matter.Sort.JOB, DAY, Optional.of(DAY));
    assertEquals(
        List.of("follow-up 2026-03-04", "follow-up 2026-03-31", "follow-up 2026-04-30"),
        followUps(job, Map.of()));
    assertEquals(List.of(), followUps(matter(Matter.Sort.JOB, DAY, Optional.empty()), Map.of()));
  }

  @Test
  void a_step_is_done_by_a_touch_that_fits_it_and_came_after_the_step_before_was_due() {
    var job = matter(Matter.Sort.JOB, DAY, Optional.of(DAY));
    assertEquals(
        List.of("follow-up 2026-03-31", "follow-up 2026-04-30"),
        followUps(job, Map.of(Channel.CARD, DAY)));
    assertEquals(
        List.of("follow-up 2026-03-04", "follow-up 2026-03-31", "follow-up 2026-04-30"),
        followUps(job, Map.of(Channel.CALL, DAY.plusDays(2))));
    assertEquals(
        List.of("follow-up 2026-03-04", "follow-up 2026-04-30"),
        followUps(job, Map.of(Channel.CALL, DAY.plusDays(4))));
    assertEquals(
        List.of("follow-up 2026-03-04"), followUps(job, Map.of(Channel.CALL, DAY.plusDays(31))));
    assertEquals(
        List.of("follow-up 2026-03-04", "follow-up 2026-03-31"),
        followUps(job, Map.of(Channel.VISIT, DAY.plusDays(99))));
  }

  @Test
  void a_step_is_for_clients_with_its_tag_and_deliveries_since_its_day() {
    var job = matter(Matter.Sort.JOB, DAY, Optional.of(DAY));
    var delay = Window.parse("3d");
    for (var covered : List.of(true, false)) {
      var tag = Optional.of(covered ? "vip" : "other");
      var since = Optional.of(covered ? DAY : DAY.plusDays(1));
      var tagged = new Step(1, delay, Optional.empty(), tag, Optional.empty(), "do it");
      var later = new Step(1, delay, Optional.empty(), Optional.empty(), since, "do it");
      for (var step : List.of(tagged, later)) {
        assertEquals(
            covered ? List.of("follow-up 2026-03-04") : List.of(),
            reasons(touched(Optional.empty()), List.of(step), List.of(job), List.of(), Map.of()));
      }
    }
  }

  @Test
  void a_snooze_moves_follow_ups_but_neither_promises_nor_complaints() {
    var snooze = Optional.of(new Snooze(DAY.plusDays(50), DAY, 5));
    var plain = touched(Optional.empty());
    var snoozed =
        new Standing(
            plain.client(), plain.lastTouch(), plain.lastPlan(), snooze, plain.quiet(), "");
    assertEquals(
        List.of("complaint 2026-03-01", "promise 2026-03-02", "follow-up 2026-04-20"),
        reasons(
            snoozed,
            List.of(CARD),
            List.of(
                matter(Matter.Sort.COMPLAINT, DAY, Optional.empty()),
                matter(Matter.Sort.PROMISE, DAY, Optional.of(DAY.plusDays(1))),
                matter(Matter.Sort.JOB, DAY, Optional.of(DAY))),
            List.of(),
            Map.of()));
  }
}

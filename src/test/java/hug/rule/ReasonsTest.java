package hug.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hug.model.Channel;
import hug.model.Client;
import hug.model.ClientRef;
import hug.model.ContactState;
import hug.model.Forecast;
import hug.model.Matter;
import hug.model.Moment;
import hug.model.OpenCase;
import hug.model.Reached;
import hug.model.ReasonKind;
import hug.model.Referral;
import hug.model.RuleSettings;
import hug.model.Snooze;
import hug.model.Step;
import hug.model.Window;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The reasons that follow from promises, complaints, jobs and the like. */
final class ReasonsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
  private static final ClientRef JIM = new ClientRef(1, "Jim");

  private static Matter matter(Matter.Sort sort, LocalDate on, Optional<LocalDate> day) {
    return Matter.noted(JIM, sort, "text", on, "ana").numbered(7, 5).withDay(day);
  }

  private static ContactState touched(Optional<Moment> last) {
    return new ContactState(
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
        "",
        Optional.empty());
  }

  /** The reasons besides silence, in order: {@code promise 2026-03-05}. */
  private static List<String> reasons(
      ContactState standing,
      List<Step> steps,
      List<Matter> matters,
      List<Referral> sent,
      Map<Channel, LocalDate> reached) {
    var rulebook = Rulebook.of(new RuleSettings(List.of(), steps));
    var situation =
        new OpenCase(
            standing,
            matters,
            sent,
            List.of(),
            new Reached(reached, Optional.empty(), Optional.empty()));
    return rulebook.forecast(situation, DAY).agenda(DAY).stream()
        .filter(line -> line.kind() != ReasonKind.SILENCE)
        .map(line -> line.kind() + " " + line.dueOn())
        .toList();
  }

  private static List<String> reasons(Optional<Moment> last, Matter... matters) {
    return reasons(touched(last), List.of(), List.of(matters), List.of(), Map.of());
  }

  private static Optional<Moment> on(LocalDate day, long number) {
    return Optional.of(new Moment(day, number));
  }

  @Test
  void complaints_come_first_then_promises_then_the_rest() {
    assertEquals(
        List.of("complaint 2026-03-01", "promise 2026-02-01", "occasion 2026-02-15"),
        reasons(
            Optional.empty(),
            matter(Matter.Sort.OCCASION, DAY.minusYears(1), Optional.of(DAY.minusDays(14)))
                .withDetail("once"),
            matter(Matter.Sort.PROMISE, DAY, Optional.of(DAY.minusMonths(1))),
            matter(Matter.Sort.COMPLAINT, DAY, Optional.empty())));
  }

  @Test
  void a_fixed_complaint_is_due_for_a_check_two_days_later() {
    assertEquals(
        List.of("complaint 2026-03-12"),
        reasons(
            on(DAY.plusDays(20), 9),
            matter(Matter.Sort.COMPLAINT, DAY, Optional.of(DAY.plusDays(9)))));
  }

  @Test
  void a_promise_stays_despite_touches() {
    assertEquals(
        List.of("promise 2026-03-05"),
        reasons(
            on(DAY.plusDays(90), 99),
            matter(Matter.Sort.PROMISE, DAY, Optional.of(DAY.plusDays(4)))));
  }

  @Test
  void a_very_happy_client_is_asked_for_a_favour_until_a_touch() {
    var feedback = matter(Matter.Sort.FEEDBACK, DAY, Optional.empty());
    assertEquals(List.of("follow-up 2026-03-01"), reasons(on(DAY, 5), feedback.scored(9)));
    assertEquals(List.of(), reasons(on(DAY, 6), feedback.scored(9)));
    assertEquals(List.of(), reasons(Optional.empty(), feedback.scored(8)));
  }

  @Test
  void a_complaint_or_a_lower_score_prevents_a_favour() {
    var happy = matter(Matter.Sort.FEEDBACK, DAY, Optional.empty()).scored(9);
    assertEquals(
        List.of("complaint 2026-03-01"),
        reasons(Optional.empty(), happy, matter(Matter.Sort.COMPLAINT, DAY, Optional.empty())));
    var later = matter(Matter.Sort.FEEDBACK, DAY, Optional.empty()).numbered(8, 5).scored(7);
    assertEquals(List.of(), reasons(Optional.empty(), happy, later));
  }

  /** When an occasion is on the agenda, with a line for each time: since, day, until. */
  private static List<String> times(Matter occasion, Optional<Moment> lastTouch, LocalDate until) {
    return Yearly.of(occasion).reasons(occasion, lastTouch, until).stream()
        .map(entry -> entry.since() + " " + entry.line().day() + " " + entry.until())
        .toList();
  }

  @Test
  void an_occasion_is_missed_after_two_weeks_and_comes_next_year() {
    var birthday = matter(Matter.Sort.OCCASION, DAY, Optional.of(LocalDate.of(2000, 3, 10)));
    var until = LocalDate.of(2027, 3, 24);
    assertEquals(
        List.of("0000-01-01 2026-03-10 2026-03-24", "2026-03-25 2027-03-10 2027-03-24"),
        times(birthday, Optional.empty(), until));
    assertEquals(3, times(birthday, Optional.empty(), until.plusDays(1)).size());
    assertEquals(
        List.of("0000-01-01 2027-03-10 2027-03-24"),
        times(birthday, on(DAY.plusMonths(1), 9), DAY));
  }

  @ParameterizedTest
  @CsvSource({
    "'', 2026-03-24",
    "for 3w, 2026-03-31",
    "1m for 1d, 2026-03-11",
    "once for 2m, 2026-05-10",
    "2w once for 2m, 2026-05-10",
    "for 2y, 2027-03-09",
    "2m for 1y, 2027-01-09"
  })
  void an_occasion_lasts_for_its_own_time_or_until_the_next(String detail, LocalDate until) {
    var day = LocalDate.of(2026, 3, 10);
    var occasion = matter(Matter.Sort.OCCASION, DAY, Optional.of(day)).withDetail(detail);
    assertEquals(detail, Yearly.of(occasion).detail());
    assertEquals(List.of("0000-01-01 2026-03-10 " + until), times(occasion, Optional.empty(), DAY));
  }

  @Test
  void a_referrer_is_thanked_with_the_next_touch() {
    var sent = List.of(new Referral(new ClientRef(2, "Bob"), DAY, 5));
    var before = touched(on(DAY, 5));
    var after = touched(on(DAY, 6));
    assertEquals(
        List.of("follow-up 2026-03-01"), reasons(before, List.of(), List.of(), sent, Map.of()));
    assertEquals(List.of(), reasons(after, List.of(), List.of(), sent, Map.of()));
  }

  @ParameterizedTest
  @CsvSource({
    // day, before, recorded on, last touch, due on
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
    var next =
        Yearly.of(occasion)
            .reasons(occasion, Optional.ofNullable(touched).map(on -> new Moment(on, 9)), noted)
            .stream()
            .findFirst();
    assertEquals(Optional.ofNullable(dueOn), next.map(entry -> entry.line().dueOn()));
  }

  private static final Step CARD = step(1, "3d", Optional.of(Channel.CARD));
  private static final Step CALL = step(2, "30d", Optional.of(Channel.CALL));
  private static final Step ANY = step(3, "60d", Optional.empty());

  private static Step step(long id, String delay, Optional<Channel> by) {
    return new Step(
        id, Window.parse(delay), by, Optional.empty(), Optional.empty(), "do it", Optional.empty());
  }

  private static List<String> followUps(Matter job, Map<Channel, LocalDate> reached) {
    return reasons(
        touched(Optional.empty()), List.of(ANY, CALL, CARD), List.of(job), List.of(), reached);
  }

  @Test
  void follow_up_steps_count_from_the_delivery() {
    var job = matter(Matter.Sort.JOB, DAY, Optional.of(DAY));
    assertEquals(
        List.of("follow-up 2026-03-04", "follow-up 2026-03-31", "follow-up 2026-04-30"),
        followUps(job, Map.of()));
    assertEquals(List.of(), followUps(matter(Matter.Sort.JOB, DAY, Optional.empty()), Map.of()));
  }

  @Test
  void a_step_needs_a_matching_touch_after_the_previous_due_date() {
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
  void a_step_that_is_60_days_overdue_is_missed() {
    var job = matter(Matter.Sort.JOB, DAY, Optional.of(DAY));
    var client = touched(Optional.empty()).client();
    var week = Optional.of(Window.parse("1w"));
    var shorter =
        new Step(2, CALL.delay(), CALL.by(), Optional.empty(), Optional.empty(), "do it", week);
    assertEquals(
        List.of(DAY.plusDays(3 + 59), DAY.plusDays(30 + 6)),
        new Programme(List.of(CARD, shorter))
            .reasons(client, job, Reached.NEVER).stream().map(Forecast.Entry::until).toList());
  }

  @Test
  void a_late_delivery_opens_only_steps_that_are_not_past() {
    var noted = DAY.plusDays(31);
    var job = matter(Matter.Sort.JOB, DAY.minusDays(9), Optional.empty());
    var late = Programme.detail(job, DAY, noted, false);
    var delivered = job.withDay(Optional.of(DAY));
    assertEquals(List.of("follow-up 2026-04-30"), followUps(delivered.withDetail(late), Map.of()));
    assertEquals(late, Programme.detail(delivered.withDetail(late), DAY, noted.plusDays(9), false));
    assertEquals("", Programme.detail(job, noted, noted, false));

    var all = Programme.detail(job, DAY, noted, true);
    assertEquals("2026-03-01", all);
    assertEquals(3, followUps(delivered.withDetail(all), Map.of()).size());

    var notedDone = matter(Matter.Sort.JOB, DAY.plusDays(4), Optional.of(DAY));
    assertEquals(
        List.of("follow-up 2026-03-31", "follow-up 2026-04-30"), followUps(notedDone, Map.of()));
  }

  @Test
  void a_step_applies_to_its_tag_and_deliveries_since_its_day() {
    var job = matter(Matter.Sort.JOB, DAY, Optional.of(DAY));
    var delay = Window.parse("3d");
    for (var covered : List.of(true, false)) {
      var tag = Optional.of(covered ? "vip" : "other");
      var since = Optional.of(covered ? DAY : DAY.plusDays(1));
      var tagged =
          new Step(1, delay, Optional.empty(), tag, Optional.empty(), "do it", Optional.empty());
      var later =
          new Step(1, delay, Optional.empty(), Optional.empty(), since, "do it", Optional.empty());
      for (var step : List.of(tagged, later)) {
        assertEquals(
            covered ? List.of("follow-up 2026-03-04") : List.of(),
            reasons(touched(Optional.empty()), List.of(step), List.of(job), List.of(), Map.of()));
      }
    }
  }

  @Test
  void a_snooze_moves_follow_ups_but_not_promises_or_complaints() {
    var snooze = Optional.of(new Snooze(DAY.plusDays(50), DAY, 5));
    var plain = touched(Optional.empty());
    var snoozed =
        new ContactState(
            plain.client(),
            plain.lastTouch(),
            plain.lastPlan(),
            snooze,
            plain.quiet(),
            "",
            Optional.empty());
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

  @Test
  void an_occasion_that_comes_once_does_not_come_again() {
    var day = LocalDate.of(2026, 3, 10);
    var occasion = matter(Matter.Sort.OCCASION, DAY, Optional.of(day));
    var once = Yearly.of(occasion.withDetail("once"));
    assertEquals(Optional.of(day), once.from(day));
    assertEquals(Optional.empty(), once.from(day.plusDays(1)));
    assertEquals(day, once.near(day.plusDays(1)));
    var yearly = Yearly.of(occasion);
    assertEquals(Optional.of(day.plusYears(1)), yearly.from(day.plusDays(1)));
  }

  @Test
  void a_rectified_complaint_asks_whether_it_is_right_now() {
    var open = Reason.complaint(matter(Matter.Sort.COMPLAINT, DAY, Optional.empty()));
    assertEquals("text, settled by rectified 7", open.about() + ", settled by " + open.settledBy());
    var rectified = Reason.complaint(matter(Matter.Sort.COMPLAINT, DAY, Optional.of(DAY)));
    assertEquals(
        "is it right now? text, settled by confirmed 7",
        rectified.about() + ", settled by " + rectified.settledBy());
  }

  @Test
  void a_step_names_its_channel_unless_it_is_a_call() {
    var job = matter(Matter.Sort.JOB, DAY, Optional.of(DAY));
    assertEquals("touch 1 --by card", Reason.followUp(job, CARD, DAY).settledBy());
    assertEquals("touch 1", Reason.followUp(job, CALL, DAY).settledBy());
    assertEquals("touch 1", Reason.followUp(job, ANY, DAY).settledBy());
  }

  @Test
  void steps_of_the_same_day_come_in_the_order_of_their_numbers() {
    var job = matter(Matter.Sort.JOB, DAY, Optional.of(DAY));
    var steps = List.of(step(5, "3d", Optional.empty()), step(4, "3d", Optional.empty()));
    assertEquals(
        List.of(4L, 5L),
        new Programme(steps)
            .reasons(touched(Optional.empty()).client(), job, Reached.NEVER).stream()
                .map(entry -> entry.line().part())
                .toList());
  }

  @Test
  void a_forecast_holds_until_a_yearly_occasion_comes_again() {
    var occasion = matter(Matter.Sort.OCCASION, DAY, Optional.of(DAY.plusDays(9)));
    assertEquals(DAY.plusDays(9 + 14), holdsUntil(occasion));
    assertEquals(Forecast.END, holdsUntil(occasion.withDetail("once")));
    assertEquals(Forecast.END, holdsUntil(matter(Matter.Sort.PROMISE, DAY, Optional.of(DAY))));
  }

  private static LocalDate holdsUntil(Matter matter) {
    var open =
        new OpenCase(
            touched(Optional.empty()), List.of(matter), List.of(), List.of(), Reached.NEVER);
    return Rulebook.of(new RuleSettings(List.of(), List.of())).forecast(open, DAY).holdsUntil();
  }
}

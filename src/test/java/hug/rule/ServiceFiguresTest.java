package hug.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hug.model.Amount;
import hug.model.Channel;
import hug.model.Client;
import hug.model.ClientRef;
import hug.model.ContactState;
import hug.model.Matter;
import hug.model.OpenCase;
import hug.model.Period;
import hug.model.Reached;
import hug.model.RuleSettings;
import hug.model.Step;
import hug.model.Window;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ServiceFiguresTest {
  private static final ClientRef JIM = new ClientRef(1, "Jim");
  private static final Period NOVEMBER = Period.monthOf(LocalDate.parse("2026-11-01"));

  /** A card two days after a delivery, which can be sent for ten days. */
  private static final Step CARD =
      new Step(
          1,
          Window.parse("2d"),
          Optional.of(Channel.CARD),
          Optional.empty(),
          Optional.empty(),
          "card",
          Optional.of(Window.parse("10d")));

  private static LocalDate day(String text) {
    return LocalDate.parse("2026-" + text);
  }

  private static Matter noted(Matter.Sort sort, String on) {
    return Matter.noted(JIM, sort, "album", day(on), "ana");
  }

  private static Matter on(Matter matter, String day) {
    return matter.withDay(Optional.of(day(day)));
  }

  private static Matter ended(Matter matter, String on, String as) {
    return matter.ended(Optional.of(new Matter.Ending(day(on), as, "")));
  }

  /** The figures for Jim, who has all the open matters and was never touched. */
  private static List<String> figures(String section, Matter... matters) {
    var jim =
        new ContactState(
            Client.named("Jim", day("01-01")).as(1, Optional.empty()),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "",
            Optional.empty());
    var omissions =
        new Omissions(
            Rulebook.of(new RuleSettings(List.of(), List.of(CARD))),
            (_, _, work) ->
                work.accept(
                    new OpenCase(jim, List.of(matters), List.of(), List.of(), Reached.NEVER)));
    var missed = omissions.of(List.of(matters), day("09-30"), day("11-29"));
    return new ServiceFigures(NOVEMBER, NOVEMBER.before())
        .of(List.of(matters), missed).stream()
            .filter(figure -> figure.section().equals(section))
            .map(figure -> figure.name() + " " + figure.count() + " " + figure.before())
            .toList();
  }

  @Test
  void a_promise_is_on_time_until_the_end_of_its_day() {
    var promise = on(noted(Matter.Sort.PROMISE, "10-01"), "11-10");
    assertEquals(
        List.of("kept in time 2 1", "kept late 1 0", "dropped 0 1"),
        figures(
            "promises",
            promise,
            ended(promise, "10-31", Matter.Ending.KEPT),
            ended(promise, "11-09", Matter.Ending.KEPT),
            ended(promise, "11-10", Matter.Ending.KEPT),
            ended(promise, "11-11", Matter.Ending.KEPT),
            ended(promise, "10-05", Matter.Ending.DROPPED)));
  }

  @Test
  void days_to_fix_and_to_confirm_are_means() {
    var complaint = noted(Matter.Sort.COMPLAINT, "10-30");
    assertEquals(
        List.of(
            "opened 0 3", "confirmed 2 0", "days to put right 4 null", "days to confirm 2 null"),
        figures(
            "complaints",
            complaint,
            ended(on(complaint, "11-02"), "11-03", Matter.Ending.CONFIRMED),
            ended(on(complaint, "11-03"), "11-05", Matter.Ending.CONFIRMED)));
  }

  @Test
  void jobs_count_from_delivery_in_whole_units_of_the_currency() {
    var job = noted(Matter.Sort.JOB, "10-01").worth(Optional.of(Amount.ofCents(19_999)));
    assertEquals(
        List.of("delivered 2 1", "value 400 200", "steps missed 2 0"),
        figures("jobs", job, on(job, "10-31"), on(job, "11-01"), on(job, "11-30")));
  }

  @Test
  void a_step_is_missed_on_the_day_after_its_last_day() {
    var job = noted(Matter.Sort.JOB, "10-01");
    // The last day is eleven days after the delivery; today is 5 December.
    assertEquals(List.of("steps missed 0 1"), missed(on(job, "10-19").numbered(1, 0)));
    assertEquals(List.of("steps missed 1 0"), missed(on(job, "10-20").numbered(1, 0)));
    assertEquals(List.of("steps missed 0 0"), missed(on(job, "11-20").numbered(1, 0)));
  }

  private static List<String> missed(Matter job) {
    return figures("jobs", job).stream().filter(line -> line.startsWith("steps")).toList();
  }

  @Test
  void an_occasion_is_missed_two_weeks_after_its_day() {
    var birthday = on(noted(Matter.Sort.OCCASION, "01-01"), "11-10").numbered(1, 0);
    assertEquals(List.of("missed 1 0"), figures("occasions", birthday));
  }

  @Test
  void feedback_is_scored_period_by_period() {
    assertEquals(
        List.of("answers 2 1", "net score 0 100"),
        figures(
            "feedback",
            noted(Matter.Sort.FEEDBACK, "11-01").scored(10),
            noted(Matter.Sort.FEEDBACK, "11-30").scored(2),
            noted(Matter.Sort.FEEDBACK, "10-31").scored(9)));
  }

  @Test
  void each_kind_of_matter_is_counted_by_itself() {
    var promise = on(noted(Matter.Sort.PROMISE, "11-02"), "11-10");
    var kept = ended(promise, "11-10", Matter.Ending.KEPT);
    var delivered = on(noted(Matter.Sort.JOB, "11-02"), "11-03");
    assertEquals("delivered 1 0", figures("jobs", kept, delivered).getFirst());
    assertEquals("kept in time 1 0", figures("promises", kept, delivered).getFirst());
    assertEquals("opened 0 0", figures("complaints", kept, delivered).getFirst());
    assertEquals("answers 0 0", figures("feedback", kept, delivered).getFirst());
  }
}

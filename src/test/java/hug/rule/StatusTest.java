package hug.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hug.model.Channel;
import hug.model.Client;
import hug.model.ClientRef;
import hug.model.Forecast;
import hug.model.Matter;
import hug.model.Reached;
import hug.model.Step;
import hug.model.Window;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** While a job is in progress, its client gets regular updates. */
final class StatusTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
  private static final ClientRef JIM = new ClientRef(1, "Jim");
  private static final Matter JOB =
      Matter.noted(JIM, Matter.Sort.JOB, "album", DAY, "ana").numbered(7, 5);

  private static Step step(Optional<Channel> by, Optional<String> tag, Optional<LocalDate> since) {
    return new Step(
        3, Step.Event.JOB, Window.parse("2w"), by, tag, since, "how far", Optional.empty());
  }

  private static final Step STEP = step(Optional.empty(), Optional.empty(), Optional.empty());

  private static List<String> due(Step step, Matter job, Optional<LocalDate> lastStatus) {
    var reached = new Reached(Map.of(Channel.CALL, DAY.plusDays(9)), Optional.empty(), lastStatus);
    return new Programme(List.of(step))
        .reasons(Client.named("Jim", DAY), job, reached).stream()
            .map(Forecast.Entry::line)
            .map(line -> line.dueOn() + ", " + line.about() + ": " + line.settledBy())
            .toList();
  }

  @Test
  void it_is_due_two_weeks_after_the_last_update_on_the_job() {
    assertEquals(
        List.of("2026-03-15, how far: album: touch 1 --purpose status"),
        due(STEP, JOB, Optional.empty()));
    assertEquals(
        List.of("2026-03-24, how far: album: touch 1 --purpose status"),
        due(STEP, JOB, Optional.of(DAY.plusDays(9))));
  }

  @Test
  void an_update_before_the_job_was_recorded_does_not_count() {
    assertEquals(
        List.of("2026-03-15, how far: album: touch 1 --purpose status"),
        due(STEP, JOB, Optional.of(DAY.minusDays(1))));
  }

  @Test
  void the_settling_command_has_the_channel_of_the_step() {
    assertEquals(
        List.of("2026-03-15, how far: album: touch 1 --by email --purpose status"),
        due(
            step(Optional.of(Channel.EMAIL), Optional.empty(), Optional.empty()),
            JOB,
            Optional.empty()));
  }

  @Test
  void none_if_delivered_or_skipped_or_for_other_clients() {
    assertEquals(List.of(), due(STEP, JOB.withDay(Optional.of(DAY.plusDays(2))), Optional.empty()));
    assertEquals(
        List.of(),
        due(step(Optional.empty(), Optional.of("vip"), Optional.empty()), JOB, Optional.empty()));
    assertEquals(
        List.of(),
        due(
            step(Optional.empty(), Optional.empty(), Optional.of(DAY.plusDays(1))),
            JOB,
            Optional.empty()));
    var skipped =
        new Matter(
            7,
            JIM,
            Matter.Sort.JOB,
            "album",
            DAY,
            5,
            "ana",
            Optional.empty(),
            "",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Set.of(3L),
            Optional.empty());
    assertEquals(List.of(), due(STEP, skipped, Optional.empty()));
  }

  @Test
  void it_does_not_affect_the_steps_after_a_delivery() {
    assertEquals(List.of(), new Programme(List.of(STEP)).afterDelivery());
  }
}

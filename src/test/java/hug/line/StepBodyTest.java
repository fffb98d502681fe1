package hug.line;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hug.model.Failure;
import hug.store.Clash;
import hug.store.Origins.Origin;
import hug.store.SharedStep;
import hug.store.SharedStep.RowChange;
import hug.store.SharedStep.Salt;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Bodies of steps: nothing is lost on the way to a colleague, and damage is refused. */
final class StepBodyTest {
  private static final SharedStep STEP =
      new SharedStep(
          7,
          "2026-11-21T09:00:00Z",
          "Zoë",
          "edit Jim --note \"a\nb\"",
          Optional.of(6L),
          "mark",
          2,
          -5,
          "hash",
          List.of(new Salt(1, "salt"), new Salt(2, "pepper")),
          List.of(new Origin(8, 1, Optional.of(9L)), new Origin(9, 1, Optional.empty())),
          List.of(
              new RowChange(
                  "client",
                  1,
                  1,
                  Optional.of(1L),
                  Optional.of("before"),
                  "seal",
                  true,
                  List.of(Optional.of("🌷"), Optional.empty())),
              new RowChange(
                  "touch", 3, 4, Optional.empty(), Optional.empty(), "", false, List.of())),
          List.of(
              new Clash(
                  "client",
                  1,
                  1,
                  "note",
                  Optional.of("was"),
                  Optional.of("theirs"),
                  Optional.empty(),
                  "hash")));

  @Test
  void a_step_is_read_as_it_was_written() {
    assertEquals(STEP, StepBody.read(StepBody.of(STEP)));
  }

  @Test
  void a_body_that_is_cut_off_or_longer_is_refused() {
    var body = StepBody.of(STEP);
    for (int length = 0; length < body.length; length++) {
      var cut = Arrays.copyOf(body, length);
      assertThrows(Failure.class, () -> StepBody.read(cut), length + " bytes");
    }
    var longer = new String(body, UTF_8).replaceFirst("]$", ",1]").getBytes(UTF_8);
    assertThrows(Failure.class, () -> StepBody.read(longer));
  }

  @Test
  void a_body_of_a_newer_format_asks_for_a_newer_hug() {
    var newer = new String(StepBody.of(STEP), UTF_8).replaceFirst("\\[1,", "[2,").getBytes(UTF_8);
    var failure = assertThrows(Failure.class, () -> StepBody.read(newer));
    assertTrue(failure.getMessage().contains("made by a newer hug"), failure.getMessage());
  }
}

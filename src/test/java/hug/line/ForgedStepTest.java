package hug.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hug.InMemory;
import hug.model.Failure;
import hug.store.SharedStep;
import hug.store.SharedStep.RowChange;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Steps that a broken program with the office's key put into the line: every book refuses them. */
final class ForgedStepTest {
  private static final String TEXT = "as it was";

  @TempDir(factory = InMemory.class)
  Path folder;

  private OfficeFixture office;

  @BeforeEach
  void share() throws IOException {
    office = new OfficeFixture(folder);
    office.computer().hug("add", "Jim");
    office.share(2);
  }

  @AfterEach
  void close() {
    office.close();
  }

  /** Does something on the first computer, and sends a forged step instead of it. */
  private void requireRefused(UnaryOperator<SharedStep> forging, String... command) {
    office.syncAll();
    var honest = office.computers.getFirst();
    assertEquals(0, honest.hug(command).exitCode());
    var last = office.line.last().orElseThrow();
    var step =
        office.with(
            honest, book -> book.sharing().after(last.number(), 1, Long.MAX_VALUE).getFirst());
    var forged = forging.apply(step);
    var parent = Optional.of(last.hash());
    var body = office.sealed.seal(StepBody.of(forged), forged.number(), parent);
    var link = new Link(forged.number(), forged.mark(), parent, forged.hash(), Optional.of(body));
    assertTrue(office.line.extend(List.of(link), false));
    for (int other = 2; other <= 3; other++) {
      int computer = other;
      office.computers.get(other - 1).hug("touch", "Jim", "own of " + other);
      var before = office.dump(other);
      var failure = assertThrows(Failure.class, () -> office.sync(computer));
      var said = failure.getMessage();
      assertTrue(said.contains("step " + forged.number() + " "), said);
      assertTrue(said.contains("of machine 1 "), said);
      assertEquals(before, office.dump(other));
    }
  }

  private static SharedStep withText(SharedStep step, String text) {
    var changes = step.changes().stream().map(change -> withText(change, text)).toList();
    return with(step, step.staff(), step.seals(), changes);
  }

  private static RowChange withText(RowChange change, String text) {
    var after =
        change.after().stream().map(row -> row.map(old -> old.replace(TEXT, text))).toList();
    return new RowChange(
        change.kind(),
        change.first(),
        change.last(),
        change.client(),
        change.before(),
        change.hash(),
        change.isBack(),
        after);
  }

  private static SharedStep with(
      SharedStep step, String staff, long seals, List<RowChange> changes) {
    return new SharedStep(
        step.number(),
        step.at(),
        staff,
        step.command(),
        step.undoes(),
        step.mark(),
        step.machine(),
        seals,
        step.hash(),
        step.salts(),
        step.origins(),
        changes,
        step.clashes());
  }

  @Test
  void a_touch_with_another_note_is_refused() {
    requireRefused(step -> withText(step, "as it was not"), "touch", "Jim", TEXT);
  }

  @Test
  void another_value_of_a_field_is_refused() {
    requireRefused(step -> withText(step, "elsewhere"), "edit", "Jim", "--company", TEXT);
  }

  @Test
  void a_new_client_with_another_name_is_refused() {
    requireRefused(step -> withText(step, "Jimmy"), "add", TEXT);
  }

  @Test
  void a_step_in_the_name_of_somebody_else_is_refused() {
    requireRefused(step -> with(step, "margo", step.seals(), step.changes()), "touch", "Jim", TEXT);
  }

  @Test
  void a_step_with_another_sum_is_refused() {
    requireRefused(
        step -> with(step, step.staff(), step.seals() + 1, step.changes()), "touch", "Jim", TEXT);
  }
}

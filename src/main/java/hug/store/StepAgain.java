package hug.store;

import hug.model.Author;
import hug.model.Failure;
import hug.store.SharedStep.RowChange;
import hug.store.sqlite.Row;
import hug.store.sqlite.Sqlite;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Does steps again that were made before steps of others were known, now after those. */
final class StepAgain {
  private final Sqlite sqlite;
  private final ChangeRecorder ledger;
  private final ClientHashes seals;
  private final Renumbering renumbering;
  private final RowsAgain rows;

  /** The new numbers of steps; none for a step that was kept out. */
  private final Map<Long, Optional<Long>> done = new HashMap<>();

  StepAgain(Sqlite sqlite, ChangeRecorder ledger, ClientHashes seals) {
    this.sqlite = sqlite;
    this.ledger = ledger;
    this.seals = seals;
    this.renumbering = new Renumbering(sqlite);
    this.rows = new RowsAgain(sqlite, ledger, seals, renumbering);
  }

  Renumbering renumbering() {
    return renumbering;
  }

  /** The clashes of the steps done so far. */
  List<Clash> clashes() {
    return rows.clashes();
  }

  /**
   * Does a step again.
   *
   * @return the reason, if it can no longer be done
   */
  Optional<Failure> of(SharedStep step) {
    int clashes = rows.clashes().size();
    sqlite.run("savepoint again");
    try {
      if (step.undoes().isPresent()) {
        undo(step.undoes().get());
      } else if (step.changes().stream().anyMatch(StepAgain::isForgetting)) {
        forget(step);
      } else {
        rows.of(step);
      }
    } catch (Failure reason) {
      sqlite.run("rollback to again");
      sqlite.run("release again");
      ledger.next();
      done.put(step.number(), Optional.empty());
      return Optional.of(reason);
    }
    long at = sqlite.one("select unixepoch(?)", Row::number, step.at()).orElseThrow();
    var author = new Author(step::staff, step.command(), at);
    var clashed = new ArrayList<>(rows.clashes().subList(clashes, rows.clashes().size()));
    var head = ledger.writeAgain(author, step.mark(), clashed);
    done.put(step.number(), Optional.of(head.step()));
    rows.read(step.origins(), head.step());
    sqlite.run("release again");
    return Optional.empty();
  }

  private static boolean isForgetting(RowChange change) {
    return change.table() == LoggedTable.FORGOTTEN && change.isAddition();
  }

  private void undo(long old) {
    var number = done.getOrDefault(old, Optional.of(old));
    var step = number.flatMap(new Log(sqlite)::step);
    if (step.isEmpty()) {
      throw Failure.refused(
          "the step that it undoes was kept out, too", "see what is there with: hug log");
    }
    new Undo(sqlite, ledger, step.get()).run();
  }

  /** Erases clients again, because steps of others may have brought something of them back. */
  private void forget(SharedStep step) {
    var forgetting = new Forgetting(sqlite, ledger);
    for (var change : step.changes()) {
      if (isForgetting(change)) {
        for (var image : change.after()) {
          image.ifPresent(grave -> {
            var tombstone = Forgetting.tombstone(sqlite, grave);
            forgetting.again(numbered(tombstone));
          });
        }
      }
    }
    ledger.sumUp();
  }

  private Forgetting.Tombstone numbered(Forgetting.Tombstone tombstone) {
    return new Forgetting.Tombstone(
        renumbering.of(LoggedTable.CLIENT, tombstone.client()),
        tombstone.mark(),
        tombstone.wasFirst(),
        tombstone.at());
  }
}

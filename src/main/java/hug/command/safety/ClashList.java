package hug.command.safety;

import static hug.output.Column.column;

import hug.command.ListOptions;
import hug.command.Session;
import hug.model.ClientRef;
import hug.output.Result;
import hug.output.Table;
import hug.store.Log;
import java.util.List;

/** The values that two people changed at the same time, as a list. */
final class ClashList {
  private ClashList() {}

  static Result of(Session session, ListOptions length) {
    session.book().hold();
    var log = session.book().log();
    return length.list(
        Table.of(
            log.clashes(length.most()),
            column("step", (Log.Clashed c) -> StepNumber.of(c.step())),
            column("at", (Log.Clashed c) -> c.step().localAt()).yieldsWhole(),
            column("who", (Log.Clashed c) -> c.step().staff()).aside(),
            column("client", (Log.Clashed c) -> c.client().map(ClientRef::name)).yieldsLast(),
            column("field", Log.Clashed::field),
            column("was", Log.Clashed::was).yieldsFirst(),
            column("theirs", Log.Clashed::theirs).yieldsFirst(),
            column("mine", Log.Clashed::mine).yieldsFirst(),
            column("id", (Log.Clashed c) -> c.client().map(ClientRef::id)).forData()),
        () -> "No clashes.",
        log::countClashes,
        List.of("To go back to the value in theirs: hug undo STEP"));
  }
}

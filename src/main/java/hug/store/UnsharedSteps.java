package hug.store;

import hug.store.SharedStep.RowChange;
import hug.store.SharedStep.Salt;
import hug.store.sqlite.Row;
import hug.store.sqlite.Sqlite;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The steps that only this book has, with all that others need, and how to take them back. */
final class UnsharedSteps {
  private record Numbered(long number, String text) {}

  private static final String HAS_LATER =
      """
      select exists (
        select 1 from change where kind = ? and first between ? and ? and step > ?)
      """;

  private static final String HAS_EARLIER =
      """
      select exists (
        select 1 from change where kind = ? and ? between first and last and step < ?)
      """;

  private final Sqlite sqlite;
  private final StepRows rows;
  private final LoggedImages images;
  private final ClientHashes seals;

  UnsharedSteps(Sqlite sqlite, ClientHashes seals) {
    this.sqlite = sqlite;
    this.rows = new StepRows(sqlite);
    this.images = new LoggedImages(sqlite);
    this.seals = seals;
  }

  /**
   * The steps after a number, in order.
   *
   * @param most how many of them
   * @param mostRows steps of more rows come without images and salts
   */
  List<SharedStep> after(long number, int most, long mostRows) {
    var links = rows.after(number);
    return links.subList(0, Math.min(links.size(), most)).stream()
        .map(link -> step(link, mostRows))
        .toList();
  }

  private SharedStep step(StepRows.Link link, long mostRows) {
    var changes = new ArrayList<RowChange>();
    var salts = new ArrayList<Salt>();
    var logged = rows.changes(link.step());
    boolean isWhole =
        logged.stream().mapToLong(change -> change.last() - change.first() + 1).sum() <= mostRows;
    for (var change : logged) {
      changes.add(
          new RowChange(
              change.kind().word(),
              change.first(),
              change.last(),
              change.client(),
              change.before(),
              change.hash(),
              isBack(change, link.step()),
              isWhole ? after(change, link.step()) : List.of()));
      if (isWhole && change.kind() == LoggedTable.CLIENT && changes.getLast().isNew()) {
        for (long client = change.first(); client <= change.last(); client++) {
          salts.add(new Salt(client, seals.stored("salt", client)));
        }
      }
    }
    salts.removeIf(salt -> salt.salt().isEmpty());
    return new SharedStep(
        link.step(),
        link.at(),
        link.staff(),
        link.command(),
        link.undoes(),
        link.mark(),
        link.machine(),
        link.seals(),
        link.hash(),
        salts,
        isWhole ? new Origins(sqlite).of(link.step()) : List.of(),
        changes,
        rows.clashes(link.step()));
  }

  private boolean isBack(LoggedChange change, long step) {
    return change.isAddition()
        && sqlite
            .one(HAS_EARLIER, Row::flag, change.kind().word(), change.first(), step)
            .orElseThrow();
  }

  private List<Optional<String>> after(LoggedChange change, long step) {
    var kind = change.kind();
    if (sqlite
        .one(HAS_LATER, Row::flag, kind.word(), change.first(), change.last(), step)
        .orElseThrow()) {
      var after = new ArrayList<Optional<String>>();
      for (long row = change.first(); row <= change.last(); row++) {
        after.add(images.after(kind, row, step));
      }
      return after;
    }
    var after =
        new ArrayList<>(
            Collections.nCopies(
                Math.toIntExact(change.last() - change.first() + 1), Optional.<String>empty()));
    var all =
        sqlite.each(
            kind.byNumbers(),
            row -> new Numbered(row.number(), row.text()),
            change.first(),
            change.last());
    for (var one : all) {
      after.set((int) (one.number() - change.first()), Optional.of(one.text()));
    }
    return after;
  }

  /**
   * Takes steps back, the newest first, and deletes them from the log.
   *
   * @param steps the newest steps of the book, all after {@code common}
   * @return the clients whose data changed
   */
  Set<Long> takeBack(List<SharedStep> steps, long common, RowWriter writer) {
    var clients = new HashSet<Long>();
    for (var step : steps.reversed()) {
      var changes = step.changes().reversed();
      changes.forEach(change -> {
        if (change.isAddition() && change.table() != LoggedTable.CLIENT) {
          remove(change, writer, clients);
        }
      });
      changes.forEach(change -> {
        if (change.before().isPresent()) {
          clients.addAll(writer.put(change.table(), change.first(), change.before(), false));
        }
      });
      // Clients last, because what belonged to them has moved away by now.
      changes.forEach(change -> {
        if (change.isAddition() && change.table() == LoggedTable.CLIENT) {
          remove(change, writer, clients);
        }
      });
    }
    if (!steps.isEmpty()) {
      new Origins(sqlite).drop(common + 1, steps.getLast().number());
    }
    rows.cut(common);
    return clients;
  }

  private static void remove(RowChange added, RowWriter writer, Set<Long> clients) {
    for (long row = added.last(); row >= added.first(); row--) {
      clients.addAll(writer.put(added.table(), row, Optional.empty(), false));
    }
  }
}

package hug.store;

import hug.model.Failure;
import hug.store.sqlite.Row;
import hug.store.sqlite.Sqlite;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Undoes a step as a new step, which can be undone in turn. It never overwrites later changes. */
final class Undo {
  /** Whether a field that the step changed (?1 before, ?2 after) has a different value now (?3). */
  private static final String IS_OVERWRITTEN =
      """
      select count(*)
      from json_each(?1) as field
      where ?1 -> field.fullkey is not ?2 -> field.fullkey
        and ?2 -> field.fullkey is not ?3 -> field.fullkey
      """;

  /**
   * The current row (?3), with the fields that the step changed as they were before. Fields that
   * the log did not yet contain stay unchanged.
   */
  private static final String MERGED =
      """
      select json_group_object(
        field.key,
        json(
          case
            when ?1 -> field.fullkey is null then ?3 -> field.fullkey
            when ?1 -> field.fullkey is ?2 -> field.fullkey then ?3 -> field.fullkey
            else ?1 -> field.fullkey
          end))
      from json_each(?3) as field
      """;

  private static final String WRITERS =
      """
      select distinct step
      from change
      where kind = ? and ? between first and last and step > ?
      """;
  private static final String HAS_LATER =
      """
      select exists (
        select 1 from change where kind = ? and first between ? and ? and step > ?)
      """;

  private static final String IS_ABOUT_FORGOTTEN =
      """
      select exists (
        select 1
        from change
        join forgotten
          on forgotten.client = change.client
            or (change.kind = 'client' and forgotten.client between change.first and change.last)
        where step = ? and forgotten.client not in (select client from seal))
      """;

  private static final String IS_UNDONE =
      """
      select exists (
        select 1
        from step as undo
        where undoes = ? and not exists (select 1 from step where undoes = undo.id))
      """;

  private final Sqlite sqlite;
  private final ChangeRecorder ledger;
  private final LoggedImages images;
  private final Directory directory;
  private final Log.Step step;
  private final LaterSteps later;
  private final List<LoggedChange> taking = new ArrayList<>();
  private boolean isBlocked;
  private long taken;

  Undo(Sqlite sqlite, ChangeRecorder ledger, Log.Step step) {
    this.sqlite = sqlite;
    this.ledger = ledger;
    this.later = new LaterSteps(new Log(sqlite));
    this.images = new LoggedImages(sqlite);
    this.directory = new Directory(sqlite);
    this.step = step;
  }

  /**
   * Undoes the step.
   *
   * @throws Failure if that would overwrite later changes, if there is nothing left to undo, or if
   *     the step was about a forgotten client
   */
  void run() {
    ledger.undoes(step.id());
    var changes = new ArrayList<>(ledger.changesOf(step.id()));
    if (changes.stream().anyMatch(change -> change.kind() == LoggedTable.FORGOTTEN)
        || step.command().equals("forget")) {
      throw Failure.refused(
          "step " + step.id() + " cannot be undone: it erased a forgotten client",
          "list the other steps with: hug log");
    }
    if (changes.stream().anyMatch(LoggedChange::isErased)
        || sqlite.one(IS_ABOUT_FORGOTTEN, Row::flag, step.id()).orElseThrow()) {
      throw forgotten();
    }
    taking.addAll(changes);
    // Clients who referred each other may be restored before their referrers.
    sqlite.run("pragma defer_foreign_keys = on");
    // Remove what belongs to a client before the client, and restore it after the client.
    changes.sort(Comparator.comparing(LoggedChange::kind));
    for (var change : changes.reversed()) {
      if (change.isAddition() && change.kind() != LoggedTable.CLIENT) {
        remove(change);
      }
    }
    for (var change : changes) {
      if (!change.isAddition()) {
        takeBack(change.kind(), change.first(), change.before(), after(change, change.first()));
      }
    }
    // Clients are removed last, because what belongs to them may have to move to another client
    // first.
    for (var change : changes.reversed()) {
      if (change.isAddition() && change.kind() == LoggedTable.CLIENT) {
        remove(change);
      }
    }
    if (isBlocked) {
      throw later.refusal(step);
    }
    if (taken == 0) {
      throw Failure.refused(
          "step "
              + step.id()
              + (sqlite.one(IS_UNDONE, Row::flag, step.id()).orElseThrow()
                  ? " has already been undone"
                  : " has nothing left to undo"),
          step.command().equals("restore")
              ? "list what you can restore with: hug restore"
              : "choose another step from: hug log");
    }
  }

  private Failure forgotten() {
    return Failure.refused(
        "step " + step.id() + " cannot be undone: it was about a forgotten client",
        "list the other steps with: hug log");
  }

  private void remove(LoggedChange run) {
    boolean hasLater =
        sqlite
                .one(HAS_LATER, Row::number, run.kind().word(), run.first(), run.last(), step.id())
                .orElseThrow()
            > 0;
    for (long row = run.last(); row >= run.first(); row--) {
      var after =
          hasLater
              ? after(run, row)
              : ledger.image(run.kind(), row).map(ChangeRecorder.Image::text);
      if (after.isEmpty()) {
        // A row that was added and never removed by any step was erased.
        throw forgotten();
      }
      takeBack(run.kind(), row, Optional.empty(), after);
    }
  }

  private Optional<String> after(LoggedChange change, long row) {
    return images.after(change.kind(), row, step.id());
  }

  private void takeBack(
      LoggedTable kind, long row, Optional<String> before, Optional<String> after) {
    var now = ledger.image(kind, row).map(ChangeRecorder.Image::text);
    if (now.equals(before)) {
      return;
    }
    if (kind != LoggedTable.RULE && now.isPresent() && before.isPresent() && after.isPresent()) {
      merge(kind, row, before.get(), after.get(), now.get());
    } else if (now.equals(after)) {
      put(kind, row, before);
    } else {
      block(kind, row);
    }
  }

  private void merge(LoggedTable kind, long row, String before, String after, String now) {
    if (sqlite.one(IS_OVERWRITTEN, Row::number, before, after, now).orElseThrow() > 0) {
      block(kind, row);
    } else {
      var merged = sqlite.one(MERGED, Row::text, before, after, now);
      if (!merged.equals(Optional.of(now))) {
        put(kind, row, merged);
      }
    }
  }

  private void put(LoggedTable kind, long row, Optional<String> image) {
    var obstacles =
        sqlite.all(
            image.isPresent() ? kind.missing() : kind.hanging(),
            line -> new Obstacle(LoggedTable.of(line.text()), line.number()),
            image.isPresent() ? new Object[] {row, image.get()} : new Object[] {row});
    obstacles.removeIf(obstacle -> isTakenBack(obstacle.kind(), obstacle.row()));
    if (kind == LoggedTable.STAFF && image.isEmpty() && !obstacles.isEmpty()) {
      // Somebody who did more than this step stays.
      return;
    }
    if (!obstacles.isEmpty()) {
      obstacles.forEach(obstacle -> block(obstacle.kind(), obstacle.row()));
      return;
    }
    ledger.replaces(kind, row, image);
    if (kind == LoggedTable.CLIENT) {
      directory.put(row);
    }
    taken++;
  }

  /** Whether the same step changed that row, so that this is undone as well. */
  private boolean isTakenBack(LoggedTable kind, long row) {
    return taking.stream()
        .anyMatch(change -> change.kind() == kind && change.first() <= row && row <= change.last());
  }

  /** A row that is missing or in the way. */
  private record Obstacle(LoggedTable kind, long row) {}

  private void block(LoggedTable kind, long row) {
    isBlocked = true;
    later.add(sqlite.all(WRITERS, Row::number, kind.word(), row, step.id()));
  }
}

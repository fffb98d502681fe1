package hug.store;

import hug.model.Failure;
import hug.store.SharedStep.RowChange;
import hug.store.SharedStep.Salt;
import hug.store.sqlite.Row;
import hug.store.sqlite.Sqlite;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the changes of a step again on rows that others may have changed or removed. */
final class RowsAgain {
  /** The base of two additions of the same thing. */
  private static final String NOTHING = "{}";

  private static final String WITH_KEY =
      """
      select id
      from TABLE
      where key = ? ->> 'key'
      """;
  private static final String SAME_MEMBER =
      """
      select id
      from member
      where client = ?1 ->> 'client' and campaign = ?1 ->> 'campaign'
      """;

  private final Sqlite sqlite;
  private final ChangeRecorder ledger;
  private final ClientHashes seals;
  private final Renumbering renumbering;
  private final Whereabouts whereabouts;
  private final Directory directory;
  private final Merging merging;
  private final Origins origins;
  private final List<Clash> clashes = new ArrayList<>();

  RowsAgain(Sqlite sqlite, ChangeRecorder ledger, ClientHashes seals, Renumbering renumbering) {
    this.sqlite = sqlite;
    this.ledger = ledger;
    this.seals = seals;
    this.renumbering = renumbering;
    this.whereabouts = new Whereabouts(sqlite, ledger);
    this.directory = new Directory(sqlite);
    this.merging = new Merging(sqlite, ledger);
    this.origins = new Origins(sqlite);
  }

  /** The clashes so far. */
  List<Clash> clashes() {
    return clashes;
  }

  /** Makes all changes of a step again. */
  void of(SharedStep step) {
    sqlite.run("pragma defer_foreign_keys = on");
    // The staff first, because everything else may refer to them.
    for (var change : step.changes()) {
      if (change.isAddition() && change.table() == LoggedTable.STAFF) {
        add(change, step);
      }
    }
    for (var change : step.changes()) {
      if (change.isAddition()
          && change.table() != LoggedTable.STAFF
          && change.table() != LoggedTable.MERGED) {
        add(change, step);
      }
    }
    for (var change : step.changes()) {
      if (change.before().isPresent() && !isMergedAway(step, change)) {
        change(change);
      }
    }
    for (var change : step.changes()) {
      if (change.isAddition() && change.table() == LoggedTable.MERGED) {
        merge(step, change);
      }
    }
  }

  private void add(RowChange change, SharedStep step) {
    var kind = change.table();
    if (change.isBack()) {
      bringBack(change);
      return;
    }
    for (int i = 0; i < change.after().size(); i++) {
      long old = change.first() + i;
      var image =
          change
              .after()
              .get(i)
              .map(after -> renumbering.of(kind, after))
              .flatMap(after -> whereabouts.settled(kind, after));
      if (image.isEmpty() || (kind == LoggedTable.TOUCH && isReadByOthers(old, step))) {
        continue;
      }
      var same = same(kind, image.get());
      long row = same.orElseGet(() -> ledger.numbers().next(kind));
      renumbering.add(kind, old, old, row);
      if (same.isPresent()) {
        combine(kind, row, NOTHING, image.get());
      } else {
        insert(kind, row, image.get(), old, step.salts());
      }
    }
  }

  /** Whether others read meanwhile what a touch was made of, and so made that touch. */
  private boolean isReadByOthers(long touch, SharedStep step) {
    var made = new ArrayList<Optional<Long>>();
    for (var origin : step.origins()) {
      if (origin.touch().equals(Optional.of(touch))) {
        var theirs = origins.made(origin);
        if (theirs.isEmpty()) {
          return false;
        }
        made.add(theirs.get());
      }
    }
    made.stream()
        .flatMap(Optional::stream)
        .findFirst()
        .ifPresent(same -> renumbering.add(LoggedTable.TOUCH, touch, touch, same));
    return !made.isEmpty();
  }

  /** Remembers what was read with a step, with today's numbers. */
  void read(List<Origins.Origin> read, long step) {
    for (var origin : read) {
      var touch = origin.touch().map(old -> renumbering.of(LoggedTable.TOUCH, old));
      whereabouts
          .of(renumbering.of(LoggedTable.CLIENT, origin.client()))
          .ifPresent(client -> origins.put(new Origins.Origin(origin.key(), client, touch), step));
    }
  }

  private void bringBack(RowChange change) {
    var kind = change.table();
    long row = renumbering.of(kind, change.first());
    var image = mine(change);
    if (image.isPresent() && ledger.image(kind, row).isEmpty()) {
      var same = same(kind, image.get());
      if (same.isPresent()) {
        renumbering.add(kind, change.first(), change.first(), same.get());
      } else {
        ledger.replaces(kind, row, image);
        settle(kind, row);
      }
    }
  }

  /** The image after a change, with today's numbers; absent if its client was forgotten. */
  private Optional<String> mine(RowChange change) {
    var kind = change.table();
    return change
        .after()
        .getFirst()
        .map(after -> renumbering.of(kind, after))
        .flatMap(after -> whereabouts.settled(kind, after));
  }

  /** The row that somebody else added for the same thing. */
  private Optional<Long> same(LoggedTable kind, String image) {
    if (kind.hasKey()) {
      return sqlite.one(WITH_KEY.replace("TABLE", kind.table()), Row::number, image);
    }
    return kind == LoggedTable.MEMBER
        ? sqlite.one(SAME_MEMBER, Row::number, image)
        : Optional.empty();
  }

  private void insert(LoggedTable kind, long row, String image, long old, List<Salt> salts) {
    if (kind == LoggedTable.CLIENT) {
      for (var salt : salts) {
        if (salt.client() == old) {
          seals.put(row, salt.salt());
        }
      }
    }
    long client = sqlite.one(kind.ofImage(), Row::number, row, image).orElseThrow();
    ledger.adds(kind, row, client);
    kind.put(sqlite, row, Optional.of(image));
    settle(kind, row);
  }

  /** Updates all that is derived from a row. */
  private void settle(LoggedTable kind, long row) {
    if (kind == LoggedTable.CLIENT) {
      directory.put(row);
      ledger.outdateSender(kind, row);
    }
    ledger.outdate(kind, row);
  }

  private void change(RowChange change) {
    var kind = change.table();
    long row = renumbering.of(kind, change.first());
    var base = renumbering.of(kind, change.before().orElseThrow());
    var mine = mine(change);
    var theirs = ledger.image(kind, row).map(ChangeRecorder.Image::text);
    if (mine.isPresent() && theirs.isPresent()) {
      combine(kind, row, base, mine.get());
    } else if (mine.isPresent()) {
      comeBack(kind, row, base, mine.get());
    } else if (change.after().getFirst().isEmpty()
        && theirs.equals(Optional.of(base))
        && !isNeeded(kind, row)) {
      ledger.replaces(kind, row, Optional.empty());
      settle(kind, row);
    }
  }

  /** Whether others refer to a row meanwhile, which must stay then. */
  private boolean isNeeded(LoggedTable kind, long row) {
    return !sqlite.all(kind.hanging(), Row::text, row).isEmpty();
  }

  /** Changes a row that somebody else removed: a client may be part of another one now. */
  private void comeBack(LoggedTable kind, long row, String base, String mine) {
    if (kind == LoggedTable.CLIENT) {
      whereabouts.of(row).ifPresent(client -> combine(kind, client, base, mine));
    } else if (same(kind, mine).isPresent()) {
      combine(kind, same(kind, mine).get(), base, mine);
    } else {
      ledger.replaces(kind, row, Optional.of(mine));
      settle(kind, row);
    }
  }

  /** Changes a row as {@code mine} changed {@code base}. */
  private void combine(LoggedTable kind, long row, String base, String mine) {
    var theirs = ledger.image(kind, row).orElseThrow();
    var outcome = new ThreeWay(sqlite, kind).of(base, mine, theirs.text());
    if (isTaken(kind, row, outcome.image())) {
      outcome = outcome.without("name", sqlite, theirs.text());
    }
    for (var conflict : outcome.conflicts()) {
      var values =
          String.join(
              "\n",
              conflict.was().orElse(""),
              conflict.theirs().orElse(""),
              conflict.mine().orElse(""));
      clashes.add(
          new Clash(
              kind.word(),
              row,
              theirs.client(),
              conflict.field(),
              conflict.was(),
              conflict.theirs(),
              conflict.mine(),
              seals.of(theirs.client(), values)));
    }
    if (!outcome.image().equals(theirs.text())) {
      ledger.replaces(kind, row, Optional.of(outcome.image()));
      settle(kind, row);
    }
  }

  /** Whether another row has the key that a row would get. */
  private boolean isTaken(LoggedTable kind, long row, String image) {
    return same(kind, image).filter(other -> kind.hasKey() && other != row).isPresent();
  }

  private static boolean isMergedAway(SharedStep step, RowChange change) {
    return change.table() == LoggedTable.CLIENT
        && change.after().getFirst().isEmpty()
        && step.changes().stream()
            .anyMatch(
                other -> other.table() == LoggedTable.MERGED && other.first() == change.first());
  }

  /** Merges two clients again, with what others wrote of the one meanwhile. */
  private void merge(SharedStep step, RowChange change) {
    long gone = renumbering.of(LoggedTable.CLIENT, change.first());
    long into =
        change
            .after()
            .getFirst()
            .map(after -> renumbering.of(LoggedTable.MERGED, after))
            .flatMap(after -> sqlite.one("select ? ->> 'into_client'", Row::number, after))
            .flatMap(whereabouts::of)
            .filter(client -> client != gone)
            .orElseThrow(() ->
                Failure.refused(
                    "somebody else merged or erased the same clients",
                    "see their log with: hug log"));
    var now = ledger.image(LoggedTable.CLIENT, gone);
    if (now.isPresent()) {
      merging.moveAll(gone, into);
      for (var card : step.changes()) {
        if (isMergedAway(step, card)) {
          var base = renumbering.of(LoggedTable.CLIENT, card.before().orElseThrow());
          combine(LoggedTable.CLIENT, into, base, now.get().text());
        }
      }
      merging.remove(gone);
    }
    merging.note(gone, into);
    ledger.concerns(into);
  }
}

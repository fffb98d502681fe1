package hug.store;

import hug.store.sqlite.Sqlite;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Puts steps of others before those that only this book has: takes its own back, takes over the
 * others' just as they are, and does its own again. In between, the book must be, to the bit, what
 * theirs was.
 */
final class Rebase {
  /** Thrown when the book is not what it must be after a step of others. */
  @SuppressWarnings("serial")
  static final class Mismatch extends RuntimeException {
    private final transient SharedStep step;

    private Mismatch(SharedStep step) {
      super(step.toString(), null, false, false);
      this.step = step;
    }

    SharedStep step() {
      return step;
    }
  }

  private static final String RENUMBER =
      """
      insert or replace into renumbered (kind, was, became, at)
      with recursive moved (was) as (
        select ?2
        union all
        select was + 1
        from moved
        where was < ?3
      )
      select ?1, was, was + ?4, strftime('%Y-%m-%dT%H:%M:%SZ', ?5, 'unixepoch')
      from moved
      """;

  /** Numbers that people say or type; of more rows than a few, nobody has said any. */
  private static final List<LoggedTable> SPOKEN =
      List.of(
          LoggedTable.CLIENT,
          LoggedTable.TOUCH,
          LoggedTable.MATTER,
          LoggedTable.NEWS,
          LoggedTable.PROGRAMME);

  private static final long MOST_SPOKEN = 1_000;

  /** The place of what was read, but not logged yet. */
  private static final long UNLOGGED = -1;

  private final Sqlite sqlite;
  private final ChangeRecorder ledger;
  private final ClientHashes seals;
  private final HashChain chain;
  private final UnsharedSteps unshared;
  private final RowWriter writer;
  private final boolean isCareful;

  /**
   * @param isCareful whether to check the book after each of the others' steps, to find the one
   *     that is wrong
   */
  Rebase(Sqlite sqlite, ChangeRecorder ledger, boolean isCareful) {
    this.sqlite = sqlite;
    this.ledger = ledger;
    this.seals = new ClientHashes(sqlite, true);
    this.chain = new HashChain(sqlite, true);
    this.unshared = new UnsharedSteps(sqlite, seals);
    this.writer = new RowWriter(sqlite, ledger);
    this.isCareful = isCareful;
  }

  /**
   * Does all that, within a change.
   *
   * @param common the last step that both have
   * @param others the steps after it, in order; at least one
   * @param at the current time, in seconds since 1970-01-01T00:00Z
   * @throws Mismatch if the book is not what the others' was after a step
   */
  Rebased of(long common, List<SharedStep> others, long at) {
    sqlite.run("pragma defer_foreign_keys = on");
    var own = new ArrayList<>(unshared.after(common, Integer.MAX_VALUE, Long.MAX_VALUE));
    var origins = new Origins(sqlite);
    origins.move(newest() + 1, Long.MAX_VALUE, UNLOGGED);
    takeOver(common, own, others);
    var marks = new HashSet<String>();
    others.forEach(step -> marks.add(step.mark()));
    own.removeIf(step -> marks.contains(step.mark()));
    var again = again(own, at);
    origins.move(UNLOGGED, UNLOGGED, newest() + 1);
    return new Rebased(others.size(), again.clashes(), again.keptOut(), again.moved());
  }

  /** Does steps of another copy of the book again, within a change. */
  Rebased again(List<SharedStep> own, long at) {
    var again = new StepAgain(sqlite, ledger, seals);
    var keptOut = new ArrayList<Rebased.KeptOut>();
    for (var step : own) {
      again.of(step).ifPresent(reason -> keptOut.add(new Rebased.KeptOut(step, reason)));
    }
    var moved = new ArrayList<Rebased.Moved>();
    for (var run : again.renumbering().runs().reversed()) {
      note(run, at);
      moved.add(new Rebased.Moved(run.kind().word(), run.first(), run.last(), run.shift()));
    }
    return new Rebased(0, again.clashes(), keptOut, moved);
  }

  /** Drops the seals of clients that were taken back; returns the change of the sum. */
  private long drop(List<SharedStep> own, Set<Long> touched) {
    long change = 0;
    for (var step : own) {
      for (var salt : step.salts()) {
        change += seals.drop(salt.client());
        touched.remove(salt.client());
      }
    }
    return change;
  }

  private void takeOver(long common, List<SharedStep> own, List<SharedStep> others) {
    // Forgetting cannot be taken back, so that the sums cannot match in between.
    boolean isChecked = own.stream().noneMatch(Rebase::forgets);
    long sum = chain.head().map(HashChain.Head::seals).orElse(0L);
    var touched = unshared.takeBack(own, common, writer);
    sum += drop(own, touched);
    ledger.numbers().forget();
    var takeover = new Takeover(sqlite, ledger, writer, seals);
    boolean isLacking = false;
    for (var step : others) {
      sum += takeover.of(step, touched);
      isLacking |= lacks(step);
      if (isChecked && (isCareful || step == others.getLast())) {
        sum += seals.renew(touched);
        if (sum != step.seals()) {
          // A client who was forgotten may have lacked something until now.
          sum = seals.sum();
          require(isLacking || sum == step.seals(), step);
        }
      }
    }
    seals.renew(touched);
    ledger.numbers().forget();
  }

  private long newest() {
    return chain.head().map(HashChain.Head::step).orElse(-1L);
  }

  private static void require(boolean isAsItMustBe, SharedStep step) {
    if (!isAsItMustBe) {
      throw new Mismatch(step);
    }
  }

  /**
   * Whether a step lacks data of a client who was forgotten before it was sent. The step that
   * forgot them comes later, so that the sums do not match until then.
   */
  private static boolean lacks(SharedStep step) {
    return step.changes().stream()
        .anyMatch(change -> change.before().isEmpty() && change.after().contains(Optional.empty()));
  }

  private static boolean forgets(SharedStep step) {
    return step.changes().stream()
        .anyMatch(change -> change.table() == LoggedTable.FORGOTTEN && change.isAddition());
  }

  /** Remembers what the numbers of rows were. */
  private void note(Renumbering.Run run, long at) {
    if (SPOKEN.contains(run.kind()) && run.last() - run.first() < MOST_SPOKEN) {
      sqlite.change(RENUMBER, run.kind().word(), run.first(), run.last(), run.shift(), at);
    }
  }
}

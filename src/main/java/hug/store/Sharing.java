package hug.store;

import hug.model.Failure;
import hug.store.SharedStep.RowChange;
import hug.store.sqlite.Row;
import hug.store.sqlite.Sqlite;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** The office that a book belongs to, and the steps that go to it and come from it. */
public final class Sharing {
  /**
   * An office.
   *
   * @param book the number of the book, a UUID (RFC 9562)
   * @param machine the number of this copy of the book, from 1
   * @param place where its line is, without secrets
   * @param shared the last step of this book that is known to be in the line
   * @param syncedAt the time of the last sync in UTC: 2026-11-21T09:00:00Z
   */
  public record Office(
      String book, long machine, String place, long shared, Optional<String> syncedAt) {}

  private static final String OFFICE =
      """
      select book, machine, place, shared, synced_at
      from sharing
      """;
  private static final String JOIN =
      """
      insert into sharing (id, book, machine, place, shared, synced_at)
      values (1, ?, ?, ?, ?, strftime('%Y-%m-%dT%H:%M:%SZ', ?, 'unixepoch'))
      on conflict (id) do update
      set book = excluded.book, machine = excluded.machine, place = excluded.place,
        shared = excluded.shared, synced_at = excluded.synced_at
      """;
  private static final String LAST_FORGETTING =
      """
      select max(step)
      from change
      where kind = 'forgotten'
      """;
  private static final String LAST_BEFORE =
      """
      select max(id)
      from step
      where at < strftime('%Y-%m-%dT%H:%M:%SZ', ?, 'unixepoch')
      """;
  private static final String HEAD_OF =
      """
      select hash
      from step
      where id = ?
      """;

  private static final String HAS =
      """
      select id
      from step
      where mark = ?
      """;

  private final Sqlite sqlite;
  private final ChangeRecorder ledger;
  private final long now;

  /**
   * @param now the current time, in seconds since 1970-01-01T00:00Z
   */
  Sharing(Sqlite sqlite, ChangeRecorder ledger, long now) {
    this.sqlite = sqlite;
    this.ledger = ledger;
    this.now = now;
  }

  /** The office; absent if the book is not shared. */
  public Optional<Office> office() {
    return sqlite.one(
        OFFICE,
        row -> new Office(row.text(), row.number(), row.text(), row.number(), row.maybeText()));
  }

  /**
   * Makes the book one of an office, within a change; or notes how far it is.
   *
   * @param shared the last step that is known to be in the line
   */
  public void join(String book, long machine, String place, long shared) {
    sqlite.change(JOIN, book, machine, place, shared, now);
  }

  /** Notes that all steps up to a number are in the line, within a change. */
  public void reached(long shared) {
    var office = office().orElseThrow();
    join(office.book(), office.machine(), office.place(), shared);
  }

  /**
   * Makes the book one of an office by a step of its own, within a change, so that the newest step
   * has a mark.
   */
  public void found(String book, long machine, String place) {
    ledger.remark();
    join(book, machine, place, office().map(Office::shared).orElseGet(this::newest));
  }

  /** Forgets the old numbers of rows that have had others for a month, within a change. */
  public void forgetOldNumbers() {
    sqlite.change(
        "delete from renumbered where at < strftime('%Y-%m-%dT%H:%M:%SZ', ?, 'unixepoch', '-30 days')",
        now);
  }

  /** Makes the book one's own again, within a change. */
  public void leave() {
    sqlite.run("delete from sharing");
    sqlite.run("delete from renumbered");
  }

  /** The last step that forgot a client; -1 if none did. */
  public long lastForgetting() {
    return number(sqlite.one(LAST_FORGETTING, Row::maybeNumber));
  }

  /**
   * The last step before a time; -1 if there is none.
   *
   * @param at in seconds since 1970-01-01T00:00Z
   */
  public long lastBefore(long at) {
    return number(sqlite.one(LAST_BEFORE, Row::maybeNumber, at));
  }

  private static long number(Optional<Optional<Long>> found) {
    return found.flatMap(number -> number).orElse(-1L);
  }

  /** The last step whose body this copy of the book had removed from the line. */
  public long thinned() {
    return sqlite.one("select thinned from sharing", Row::number).orElse(0L);
  }

  /** Notes the last step whose body was removed from the line, within a change. */
  public void thinned(long step) {
    sqlite.change("update sharing set thinned = ?", step);
  }

  /** The hash of a step; absent if there is no such step. */
  public Optional<String> hash(long step) {
    return sqlite.one(HEAD_OF, Row::text, step);
  }

  /** The number of the newest step. */
  public long newest() {
    return sqlite.one("select max(id) from step", Row::number).orElse(-1L);
  }

  /**
   * The steps after a number, in order.
   *
   * @param most how many of them
   * @param mostRows steps of more rows come without images and salts
   */
  public List<SharedStep> after(long number, int most, long mostRows) {
    return new UnsharedSteps(sqlite, new ClientHashes(sqlite, true)).after(number, most, mostRows);
  }

  /**
   * Checks that nothing but hug changed the clients that these steps are about, because others
   * could not follow such steps. A seal that is broken stays broken.
   *
   * @throws Failure if not
   */
  public void requireFit(List<SharedStep> steps) {
    var clients = new TreeSet<Long>();
    steps.forEach(step -> step.changes().forEach(change -> clients.addAll(clients(change))));
    var seals = new ClientHashes(sqlite, true);
    clients.removeIf(seals::fits);
    if (!clients.isEmpty()) {
      throw Failure.refused(
          "a client in this book was changed outside hug, so nothing was sent",
          "go back to a copy from before with: hug restore; or join again into a new file");
    }
  }

  private List<Long> clients(RowChange change) {
    if (change.client().isPresent()) {
      return List.of(change.client().get());
    }
    var clients = new ArrayList<Long>();
    for (int i = 0; i < change.after().size(); i++) {
      long row = change.first() + i;
      change
          .after()
          .get(i)
          .flatMap(image -> sqlite.one(change.table().ofImage(), Row::number, row, image))
          .ifPresent(clients::add);
    }
    return clients;
  }

  /**
   * Puts steps of others before those that only this book has, within a change.
   *
   * @param common the last step that both have
   * @param others the steps after it, in order; at least one
   * @param isCareful whether to check the book after each of the others' steps, which takes longer
   * @throws Failure if the steps do not fit the book
   */
  public Rebased rebase(long common, List<SharedStep> others, boolean isCareful) {
    var before = hash(common).orElse("");
    for (var step : others) {
      if (!new StepRows.Link(step).hash(before, step.lines()).equals(step.hash())) {
        throw wrong(step);
      }
      before = step.hash();
    }
    try {
      var rebased = new Rebase(sqlite, ledger, isCareful).of(common, others, now);
      reached(others.getLast().number());
      return rebased;
    } catch (Rebase.Mismatch mismatch) {
      if (isCareful) {
        throw wrong(mismatch.step());
      }
      throw new Unfit();
    }
  }

  /**
   * Does steps of another copy of this book again, within a change: those that were not in the line
   * yet when the copy fell too far behind. Steps that this book has already are left out.
   */
  public Rebased again(List<SharedStep> steps) {
    var missing =
        steps.stream().filter(step -> sqlite.one(HAS, Row::number, step.mark()).isEmpty()).toList();
    return new Rebase(sqlite, ledger, false).again(missing, now);
  }

  /** Says that the book is not what it must be after others' steps; then look again, carefully. */
  @SuppressWarnings("serial")
  public static final class Unfit extends RuntimeException {
    private Unfit() {
      super("the book does not fit the line", null, false, false);
    }
  }

  private static Failure wrong(SharedStep step) {
    return Failure.refused(
        step + " of machine " + step.machine() + " does not do what it says; nothing was changed",
        "look for damage in this book with: hug check");
  }
}

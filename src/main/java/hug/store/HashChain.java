package hug.store;

import hug.model.Author;
import hug.store.sqlite.Row;
import hug.store.sqlite.Sqlite;
import java.util.List;
import java.util.Optional;

/**
 * The hash chain of the log. Each step has a hash of itself and of the previous step's hash, so
 * changing one means changing all that follow. It detects accidents, not tampering by someone who
 * can rewrite the file.
 */
final class HashChain {
  /** The last link. */
  record Head(long step, String at, long seals, String hash) {}

  private static final String HEAD =
      """
      select id, at, seals, hash
      from step
      order by id desc
      limit 1
      """;
  private static final String NEW_MARK = "select lower(hex(randomblob(16)))";
  private static final String MACHINE = "select machine from sharing";

  private static final String LOST =
      """
      with recursive gap (id) as (
        select 0
        union all
        select id + 1
        from gap
        where id < (select max(id) from step)
      )
      insert into step (id, at, staff, command, undoes, seals, hash)
      select id, (select at from step where step.id > gap.id order by id limit 1), '', 'lost', null,
        0, ''
      from gap
      where id not in (select id from step)
      """;

  private static final String KEPT =
      """
      select step, position, client, before
      from change
      where before is not null
      """;

  private final Sqlite sqlite;
  private final boolean isSealed;
  private final StepRows rows;

  HashChain(Sqlite sqlite, boolean isSealed) {
    this.sqlite = sqlite;
    this.isSealed = isSealed;
    this.rows = new StepRows(sqlite);
  }

  /** The newest step; absent before the first. */
  Optional<Head> head() {
    return sqlite.one(HEAD, row -> new Head(row.number(), row.text(), row.number(), row.text()));
  }

  /**
   * Appends a step.
   *
   * @param seals its change of the sum of all seals
   * @param mark the mark of a step that is done again; absent for a new one
   * @return the step, now the newest
   */
  Head add(
      Author author,
      Optional<Long> undoes,
      long seals,
      Optional<String> mark,
      List<LoggedChange> changes,
      List<Clash> clashes) {
    var head = head().orElse(new Head(-1, "", 0, ""));
    var link =
        new StepRows.Link(
            head.step() + 1,
            moment(author),
            author.staff().get(),
            author.command(),
            undoes,
            head.seals() + seals,
            mark.orElseGet(() -> sqlite.one(NEW_MARK, Row::text).orElseThrow()),
            sqlite.one(MACHINE, Row::number).orElse(0L),
            "");
    var lines = LoggedChange.lines(changes, clashes);
    var sealed = link.sealed(isSealed ? link.hash(head.hash(), lines) : "");
    rows.put(sealed, changes, clashes);
    return new Head(sealed.step(), sealed.at(), sealed.seals(), sealed.hash());
  }

  /**
   * The time of the newest step, if it is more than a day later than {@code author}'s, because then
   * one of the two clocks is wrong.
   */
  Optional<String> isAhead(Author author) {
    return sqlite.one(
        """
        select at
        from step
        where id = (select max(id) from step)
          and at > strftime('%Y-%m-%dT%H:%M:%SZ', ?, 'unixepoch', '+1 day')
        """,
        Row::text, author.at());
  }

  /** The time of an author's change, in UTC: 2026-11-21T09:00:00Z. */
  String moment(Author author) {
    return sqlite
        .one("select strftime('%Y-%m-%dT%H:%M:%SZ', ?, 'unixepoch')", Row::text, author.at())
        .orElseThrow();
  }

  /** The changes of a step, in order. */
  List<LoggedChange> changes(long step) {
    return rows.changes(step);
  }

  /**
   * Recomputes all hashes from the current contents; missing steps are marked as lost.
   *
   * @return the sum of all seals, minus the one in the newest step
   */
  long accept(ClientHashes seals) {
    for (var change :
        sqlite.all(
            KEPT, row -> new Object[] {row.number(), row.number(), row.number(), row.text()})) {
      sqlite.change(
          "update change set hash = ? where step = ? and position = ?",
          seals.of((long) change[2], (String) change[3]),
          change[0],
          change[1]);
    }
    sqlite.change(LOST);
    var before = "";
    for (var link : rows.after(-1)) {
      before = link.hash(before, rows.lines(link.step()));
      sqlite.change("update step set hash = ? where id = ?", before, link.step());
    }
    return seals.sum() - head().map(Head::seals).orElse(0L);
  }

  /** The first step whose hash does not match it and the previous step; absent if none. */
  Optional<Long> fault() {
    var before = "";
    long next = 0;
    if (isSealed) {
      for (var link : rows.after(-1)) {
        if (link.step() != next
            || !link.hash(before, rows.lines(link.step())).equals(link.hash())) {
          return Optional.of(link.step());
        }
        before = link.hash();
        next++;
      }
    }
    return Optional.empty();
  }
}

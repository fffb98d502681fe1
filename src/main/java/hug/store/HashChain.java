package hug.store;

import hug.model.Author;
import hug.store.sqlite.Row;
import hug.store.sqlite.Sqlite;
import java.util.ArrayList;
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

  private record Link(
      long step,
      String at,
      String staff,
      String command,
      Optional<Long> undoes,
      long seals,
      String mark,
      long machine,
      String hash) {
    /** The first steps had no mark; their hashes stay as they are. */
    private String hash(String before, List<String> changes) {
      var digest = new Digest().line(before);
      digest.line(String.valueOf(step)).line(at).line(staff).line(command);
      digest.line(undoes.map(Object::toString).orElse("")).line(String.valueOf(seals));
      if (!mark.isEmpty()) {
        digest.line(mark).line(String.valueOf(machine));
      }
      changes.forEach(digest::line);
      return digest.hex();
    }
  }

  private static final String HEAD =
      """
      select id, at, seals, hash
      from step
      order by id desc
      limit 1
      """;
  private static final String LINKS =
      """
      select id, at, staff, command, undoes, seals, mark, machine, hash
      from step
      order by id
      """;

  private static final String INSERT =
      """
      insert into step (id, at, staff, command, undoes, seals, mark, machine, hash)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;
  private static final String INSERT_CHANGE =
      """
      insert into change (step, position, kind, first, last, client, before, hash)
      values (?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String NEW_MARK = "select lower(hex(randomblob(16)))";
  private static final String MACHINE = "select machine from sharing";
  private static final String CHANGES =
      """
      select kind, first, last, client, before, hash
      from change
      where step = ?
      order by position
      """;

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

  HashChain(Sqlite sqlite, boolean isSealed) {
    this.sqlite = sqlite;
    this.isSealed = isSealed;
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
      List<LoggedChange> changes) {
    var head = head().orElse(new Head(-1, "", 0, ""));
    var at = moment(author);
    var lines = new ArrayList<String>();
    changes.forEach(change -> lines.add(change.line()));
    var link =
        new Link(
            head.step() + 1,
            at,
            author.staff().get(),
            author.command(),
            undoes,
            head.seals() + seals,
            mark.orElseGet(() -> sqlite.one(NEW_MARK, Row::text).orElseThrow()),
            sqlite.one(MACHINE, Row::number).orElse(0L),
            "");
    var hash = isSealed ? link.hash(head.hash(), lines) : "";
    sqlite.change(
        INSERT,
        link.step(),
        at,
        link.staff(),
        link.command(),
        undoes,
        link.seals(),
        link.mark(),
        link.machine(),
        hash);
    int position = 0;
    for (var change : changes) {
      sqlite.change(
          INSERT_CHANGE,
          link.step(),
          ++position,
          change.kind().word(),
          change.first(),
          change.last(),
          change.client(),
          change.before(),
          change.hash());
    }
    return new Head(link.step(), at, link.seals(), hash);
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
    return sqlite.all(
        CHANGES,
        row ->
            new LoggedChange(
                LoggedTable.of(row.text()),
                row.number(),
                row.number(),
                row.maybeNumber(),
                row.maybeText(),
                row.text()),
        step);
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
    for (var link : links()) {
      before = link.hash(before, lines(link.step()));
      sqlite.change("update step set hash = ? where id = ?", before, link.step());
    }
    return seals.sum() - head().map(Head::seals).orElse(0L);
  }

  private List<String> lines(long step) {
    var lines = new ArrayList<String>();
    changes(step).forEach(change -> lines.add(change.line()));
    return lines;
  }

  /** The first step whose hash does not match it and the previous step; absent if none. */
  Optional<Long> fault() {
    var before = "";
    long next = 0;
    if (isSealed) {
      for (var link : links()) {
        if (link.step() != next || !link.hash(before, lines(link.step())).equals(link.hash())) {
          return Optional.of(link.step());
        }
        before = link.hash();
        next++;
      }
    }
    return Optional.empty();
  }

  private List<Link> links() {
    return sqlite.all(
        LINKS,
        row ->
            new Link(
                row.number(),
                row.text(),
                row.text(),
                row.text(),
                row.maybeNumber(),
                row.number(),
                row.text(),
                row.number(),
                row.text()));
  }
}

package hug.store;

import hug.store.sqlite.Row;
import hug.store.sqlite.Sqlite;
import java.util.List;
import java.util.Optional;

/** The rows that a step of the log consists of. */
record StepRows(Sqlite sqlite) {
  /**
   * A step without its changes.
   *
   * @param hash the hash of it and of the previous step; empty in a temporary book
   */
  record Link(
      long step,
      String at,
      String staff,
      String command,
      Optional<Long> undoes,
      long seals,
      String mark,
      long machine,
      String hash) {

    Link(SharedStep step) {
      this(
          step.number(),
          step.at(),
          step.staff(),
          step.command(),
          step.undoes(),
          step.seals(),
          step.mark(),
          step.machine(),
          step.hash());
    }

    /**
     * The hash that belongs to it. The first steps had no mark; their hashes stay as they are.
     *
     * @param before the hash of the previous step
     * @param lines what the step did
     */
    String hash(String before, List<String> lines) {
      var digest = new Digest().line(before);
      digest.line(String.valueOf(step)).line(at).line(staff).line(command);
      digest.line(undoes.map(Object::toString).orElse("")).line(String.valueOf(seals));
      if (!mark.isEmpty()) {
        digest.line(mark).line(String.valueOf(machine));
      }
      lines.forEach(digest::line);
      return digest.hex();
    }

    Link sealed(String hash) {
      return new Link(step, at, staff, command, undoes, seals, mark, machine, hash);
    }
  }

  private static final String LINKS =
      """
      select id, at, staff, command, undoes, seals, mark, machine, hash
      from step
      where id > ?
      order by id
      """;
  private static final String CHANGES =
      """
      select kind, first, last, client, before, hash
      from change
      where step = ?
      order by position
      """;
  private static final String CLASHES =
      """
      select kind, row, client, field, was, theirs, mine, hash
      from clash
      where step = ?
      order by position
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
  private static final String INSERT_CLASH =
      """
      insert into clash (step, position, kind, row, client, field, was, theirs, mine, hash)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  /** The steps after a number, in order. */
  List<Link> after(long step) {
    return sqlite.all(LINKS, StepRows::link, step);
  }

  private static Link link(Row row) {
    return new Link(
        row.number(),
        row.text(),
        row.text(),
        row.text(),
        row.maybeNumber(),
        row.number(),
        row.text(),
        row.number(),
        row.text());
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

  /** The clashes of a step, in order. */
  List<Clash> clashes(long step) {
    return sqlite.all(
        CLASHES,
        row ->
            new Clash(
                row.text(),
                row.number(),
                row.number(),
                row.text(),
                row.maybeText(),
                row.maybeText(),
                row.maybeText(),
                row.text()),
        step);
  }

  /** The lines that the hash of a step covers besides its own data. */
  List<String> lines(long step) {
    return LoggedChange.lines(changes(step), clashes(step));
  }

  /** Appends a step. */
  void put(Link link, List<LoggedChange> changes, List<Clash> clashes) {
    sqlite.change(
        INSERT,
        link.step(),
        link.at(),
        link.staff(),
        link.command(),
        link.undoes(),
        link.seals(),
        link.mark(),
        link.machine(),
        link.hash());
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
    position = 0;
    for (var clash : clashes) {
      sqlite.change(
          INSERT_CLASH,
          link.step(),
          ++position,
          clash.kind(),
          clash.row(),
          clash.client(),
          clash.field(),
          clash.was(),
          clash.theirs(),
          clash.mine(),
          clash.hash());
    }
  }

  /** Deletes all steps after a number. */
  void cut(long step) {
    sqlite.change("delete from clash where step > ?", step);
    sqlite.change("delete from change where step > ?", step);
    sqlite.change("delete from step where id > ?", step);
  }
}

package hug.store;

import hug.model.Channel;
import hug.model.Step;
import hug.model.Window;
import java.util.List;

/** The programme in a book: what is done for a client after each delivery. */
public final class Steps {
  private static final String ALL =
      """
      select id, delay, channel, tag, since, text, stays
      from programme
      order by id
      """;
  private static final String INSERT =
      """
      insert into programme (id, delay, channel, tag, since, text, stays)
      values (?, ?, ?, ?, ?, ?, ?)
      """;

  private final Sqlite sqlite;
  private final Ledger ledger;

  Steps(Sqlite sqlite, Ledger ledger) {
    this.sqlite = sqlite;
    this.ledger = ledger;
  }

  /** All steps, in the order in which they were added. */
  public List<Step> all() {
    return sqlite.all(
        ALL,
        row ->
            new Step(
                row.number(),
                Window.parse(row.text()),
                row.maybeText().map(Channel::parse),
                row.maybeText(),
                row.maybeDay(),
                row.text(),
                row.maybeText().map(Window::parse)));
  }

  /** Adds a step, under its number if that is free; gives the number. */
  public long add(Step step) {
    long id = ledger.next(Kind.PROGRAMME, step.id());
    ledger.adds(Kind.PROGRAMME, id, Kind.NOBODY);
    sqlite.change(
        INSERT, id, step.delay(), step.by(), step.tag(), step.since(), step.text(), step.stays());
    outdate();
    return id;
  }

  /** Removes a step; false if there is none of that number. */
  public boolean remove(long id) {
    boolean isThere = all().stream().anyMatch(step -> step.id() == id);
    if (isThere) {
      ledger.changes(Kind.PROGRAMME, id);
      sqlite.change(Kind.PROGRAMME.removal(), id);
      outdate();
    }
    return isThere;
  }

  private void outdate() {
    sqlite
        .all("select distinct client from matter where kind = 'job'", Row::number)
        .forEach(ledger.stale()::add);
  }
}

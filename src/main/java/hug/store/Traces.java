package hug.store;

import hug.store.sqlite.Row;
import hug.store.sqlite.Sqlite;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The traces of a client in the log: images of everything that ever belonged to them, and of other
 * clients that held their data while the two were merged.
 */
final class Traces {
  /** Includes introductions to the client, and touches and matters that were ever theirs. */
  private static final String OWN =
      """
      where before is not null
        and (client = ?1
          or (step, position) in (
            select image.step, image.position
            from (
              select kind, first, last
              from change
              where client = ?1 and kind in ('touch', 'matter', 'member', 'item')
              union
              select kind, first, last
              from change
              where kind = 'matter' and before ->> 'other' = ?1
              union
              select 'touch', id, id
              from touch
              where client = ?1
              union
              select 'matter', id, id
              from matter
              where client = ?1) as own
            join change as image
              on image.kind = own.kind and image.first between own.first and own.last))
      """;

  private static final String CARD =
      """
      where before is not null and kind = 'client' and first = ? and step > ? and step <= ?
      """;

  private static final String ERASE = "update change set before = null ";
  private static final String FIND = "select exists (select 1 from change %s)";
  private static final String ERASE_OWN = ERASE + OWN;
  private static final String ERASE_CARD = ERASE + CARD;
  private static final String HAS_OWN = FIND.formatted(OWN);
  private static final String HAS_CARD = FIND.formatted(CARD);

  /** The steps that changed a client, and whether they added it. */
  private static final String CHANGES_OF_CARD =
      """
      select step, hash = '', before is not null and first not in (select id from client)
      from change
      where kind = 'client' and first = ? and step > ? and step <= ?
      order by step
      """;

  /** Whether a step merged clients, or repeats a merge through undos of undos. */
  private static final String IS_MERGE =
      """
      with recursive origin (id, undoes, command) as (
        select id, undoes, command
        from step
        where id = ?
        union
        select step.id, step.undoes, step.command
        from step
        join origin on step.id = origin.undoes
      )
      select exists (select 1 from origin where undoes is null and command = 'merge')
      """;

  private static final String CARDS_OF_STEP =
      """
      select first
      from change
      where step = ? and kind = 'client' and first <> ? and hash <> ''
      """;
  private static final String CARD_BEFORE =
      """
      select before
      from change
      where step = ? and kind = 'client' and first = ?
      """;

  /** A referrer is only a number, so a change of nothing else has taken up no data. */
  private static final String HAS_TAKEN_UP =
      """
      select json_remove(?1, '$.referred_by', '$.referral')
        is not json_remove(?2, '$.referred_by', '$.referral')
      """;

  /** Later than the last step of any log. */
  private static final long NEVER = Long.MAX_VALUE;

  /** A client that held the data of another, after one step and up to another. */
  private record Carrier(long client, long after, long until) {}

  /**
   * A step that changed a client.
   *
   * @param isAddition whether it added the client
   * @param isLast whether the client no longer exists, and this step may have removed it
   */
  private record CardChange(long step, boolean isAddition, boolean isLast) {}

  private final Sqlite sqlite;
  private final LoggedImages images;

  Traces(Sqlite sqlite) {
    this.sqlite = sqlite;
    this.images = new LoggedImages(sqlite);
  }

  /** Whether the log keeps anything of a client. */
  boolean isThereAny(long client) {
    return sqlite.one(HAS_OWN, Row::flag, client).orElseThrow()
        || carriers(client, -1, NEVER).stream().anyMatch(this::isThereAny);
  }

  private boolean isThereAny(Carrier carrier) {
    return sqlite
        .one(HAS_CARD, Row::flag, carrier.client(), carrier.after(), carrier.until())
        .orElseThrow();
  }

  /** Erases the traces of a client from the log, but not the client. */
  void erase(long client) {
    for (var carrier : carriers(client, -1, NEVER)) {
      sqlite.change(ERASE_CARD, carrier.client(), carrier.after(), carrier.until());
    }
    sqlite.change(ERASE_OWN, client);
  }

  private List<Carrier> carriers(long client, long after, long until) {
    var carriers = new ArrayList<Carrier>();
    var changes =
        sqlite.all(
            CHANGES_OF_CARD,
            row -> new CardChange(row.number(), row.flag(), row.flag()),
            client,
            after,
            until);
    for (int i = 0; i < changes.size(); i++) {
      long step = changes.get(i).step();
      boolean hasNext = i + 1 < changes.size();
      boolean isRemoval = hasNext ? changes.get(i + 1).isAddition() : changes.get(i).isLast();
      if (isRemoval && sqlite.one(IS_MERGE, Row::flag, step).orElseThrow()) {
        long back = hasNext ? changes.get(i + 1).step() : until;
        for (long other : sqlite.all(CARDS_OF_STEP, Row::number, step, client)) {
          if (hasTakenUp(other, step)) {
            carriers.add(new Carrier(other, step, back));
            carriers.addAll(carriers(other, step, back));
          }
        }
      }
    }
    return carriers;
  }

  /** Whether anything but references to clients changed, even if that has been erased since. */
  private boolean hasTakenUp(long client, long step) {
    var before = sqlite.one(CARD_BEFORE, Row::maybeText, step, client).flatMap(Function.identity());
    var after = images.after(LoggedTable.CLIENT, client, step);
    return before.isEmpty()
        || after.isEmpty()
        || sqlite.one(HAS_TAKEN_UP, Row::flag, before, after).orElseThrow();
  }
}

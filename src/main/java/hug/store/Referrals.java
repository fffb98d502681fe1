package hug.store;

import hug.store.sqlite.Sqlite;
import java.time.LocalDate;
import java.util.List;

/** Who sent whom, in a book. */
public final class Referrals {
  /**
   * A client who sent somebody, was sent, or was introduced to.
   *
   * @param by the number of the client who sent this one; 0 if nobody did
   * @param cents what they are worth, with their jobs, in hundredths of the currency
   * @param received how many clients were introduced to them
   */
  public record Node(long id, String name, long by, LocalDate since, long cents, long received) {}

  private static final String ALL =
      """
      select
        id, name, coalesce(referred_by, 0), since,
        coalesce(cents, 0)
          + coalesce((select sum(cents) from matter where matter.client = client.id and kind = 'job'), 0),
        (select count(*) from matter where other = client.id and kind = 'introduction')
      from client
      where referred_by is not null
        or id in (select referred_by from client where referred_by is not null)
        or id in (select other from matter where other is not null)
      order by key, id
      """;

  private Referrals() {}

  static List<Node> all(Sqlite sqlite) {
    return sqlite.all(
        ALL,
        row ->
            new Node(
                row.number(), row.text(), row.number(), row.day(), row.number(), row.number()));
  }
}

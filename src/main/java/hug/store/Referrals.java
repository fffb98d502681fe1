package hug.store;

import hug.model.Referrer;
import hug.store.sqlite.Sqlite;
import java.util.List;

/** The referrals in a book. */
final class Referrals {
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

  static List<Referrer> all(Sqlite sqlite) {
    return sqlite.all(
        ALL,
        row ->
            new Referrer(
                row.number(), row.text(), row.number(), row.day(), row.number(), row.number()));
  }
}

package hug.store;

import hug.model.Filter;
import hug.model.Folded;
import java.util.ArrayList;
import java.util.List;

/** A query that grows by the conditions of a filter, with the values that belong to it. */
final class Conditions {
  private static final String MAILABLE =
      """
      not exists (
        select 1 from client as own
        where own.id = COLUMN and own.quiet_on is not null
          and (own.quiet_until is null or own.quiet_until > ?))
      and not exists (
        select 1 from matter as own
        where own.client = COLUMN and own.ended_on is null
          and (own.kind = 'complaint'
            or (own.kind = 'fact' and own.detail = 'never' and own.text = 'mailing')))
      """;

  private final StringBuilder sql;
  private final List<Object> values = new ArrayList<>();

  /**
   * @param sql ends in a "where" that further conditions can follow
   */
  Conditions(String sql, Object... values) {
    this.sql = new StringBuilder(sql);
    this.values.addAll(List.of(values));
  }

  /** That the client whose number is in {@code column} has the tags and the owner. */
  Conditions isOf(Filter filter, String column) {
    for (var tag : filter.tags()) {
      and(
          "exists (select 1 from tag as own where own.client = " + column + " and own.key = ?)",
          Folded.of(tag));
    }
    filter
        .owner()
        .ifPresent(owner ->
            and(
                "exists (select 1 from client as own join staff as owner on owner.id = own.owner"
                    + " where own.id = "
                    + column
                    + " and owner.key = ?)",
                Folded.of(owner)));
    filter.mailableOn().ifPresent(day -> and(MAILABLE.replace("COLUMN", column), day));
    return this;
  }

  /** And that they became a client in the days of the filter. */
  Conditions isSince(Filter filter, String column) {
    if (filter.since().isPresent() || filter.until().isPresent()) {
      and(
          "(select own.since from client as own where own.id = "
              + column
              + ") between coalesce(?, '0000') and coalesce(?, '9999')",
          filter.since(),
          filter.until());
    }
    return this;
  }

  void and(String condition, Object... more) {
    sql.append("\n  and ").append(condition);
    values.addAll(List.of(more));
  }

  /** What comes after the conditions. */
  Conditions then(String rest, Object... more) {
    sql.append('\n').append(rest);
    values.addAll(List.of(more));
    return this;
  }

  String sql() {
    return sql.toString();
  }

  public Object[] values() {
    return values.toArray();
  }
}

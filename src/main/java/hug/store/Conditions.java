package hug.store;

import hug.model.Filter;
import hug.model.Folded;
import java.util.ArrayList;
import java.util.List;

/** A query extended by the conditions of a filter, with its values. */
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

  private static final String MINE_OR_NOBODYS =
      """
      exists (
        select 1 from client as own
        where own.id = COLUMN and (own.owner is null or own.owner in (NUMBERS)))
      """;
  private static final String LAPSED =
      """
      exists (
        select 1 from forecast as own
        where own.client = COLUMN and own.lapsed_on < ? and own.quiet_until <= ?)
      """;
  private static final String SILENT =
      """
      exists (
        select 1 from forecast as own
        where own.client = COLUMN and own.clock <= ?)
      """;
  private static final String UNTOUCHED =
      """
      not exists (
        select 1 from touch as own
        where own.client = COLUMN and own.counts = 1 and own.made_on <= ?)
      """;

  private static final String NOT_HEARD =
      """
      not exists (
        select 1 from touch as own
        where own.client = COLUMN and own.purpose = ? and own.counts = 1
          and own.made_on > ? and own.made_on <= ?)
      """;
  private static final String UNTOLD =
      """
      not exists (
        select 1 from client as own
        where own.id = COLUMN and own.quiet_on <= ?
          and (own.quiet_until is null or own.quiet_until > ?))
      and (not exists (select 1 from news_tag where news_tag.news = ?)
        or exists (
          select 1 from tag as own
          join news_tag on news_tag.key = own.key
          where own.client = COLUMN and news_tag.news = ?))
      and COLUMN not in (
        select own.client from told
        join touch as own on own.id = told.touch
        where told.news = ? and own.made_on <= ?)
      """;

  private final StringBuilder sql;
  private final List<Object> values = new ArrayList<>();

  /**
   * @param sql ends with a "where" clause that can be extended
   */
  Conditions(String sql, Object... values) {
    this.sql = new StringBuilder(sql);
    this.values.addAll(List.of(values));
  }

  /** Adds that the client whose number is in {@code column} matches the filter. */
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
    filter.mailableOn().ifPresent(day -> and(of(column, MAILABLE), day));
    filter
        .mineOrNobodys()
        .ifPresent(owners ->
            and(
                of(column, MINE_OR_NOBODYS)
                    .replace("NUMBERS", owners.toString().replaceAll("[^0-9,]", ""))));
    filter.silence().lapsedOn().ifPresent(day -> and(of(column, LAPSED), day, day));
    filter.silence().clockUntil().ifPresent(day -> and(of(column, SILENT), day));
    filter.silence().untouchedOn().ifPresent(day -> and(of(column, UNTOUCHED), day));
    filter
        .worth()
        .ifPresent(
            worth -> and(Worth.centsOf(column, "?") + " >= ?", worth.on(), worth.least().cents()));
    filter
        .notHeard()
        .ifPresent(it -> and(of(column, NOT_HEARD), it.purpose(), it.after(), it.until()));
    filter
        .untold()
        .ifPresent(it ->
            and(of(column, UNTOLD), it.on(), it.on(), it.news(), it.news(), it.news(), it.on()));
    return this;
  }

  private static String of(String column, String condition) {
    return condition.replace("COLUMN", column);
  }

  /** Adds that they became a client within the dates of the filter. */
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

  /** Adds what follows the conditions. */
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

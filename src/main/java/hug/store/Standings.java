package hug.store;

import hug.model.Channel;
import hug.model.Client;
import hug.model.Filter;
import hug.model.Folded;
import hug.model.Named;
import hug.model.Plan;
import hug.model.Quiet;
import hug.model.Snooze;
import hug.model.Standing;
import hug.model.Touch;
import hug.model.Window;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Clients, each with what decides whether they are due. */
public final class Standings {
  /** The touches of ?1 and before: the last that counted, the last with a plan, the last words. */
  private static final String SELECT =
      """
      select
        client_card.*,
        last.id as last_id, last.made_on as last_on, last.channel as last_channel,
        last.inbound as last_inbound, toucher.name as last_staff, last.next_on as last_next,
        last.note as last_words,
        plan.id as plan_id, plan.made_on as plan_on, plan.next_on as plan_next,
        (
          select note
          from touch
          where client = client_card.id and note <> '' and channel <> 'mailing' and made_on <= ?1
          order by made_on desc, id desc
          limit 1
        ) as last_note
      from client_card
      left join touch as last on last.id = (
        select id
        from touch
        where client = client_card.id and counts and made_on <= ?1
        order by made_on desc, id desc
        limit 1)
      left join staff as toucher on toucher.id = last.staff
      left join touch as plan on plan.id = (
        select id
        from touch
        where client = client_card.id and next_on is not null and made_on <= ?1
        order by made_on desc, id desc
        limit 1)
      where (?2 is null or owner_key = ?2)
        and client_card.since between coalesce(?3, '0000') and coalesce(?4, '9999')
      """;

  private static final String WITH_TAG =
      " and exists (select 1 from tag where tag.client = client_card.id and tag.key = ?";
  private static final String WITH_ID = " and client_card.id = ?5";
  private static final String IN_ORDER = " order by client_card.key, client_card.id";

  private final Sqlite sqlite;

  Standings(Sqlite sqlite) {
    this.sqlite = sqlite;
  }

  /**
   * The clients that the filter lets through, by name, with what was known at the end of {@code
   * day}.
   */
  public List<Standing> of(LocalDate day, Filter filter) {
    var sql = new StringBuilder(SELECT);
    var values = new ArrayList<Object>();
    values.add(day);
    values.add(filter.owner().map(Folded::of));
    values.add(filter.since());
    values.add(filter.until());
    for (var tag : filter.tags()) {
      sql.append(WITH_TAG).append(values.size() + 1).append(')');
      values.add(Folded.of(tag));
    }
    sql.append(IN_ORDER);
    return sqlite.all(sql.toString(), row -> standing(row, day), values.toArray());
  }

  /** One client, with what was known at the end of {@code day}. */
  public Standing of(LocalDate day, Named client) {
    return sqlite
        .one(SELECT + WITH_ID, row -> standing(row, day), day, null, null, null, client.id())
        .orElseThrow();
  }

  private static Standing standing(ResultSet row, LocalDate day) throws SQLException {
    var client = client(row);
    return new Standing(
        client,
        lastTouch(row, client),
        lastPlan(row),
        snooze(row).filter(snooze -> !snooze.on().isAfter(day)),
        quiet(row).filter(quiet -> !quiet.on().isAfter(day)),
        text(row, "last_note"));
  }

  private static Client client(ResultSet row) throws SQLException {
    long referrer = row.getLong("referred_by");
    return new Client(
        row.getLong("id"),
        row.getString("name"),
        row.getString("company"),
        texts(row, "emails"),
        texts(row, "phones"),
        texts(row, "tags"),
        texts(row, "aliases"),
        text(row, "owner"),
        Sqlite.day(row, "since"),
        Optional.ofNullable(row.getString("every")).map(Window::parse),
        Clients.amount(row),
        referrer == 0
            ? Optional.empty()
            : Optional.of(new Named(referrer, row.getString("referrer"))),
        row.getString("note"));
  }

  private static Optional<Touch> lastTouch(ResultSet row, Client client) throws SQLException {
    long id = row.getLong("last_id");
    if (id == 0) {
      return Optional.empty();
    }
    return Optional.of(
        new Touch(
            id,
            client.named(),
            Sqlite.day(row, "last_on"),
            Channel.parse(row.getString("last_channel")),
            row.getBoolean("last_inbound"),
            true,
            text(row, "last_staff"),
            Sqlite.maybeDay(row, "last_next"),
            row.getString("last_words")));
  }

  private static Optional<Plan> lastPlan(ResultSet row) throws SQLException {
    long touch = row.getLong("plan_id");
    return touch == 0
        ? Optional.empty()
        : Optional.of(new Plan(Sqlite.day(row, "plan_next"), Sqlite.day(row, "plan_on"), touch));
  }

  private static Optional<Snooze> snooze(ResultSet row) throws SQLException {
    return row.getString("snoozed_until") == null
        ? Optional.empty()
        : Optional.of(
            new Snooze(
                Sqlite.day(row, "snoozed_until"),
                Sqlite.day(row, "snoozed_on"),
                row.getLong("snoozed_after")));
  }

  private static Optional<Quiet> quiet(ResultSet row) throws SQLException {
    var because = row.getString("quiet_because");
    return because == null
        ? Optional.empty()
        : Optional.of(
            new Quiet(because, Sqlite.day(row, "quiet_on"), Sqlite.maybeDay(row, "quiet_until")));
  }

  private static String text(ResultSet row, String column) throws SQLException {
    var text = row.getString(column);
    return text == null ? "" : text;
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    var joined = row.getString(column);
    return joined == null ? List.of() : List.of(joined.split("\u001f"));
  }
}

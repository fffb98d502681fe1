package hug.store;

import hug.model.Channel;
import hug.model.Filter;
import hug.model.Folded;
import hug.model.Named;
import hug.model.Touch;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The touches in a book. */
public final class Touches {
  private static final String INSERT =
      """
      insert into touch
        (client, made_on, channel, inbound, answered, counts, staff, next_on, note)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;
  private static final String OF_CLIENT =
      """
      select *
      from touch_card
      where client = ?1 and made_on between coalesce(?2, '0000') and ?3
        and (?4 is null or channel = ?4)
      order by made_on desc, id desc
      """;
  private static final String ALL =
      """
      select touch_card.*
      from touch_card
      join client on client.id = touch_card.client
      left join staff as owner on owner.id = client.owner
      where made_on between coalesce(?1, '0000') and coalesce(?2, '9999')
        and (?3 is null or channel = ?3)
        and (?4 is null or owner.key = ?4)
      """;
  private static final String WITH_TAG =
      " and exists (select 1 from tag where tag.client = client.id and tag.key = ?";
  private static final String SAME =
      """
      select count(*)
      from touch
      where client = ? and made_on = ? and channel = ? and inbound = ? and answered = ?
        and coalesce((select key from staff where id = touch.staff), '') = ?
        and note = ? and id <= ?
      """;

  private final Sqlite sqlite;
  private final Staff staff;

  Touches(Sqlite sqlite, Staff staff) {
    this.sqlite = sqlite;
    this.staff = staff;
  }

  /** Puts a touch in the book. */
  public void add(Touch touch) {
    sqlite.change(
        INSERT,
        touch.client().id(),
        touch.on(),
        touch.by(),
        touch.inbound(),
        touch.answered(),
        touch.counts(),
        staff.idOf(touch.staff()),
        touch.next(),
        touch.note());
  }

  /** The touches of a client until today, newest first; of the filter, days and channel count. */
  public List<Touch> of(LocalDate today, Named client, Filter filter) {
    var until = filter.until().filter(today::isAfter).orElse(today);
    return sqlite.all(OF_CLIENT, Touches::touch, client.id(), filter.since(), until, filter.by());
  }

  /** The touches that the filter lets through, oldest first. */
  public List<Touch> of(Filter filter) {
    var sql = new StringBuilder(ALL);
    var values = new ArrayList<Object>();
    values.add(filter.since());
    values.add(filter.until());
    values.add(filter.by());
    values.add(filter.owner().map(Folded::of));
    for (var tag : filter.tags()) {
      sql.append(WITH_TAG).append(values.size() + 1).append(')');
      values.add(Folded.of(tag));
    }
    sql.append(" order by made_on, touch_card.id");
    return sqlite.all(sql.toString(), Touches::touch, values.toArray());
  }

  /** The number of the newest touch; 0 where there is none. */
  public long newest() {
    return sqlite
        .one("select coalesce(max(id), 0) from touch", row -> row.getLong(1))
        .orElseThrow();
  }

  /** How many touches up to the number {@code newest} are the same in all but that number. */
  public int same(Touch touch, long newest) {
    return sqlite
        .one(
            SAME,
            row -> row.getInt(1),
            touch.client().id(),
            touch.on(),
            touch.by(),
            touch.inbound(),
            touch.answered(),
            Folded.of(touch.staff()),
            touch.note(),
            newest)
        .orElseThrow();
  }

  private static Touch touch(ResultSet row) throws SQLException {
    var staff = row.getString("staff");
    return new Touch(
        row.getLong("id"),
        new Named(row.getLong("client"), row.getString("name")),
        Sqlite.day(row, "made_on"),
        Channel.parse(row.getString("channel")),
        row.getBoolean("inbound"),
        row.getBoolean("answered"),
        staff == null ? "" : staff,
        Sqlite.maybeDay(row, "next_on"),
        row.getString("note"));
  }
}

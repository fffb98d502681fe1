package hug.store;

import static hug.store.Declarations.TOUCH;

import hug.model.Channel;
import hug.model.ClientRef;
import hug.model.Filter;
import hug.model.Folded;
import hug.model.Period;
import hug.model.Purpose;
import hug.model.Touch;
import hug.model.TouchTally;
import hug.store.sqlite.Batch;
import hug.store.sqlite.Row;
import hug.store.sqlite.Sqlite;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The touches in a book. */
public final class Touches {
  /** Later dates would not be ten characters long. */
  private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

  private static final List<String> COLUMNS =
      List.of(
          "id",
          "client",
          "name",
          "made_on",
          "channel",
          "inbound",
          "answered",
          "staff",
          "next_on",
          "note",
          "purpose",
          // In most books nobody was told any news, and one look is enough to know.
          "case when exists (select 1 from told) then told end");
  private static final String OF_CLIENT =
      "select "
          + String.join(", ", COLUMNS)
          + """

          from touch_card
          where client = ?1 and made_on between coalesce(?2, '0000') and ?3
            and (?4 is null or channel = ?4)
          order by made_on desc, id desc
          """;
  private static final String ALL =
      """
      from touch_card
      where made_on between coalesce(?1, '0000') and coalesce(?2, '9999')
        and (?3 is null or channel = ?3)
      """;
  private static final String TELL = "insert into told (touch, news) values (?, ?)";
  private static final String TALLIES =
      """
      select touch.made_on, touch.channel, staff.name, count(*), sum(touch.counts)
      from touch
      left join staff on staff.id = touch.staff
      where touch.made_on between ? and ?
      group by touch.made_on, touch.channel, touch.staff
      """;
  private static final String BY_DAY =
      """
      select made_on, count(*)
      from touch
      where made_on between ? and ?
      group by made_on
      """;
  private static final String REACHED =
      """
      select count(distinct client)
      from touch
      where counts = 1 and made_on between ? and ?
      """;
  private static final String HUGGED =
      """
      select staff, count(distinct client)
      from touch
      where counts = 1 and made_on between ? and ? and staff is not null
      group by staff
      """;
  private static final String HUGGED_BY_ONE =
      """
      select count(*)
      from (
        select distinct client
        from touch
        where counts = 1 and made_on between ? and ? and staff = ?
        limit ?)
      """;
  private static final String SAME =
      """
      select id
      from touch
      where client = ?1 and made_on = ?2 and channel = ?3 and inbound = ?4 and answered = ?5
        and ?6 in ('', coalesce((select key from staff where id = touch.staff), ''))
        and note = ?7 and id <= ?8
      order by id
      """;

  private final Sqlite sqlite;
  private final Staff staff;
  private final ChangeRecorder ledger;

  Touches(Sqlite sqlite, Staff staff, ChangeRecorder ledger) {
    this.sqlite = sqlite;
    this.staff = staff;
    this.ledger = ledger;
  }

  /** Adds a touch, under its number if that is free, and returns its number. */
  public long add(Touch touch) {
    long id = numbered(touch);
    TOUCH.put(sqlite, staff::idOf, id, touch, FieldValues.NONE);
    tell(id, touch.told());
    return id;
  }

  /** Replaces the touch with that number. */
  public void update(Touch touch) {
    ledger.changes(LoggedTable.TOUCH, touch.id());
    TOUCH.put(sqlite, staff::idOf, touch.id(), touch, FieldValues.NONE);
    sqlite.change("delete from told where touch = ?", touch.id());
    tell(touch.id(), touch.told());
  }

  /** A batch of touches to add; they may not be stored until {@link #end}. */
  public final class Many {
    private final List<Field<? super Touch>> columns = TOUCH.written(FieldValues.NONE);
    private final Batch batch =
        new Batch(
            sqlite, "touch", TOUCH.insertion(columns) + "values ", Declaration.places(columns));

    private final Map<Long, List<Long>> told = new LinkedHashMap<>();

    private Many() {
      if (newest() == 0) {
        ledger.checkSeals();
        batch.withoutIndexes();
      }
    }

    /** Like {@link Touches#add}. */
    public void add(Touch touch) {
      long id = numbered(touch);
      batch.add(TOUCH.row(columns, staff::idOf, id, touch, FieldValues.NONE));
      if (!touch.told().isEmpty()) {
        told.put(id, touch.told());
      }
    }

    /** Stores the remaining ones. */
    public void end() {
      batch.end();
      told.forEach(Touches.this::tell);
    }
  }

  /** Starts a batch of touches, within a change that does nothing else with touches. */
  public Many many() {
    return new Many();
  }

  /** Assigns the number of a row to be added. */
  private long numbered(Touch touch) {
    long id = ledger.numbers().next(LoggedTable.TOUCH, touch.id());
    ledger.adds(LoggedTable.TOUCH, id, touch.client().id());
    return id;
  }

  /** The touches of a client on a day by one channel. */
  public List<Touch> on(LocalDate day, ClientRef client, Channel by) {
    return sqlite.all(OF_CLIENT, Touches::touch, client.id(), day, day, by);
  }

  /** The touches of a client up to today, newest first, filtered by dates and channel. */
  public List<Touch> of(LocalDate today, ClientRef client, Filter filter) {
    var until = filter.until().filter(today::isAfter).orElse(today);
    return sqlite.all(OF_CLIENT, Touches::touch, client.id(), filter.since(), until, filter.by());
  }

  /** All touches of a client, newest first. */
  public List<Touch> of(ClientRef client) {
    return of(LAST_DAY, client, Filter.ALL);
  }

  /** The matching touches, oldest first. */
  public Iterable<Touch> of(Filter filter) {
    var query =
        new Conditions(ALL, filter.since(), filter.until(), filter.by())
            .isOf(filter, "touch_card.client")
            .then("order by made_on, id");
    return sqlite.each(COLUMNS, query.sql(), Touches::touch, query.values());
  }

  /** The number of touches in a period, by day, channel and staff member. */
  public List<TouchTally> tallies(Period period) {
    return sqlite.all(
        TALLIES,
        row ->
            new TouchTally(
                row.day(), Channel.parse(row.text()), row.text(), row.number(), row.number()),
        period.from(),
        period.to());
  }

  /** The number of touches on each day of a period that had any. */
  public Map<LocalDate, Long> byDay(Period period) {
    var days = new HashMap<LocalDate, Long>();
    sqlite.all(BY_DAY, row -> days.put(row.day(), row.number()), period.from(), period.to());
    return days;
  }

  /** The number of clients with a counted touch in a period. */
  public long reached(Period period) {
    return sqlite.one(REACHED, Row::number, period.from(), period.to()).orElseThrow();
  }

  /** The number of clients each staff member reached with a counted touch in a period. */
  public Map<Long, Long> hugged(Period period) {
    var hugged = new HashMap<Long, Long>();
    sqlite.all(HUGGED, row -> hugged.put(row.number(), row.number()), period.from(), period.to());
    return hugged;
  }

  /** The same number for one staff member, counting up to {@code most}. */
  public long hugged(Period period, long member, long most) {
    return sqlite
        .one(HUGGED_BY_ONE, Row::number, period.from(), period.to(), member, most)
        .orElseThrow();
  }

  /** The number of the newest touch; 0 if there is none. */
  public long newest() {
    return sqlite.one("select coalesce(max(id), 0) from touch", Row::number).orElseThrow();
  }

  /** The highest number that a touch ever had; 0 if there never was one. */
  public long newestEver() {
    return ledger.numbers().highest(LoggedTable.TOUCH);
  }

  /** Whether the client has any touch. */
  public boolean hasSome(long client) {
    return sqlite
        .one("select 1 from touch where client = ? limit 1", Row::flag, client)
        .isPresent();
  }

  /**
   * The touches up to number {@code newest} that are equal except for their number; if the staff
   * member is unknown, anyone's match.
   */
  public List<Long> same(Touch touch, long newest) {
    return sqlite.all(
        SAME,
        Row::number,
        touch.client().id(),
        touch.on(),
        touch.by(),
        touch.inbound(),
        touch.answered(),
        Folded.of(touch.staff()),
        touch.note(),
        newest);
  }

  private static Touch touch(Row row) {
    return new Touch(
        row.number(),
        new ClientRef(row.number(), row.text()),
        row.day(),
        Channel.parse(row.text()),
        row.flag(),
        row.flag(),
        row.text(),
        row.maybeDay(),
        row.text(),
        row.maybeText().map(Purpose::parse),
        numbers(row.text()));
  }

  private static List<Long> numbers(String joined) {
    return joined.isEmpty() ? List.of() : Stream.of(joined.split(" ")).map(Long::valueOf).toList();
  }

  private void tell(long touch, List<Long> news) {
    news.forEach(number -> sqlite.change(TELL, touch, number));
  }
}

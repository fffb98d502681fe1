package hug.store;

import hug.model.Amount;
import hug.model.ClientRef;
import hug.model.Filter;
import hug.model.Matter;
import hug.model.Period;
import hug.model.Referral;
import hug.store.sqlite.Row;
import hug.store.sqlite.Sqlite;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The facts, promises, complaints and other records about clients in a book. */
public final class Matters {
  private static final String SAME =
      """
      select id
      from matter
      where client = ? and kind = ? and text = ? and noted_on = ?
      order by id
      limit 1
      """;
  private static final String CARDS =
      """
      select
        matter_card.id, client, name, kind, text, noted_on, noted_after, staff, day, detail, cents,
        score, other, other_name, ended_on, ended_as, ended_how, skipped, subject
      from matter_card
      """;
  private static final String BY_NUMBER =
      CARDS
          + """
          where id = ?
          """;

  private static final String OF_CLIENT =
      CARDS
          + """
          where client = ?
          order by noted_on desc, id desc
          """;

  /** The matters of the clients in ?1 that are known and open on ?2. */
  private static final String OPEN =
      CARDS
          + """
          where client in (select value from json_each(?1))
            and noted_on <= ?2 and (ended_on is null or ended_on > ?2)
          order by noted_on desc, id desc
          """;

  private static final String OF_SORT =
      CARDS
          + """
          where kind = ? and noted_on <= ?
          """;

  /** The matters with an event from ?1 to ?2. */
  private static final String MOVED =
      CARDS
          + """
          where id in (
            select id from matter
            where noted_on between ?1 and ?2 and kind in ('complaint', 'feedback')
            union
            select id from matter
            where ended_on between ?1 and ?2 and kind in ('complaint', 'promise')
            union
            select id from matter
            where kind in ('complaint', 'job') and day between ?1 and ?2)
          """;

  /** The matters that count for the staff who recorded them, without names and texts. */
  private static final String ANSWERED_FOR =
      """
      select matter.client, matter.kind, matter.noted_on, staff.name, matter.day, matter.score,
        matter.ended_on, matter.ended_as, matter.ended_how
      from matter
      join staff on staff.id = matter.staff
      where matter.id in (
        select id from matter
        where kind = 'promise' and ended_on between ?1 and ?2
        union
        select id from matter
        where kind = 'promise' and day between ?1 and ?2
        union all
        select id from matter
        where kind = 'complaint' and day between ?1 and ?2
        union all
        select id from matter
        where kind = 'feedback' and noted_on between ?1 and ?2)
      """;

  /**
   * Matters of the clients in ?1 that may have expired from ?2 to ?3. Most occasions last two
   * weeks, or until the next one; the extra day allows for 29 February. Clients are looked up
   * first, because there are few.
   */
  private static final String PASSING =
      CARDS
          + """
          where id in (
            select matter.id
            from json_each(?1) as changed
            cross join matter on matter.client = changed.value
            where noted_on <= ?3 and (ended_on is null or ended_on > ?2)
              and (
                kind = 'job' and day between ?4 and ?3
                or kind = 'occasion' and (
                  detail like '%for%'
                  or case when ?5 <= ?6 then substr(day, 6) between ?5 and ?6
                    else substr(day, 6) >= ?5 or substr(day, 6) <= ?6 end)))
          """;

  private static final int WELCOME_DAYS = 14;
  private static final int YEAR_LENGTH = 5;
  private static final String SENT =
      """
      select referred_by, id, name, coalesce(referred_on, since), coalesce(referred_after, 0)
      from client
      where referred_by in (select value from json_each(?1))
        and coalesce(referred_on, since) <= ?2
      """;

  private final Sqlite sqlite;
  private final Staff staff;
  private final ChangeRecorder ledger;

  Matters(Sqlite sqlite, Staff staff, ChangeRecorder ledger) {
    this.sqlite = sqlite;
    this.staff = staff;
    this.ledger = ledger;
  }

  /** Adds a new matter; returns the number. */
  public long add(Matter matter) {
    long id = ledger.numbers().next(LoggedTable.MATTER);
    ledger.adds(LoggedTable.MATTER, id, matter.client().id());
    put(id, matter.numbered(id, ledger.numbers().highest(LoggedTable.TOUCH)));
    return id;
  }

  /** Adds a matter of another book, under its number if that is free. */
  public long put(Matter matter) {
    long id = ledger.numbers().next(LoggedTable.MATTER, matter.id());
    ledger.adds(LoggedTable.MATTER, id, matter.client().id());
    put(id, matter);
    return id;
  }

  /** The number of a matter that was recorded with the same values; 0 if there is none. */
  public long same(Matter matter) {
    return sqlite
        .one(SAME, Row::number, matter.client().id(), matter.sort(), matter.text(), matter.on())
        .orElse(0L);
  }

  /** Replaces everything about the matter with that number except the skipped steps. */
  public void update(Matter matter) {
    ledger.changes(LoggedTable.MATTER, matter.id());
    put(matter.id(), matter);
  }

  private void put(long id, Matter matter) {
    Declarations.MATTER.put(sqlite, staff::idOf, id, matter, FieldValues.NONE);
  }

  /** Skips a follow-up step for a job. */
  public void skip(long job, long step, LocalDate on, String because) {
    ledger.changes(LoggedTable.MATTER, job);
    sqlite.change("replace into skip values (?, ?, ?, ?)", job, step, on, because);
  }

  /** The matter with that number; absent if there is none. */
  public Optional<Matter> withId(long id) {
    return sqlite.one(BY_NUMBER, Matters::matter, id);
  }

  /** All matters of a client, newest first. */
  public List<Matter> of(ClientRef client) {
    return sqlite.all(OF_CLIENT, Matters::matter, client.id());
  }

  /** The matters of these clients that are known and open on {@code day}, by client number. */
  public Map<Long, List<Matter>> open(LocalDate day, List<Long> clients) {
    var open = new HashMap<Long, List<Matter>>();
    for (var matter : sqlite.all(OPEN, Matters::matter, clients.toString(), day)) {
      open.computeIfAbsent(matter.client().id(), _ -> new ArrayList<>()).add(matter);
    }
    return open;
  }

  /** The referrals by these clients up to {@code day}, by the referrer's number. */
  Map<Long, List<Referral>> sent(LocalDate day, List<Long> clients) {
    var all = new HashMap<Long, List<Referral>>();
    sqlite.all(
        SENT,
        row ->
            all.computeIfAbsent(row.number(), _ -> new ArrayList<>())
                .add(
                    new Referral(new ClientRef(row.number(), row.text()), row.day(), row.number())),
        clients.toString(),
        day);
    return all;
  }

  /** The matters of that sort of the matching clients, recorded by a day. */
  public Iterable<Matter> ofSort(
      Matter.Sort sort, boolean areOpen, Filter filter, LocalDate until) {
    return each(ofSort(sort, areOpen, until).isOf(filter, "matter_card.client"));
  }

  /** The matters of that sort of one client, recorded by a day. */
  public Iterable<Matter> ofSort(
      Matter.Sort sort, boolean areOpen, ClientRef client, LocalDate until) {
    var ofClient = ofSort(sort, areOpen, until);
    ofClient.and("client = ?", client.id());
    return each(ofClient);
  }

  /** The matters with an event in a period, except occasions and facts. */
  public List<Matter> moved(LocalDate from, LocalDate to) {
    return sqlite.all(MOVED, Matters::matter, from, to);
  }

  /**
   * The promises that ended, complaints that were fixed and feedback recorded in a period, if the
   * staff member is known. Only dates and scores are read.
   */
  public List<Matter> answeredFor(Period period) {
    return sqlite.all(ANSWERED_FOR, Matters::answeredFor, period.from(), period.to());
  }

  private static Matter answeredFor(Row row) {
    var client = new ClientRef(row.number(), "");
    var sort = Matter.Sort.parse(row.text());
    var noted = Matter.noted(client, sort, "", row.day(), row.text()).withDay(row.maybeDay());
    var score = row.maybeNumber().map(Long::intValue);
    return score.map(noted::scored).orElse(noted).ended(ending(row));
  }

  /**
   * Jobs and occasions of some clients that may have had lines expire.
   *
   * @param first the earliest last day of such a line
   * @param last the latest last day
   * @param delivered the earliest delivery that matters
   */
  public List<Matter> passing(
      List<Long> clients, LocalDate first, LocalDate last, LocalDate delivered) {
    return sqlite.all(
        PASSING,
        Matters::matter,
        clients.toString(),
        first,
        last,
        delivered,
        first.minusDays(WELCOME_DAYS + 2).toString().substring(YEAR_LENGTH),
        last.plusDays(2).toString().substring(YEAR_LENGTH));
  }

  /** The occasions of the matching clients; the filter's dates are when they joined. */
  public Iterable<Matter> occasions(boolean areOpen, Filter filter, LocalDate until) {
    return each(
        ofSort(Matter.Sort.OCCASION, areOpen, until)
            .isOf(filter, "matter_card.client")
            .isSince(filter, "matter_card.client"));
  }

  private static Conditions ofSort(Matter.Sort sort, boolean areOpen, LocalDate until) {
    return new Conditions(OF_SORT + (areOpen ? "  and ended_on is null\n" : ""), sort, until);
  }

  private Iterable<Matter> each(Conditions conditions) {
    var query = conditions.then("order by coalesce(day, noted_on), id");
    return sqlite.each(query.sql(), Matters::matter, query.values());
  }

  private static Matter matter(Row row) {
    return new Matter(
        row.number(),
        new ClientRef(row.number(), row.text()),
        Matter.Sort.parse(row.text()),
        row.text(),
        row.day(),
        row.number(),
        row.text(),
        row.maybeDay(),
        row.text(),
        row.maybeNumber().map(Amount::ofCents),
        row.maybeNumber().map(Long::intValue),
        other(row),
        ending(row),
        skipped(row.text()),
        row.maybeNumber());
  }

  private static Optional<ClientRef> other(Row row) {
    var id = row.maybeNumber();
    return id.isEmpty() ? row.without(1) : Optional.of(new ClientRef(id.get(), row.text()));
  }

  private static Optional<Matter.Ending> ending(Row row) {
    var on = row.maybeDay();
    return on.isEmpty()
        ? row.without(2)
        : Optional.of(new Matter.Ending(on.get(), row.text(), row.text()));
  }

  private static Set<Long> skipped(String joined) {
    var steps = new TreeSet<Long>();
    for (var step : joined.isEmpty() ? new String[0] : joined.split(" ")) {
      steps.add(Long.valueOf(step));
    }
    return steps;
  }
}

package hug.store;

import hug.model.Amount;
import hug.model.Client;
import hug.model.ClientRef;
import hug.model.ClientSummary;
import hug.model.ContactState;
import hug.model.Moment;
import hug.model.Plan;
import hug.model.Quiet;
import hug.model.Snooze;
import hug.model.Window;
import hug.store.sqlite.Row;
import hug.store.sqlite.Sqlite;
import hug.store.sqlite.SqliteErrors;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/** Reads clients with what decides whether they are due. */
public final class Standings {
  /** The last counted touch by ?1: its date, directly followed by its number. */
  private static final String LAST_TOUCH =
      """
        (
          select made_on || id
          from touch
          where client = picked.value and counts = 1 and made_on <= ?1
          order by made_on desc, id desc
          limit 1
        )
      """;

  /** The last note by ?1. */
  private static final String LAST_WORDS =
      """
        (
          select note
          from touch
          where client = picked.value and note <> '' and channel <> 'mailing' and made_on <= ?1
          order by made_on desc, id desc
          limit 1
        )
      """;

  /** In a cross join, the left side is the outer loop, which keeps the order of the clients. */
  private static final String SELECT =
      """
      select
        card.id, card.name, card.company, HANDLES, card.tags, card.owner, card.since, card.every, card.cents, card.referred_by, card.referrer, card.note,
        DETAILS,
      """
          + LAST_TOUCH
          + """
            ,
            plan.next_on, plan.made_on, plan.id,
            own.next_said_on, own.next_on, own.next_after, own.next_about,
            card.snoozed_until, card.snoozed_on, card.snoozed_after,
            card.quiet_because, card.quiet_on, card.quiet_until,
          """
          + "WORDS,"
          + Worth.centsOf("picked.value", "?1")
          + """
          from json_each(?2) as picked
          cross join client_card as card on card.id = picked.value
          cross join client as own on own.id = picked.value
          left join touch as plan on plan.id = (
            select id
            from touch
            where client = card.id and next_on is not null and made_on <= ?1
            order by made_on desc, id desc
            limit 1)
          """;

  private static final String WHOLE =
      SELECT
          .replace("HANDLES", "card.handles")
          .replace("DETAILS", DetailRows.OF_CARD)
          .replace("WORDS", LAST_WORDS);

  /** Without the data that no rule uses, which saves half of the work. */
  private static final String FOR_RULES =
      SELECT.replace("HANDLES", "''").replace("DETAILS", "''").replace("WORDS", "''");

  private static final String GLANCE =
      """
      select
        client.id, client.name,
        (
          select group_concat(iif(label = 'fax', char(31), '') || value,
            '; ' order by label = 'fax', position)
          from handle
          where client = picked.value and kind = 'phone'
        ),
        staff.name,
      """
          + LAST_TOUCH
          + ","
          + LAST_WORDS
          + """
          from json_each(?2) as picked
          cross join client on client.id = picked.value
          left join staff on staff.id = client.owner
          """;

  private static final int AT_A_TIME = 200;
  private static final int DAY_LENGTH = 10;

  private final Sqlite sqlite;

  Standings(Sqlite sqlite) {
    this.sqlite = sqlite;
  }

  /** The client with that number, with what was known at the end of {@code day}. */
  public ContactState of(LocalDate day, long client) {
    var found = some(day, List.of(client));
    if (found.isEmpty()) {
      throw SqliteErrors.gone();
    }
    return found.getFirst();
  }

  /** The clients with those numbers, in that order, loaded lazily in batches. */
  public Iterable<ContactState> of(LocalDate day, Iterable<Long> clients) {
    return () -> {
      var numbers = clients.iterator();
      return new Iterator<>() {
        private Iterator<ContactState> read = Collections.emptyIterator();

        @Override
        public boolean hasNext() {
          if (!read.hasNext() && numbers.hasNext()) {
            var next = new ArrayList<Long>();
            while (next.size() < AT_A_TIME && numbers.hasNext()) {
              next.add(numbers.next());
            }
            read = some(day, next).iterator();
          }
          return read.hasNext();
        }

        @Override
        public ContactState next() {
          if (!hasNext()) {
            throw new NoSuchElementException();
          }
          return read.next();
        }
      };
    };
  }

  /** Summaries of the clients with those numbers, with what was known at the end of {@code day}. */
  public List<ClientSummary> glances(LocalDate day, Collection<Long> clients) {
    return sqlite.all(
        GLANCE,
        row ->
            new ClientSummary(
                new ClientRef(row.number(), row.text()),
                row.text(),
                row.text(),
                lastTouch(row),
                row.text()),
        day,
        clients.toString());
  }

  /** Some clients with only what rules use: no addresses, numbers, details or last notes. */
  List<ContactState> forRules(LocalDate day, List<Long> clients) {
    return some(FOR_RULES, day, clients);
  }

  private List<ContactState> some(LocalDate day, List<Long> clients) {
    return some(WHOLE, day, clients);
  }

  private List<ContactState> some(String sql, LocalDate day, List<Long> clients) {
    // The toString() of a list of numbers is a JSON array.
    return sqlite.all(sql, row -> standing(row, day), day, clients.toString());
  }

  private static ContactState standing(Row row, LocalDate day) {
    var client = client(row);
    return new ContactState(
        client,
        lastTouch(row),
        lastPlan(row, day),
        snooze(row).filter(snooze -> !snooze.on().isAfter(day)),
        quiet(row).filter(quiet -> !quiet.on().isAfter(day)),
        row.text(),
        row.maybeNumber().map(Amount::ofCents));
  }

  private static Client client(Row row) {
    long id = row.number();
    var name = row.text();
    var company = row.text();
    var handles = row.texts();
    return new Client(
        id,
        name,
        company,
        ofKind('e', handles),
        ofKind('p', handles),
        row.texts(),
        ofKind('a', handles),
        row.text(),
        row.day(),
        row.maybeText().map(Window::parse),
        row.maybeNumber().map(Amount::ofCents),
        referrer(row),
        row.text(),
        DetailRows.of(row.texts()));
  }

  /** The handles of one kind; each kind has five letters: alias, email, phone. */
  private static List<String> ofKind(char first, List<String> handles) {
    var values = new ArrayList<String>(1);
    for (var handle : handles) {
      if (handle.charAt(0) == first) {
        values.add(handle.substring(6));
      }
    }
    return values;
  }

  private static Optional<ClientRef> referrer(Row row) {
    var id = row.maybeNumber();
    return id.isEmpty() ? row.without(1) : Optional.of(new ClientRef(id.get(), row.text()));
  }

  /** A date directly followed by a number, because two lookups would take twice as long. */
  private static Optional<Moment> lastTouch(Row row) {
    var text = row.text();
    return text.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Moment(Row.day(text), Long.parseLong(text, DAY_LENGTH, text.length(), 10)));
  }

  /** The latest plan, agreed at a touch or without one. */
  private static Optional<Plan> lastPlan(Row row, LocalDate today) {
    var day = row.maybeDay();
    Optional<Plan> agreed =
        day.isEmpty()
            ? row.without(2)
            : Optional.of(new Plan(day.get(), row.day(), row.number(), ""));
    var said = row.maybeDay();
    var next = row.maybeDay();
    var after = row.maybeNumber();
    var about = row.text();
    return said.isEmpty() || said.get().isAfter(today)
        ? agreed
        : Plan.later(agreed, said.get(), next, after, about);
  }

  private static Optional<Snooze> snooze(Row row) {
    var until = row.maybeDay();
    return until.isEmpty()
        ? row.without(2)
        : Optional.of(new Snooze(until.get(), row.day(), row.number()));
  }

  private static Optional<Quiet> quiet(Row row) {
    var because = row.maybeText();
    return because.isEmpty()
        ? row.without(2)
        : Optional.of(new Quiet(because.get(), row.day(), row.maybeDay()));
  }
}

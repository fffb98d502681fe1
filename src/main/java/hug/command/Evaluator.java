package hug.command;

import hug.model.AgendaFilter;
import hug.model.AgendaLine;
import hug.model.Campaign;
import hug.model.Client;
import hug.model.ClientRef;
import hug.model.Filter;
import hug.model.Folded;
import hug.model.Matter;
import hug.model.Missed;
import hug.model.News;
import hug.model.Period;
import hug.rule.Facts;
import hug.rule.Omissions;
import hug.rule.Outcome;
import hug.rule.Quota;
import hug.rule.Rulebook;
import hug.rule.Telling;
import hug.rule.Verdict;
import hug.rule.Week;
import hug.store.Book;
import hug.store.DueQueries;
import hug.store.Staff;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/** Applies the rules to a book, as of today. */
public record Evaluator(Book book, LocalDate today) {
  public Rulebook rulebook() {
    return Rulebook.of(book.practice());
  }

  /** The verdict on a client. */
  public Verdict verdict(ClientRef client) {
    return rulebook().judge(book.standings().of(today, client.id()));
  }

  /** Verdicts on clients, computed lazily while they are printed; holds the book until then. */
  public Iterable<Verdict> verdicts(Iterable<Long> clients) {
    book.hold();
    return new Mapped<>(book.standings().of(today, clients), rulebook()::judge);
  }

  /** Every reason to contact a client, today or later, the most pressing first. */
  public List<AgendaLine> dues(ClientRef client) {
    var situation = book.situations().of(today, client.id());
    return rulebook().forecast(situation, today).agenda(today);
  }

  /**
   * Steps and occasions that left the agenda undone. Stored forecasts answer for every client who
   * has not changed since.
   *
   * @param first the first day of the period in which they left it
   * @param last the last day of that period, before today
   */
  public List<Missed> missed(LocalDate first, LocalDate last) {
    var changed = book.changedSince(first);
    var missed = new ArrayList<>(book.forecasts(today).missed(first, last, changed));
    var passing = book.matters().passing(changed, first, last, rulebook().firstDelivery(first));
    missed.addAll(new Omissions(rulebook(), book.situations()::each).of(passing, first, last));
    return missed;
  }

  /** The facts about a client, the oldest first. */
  public List<Matter> facts(ClientRef client) {
    return Facts.in(book.matters().of(client), today);
  }

  /** The news that a client has not heard yet, the newest first. */
  public List<News> untold(Client client) {
    var all = book.news().all();
    return all.isEmpty()
        ? all
        : Telling.left(all, client, book.news().heardBy(client.id(), today), today);
  }

  /** The facts about all clients. */
  public List<Matter> facts() {
    var facts = matters(Matter.Sort.FACT, true);
    facts.removeIf(fact -> !fact.holdsOn(today));
    return facts;
  }

  /** All matters of one sort. */
  public List<Matter> matters(Matter.Sort sort, boolean areOpen) {
    var matters = new ArrayList<Matter>();
    book.matters().ofSort(sort, areOpen, Filter.ALL, today).forEach(matters::add);
    return matters;
  }

  /** The due clients, the most pressing first. */
  public List<DueClient> clientsDue(AgendaFilter wanted, int most) {
    var firsts = forecasts().firstOfEach(wanted, most);
    var ids = new ArrayList<Long>();
    firsts.forEach(line -> ids.add(line.client()));
    var lines = new HashMap<Long, List<AgendaLine>>();
    for (var line : forecasts().of(ids, wanted.until())) {
      lines.computeIfAbsent(line.client(), _ -> new ArrayList<>()).add(line);
    }
    var clients = new ArrayList<DueClient>();
    for (var item : dues(firsts)) {
      var others = lines.get(item.line().client());
      others.removeIf(item.line()::isAs);
      clients.add(new DueClient(item, others));
    }
    return clients;
  }

  /** The state of each member of a campaign today, sorted by name. */
  public List<Outcome> outcomes(Campaign campaign) {
    return outcomes(campaign, today);
  }

  /** The same as of {@code day}. */
  public List<Outcome> outcomes(Campaign campaign, LocalDate day) {
    var last = campaign.isOver(day) ? campaign.lastDay() : day;
    var outcomes = new ArrayList<Outcome>();
    for (var history : book.campaigns().histories(campaign, last)) {
      outcomes.add(Outcome.of(campaign, history, day));
    }
    return outcomes;
  }

  /** Due items, loaded lazily while they are printed; holds the book until then. */
  public Iterable<DueItem> dues(Iterable<AgendaLine> lines) {
    book.hold();
    return new DueItems(book, today, this::rulebook, lines);
  }

  /** The week of each staff member who has not left, with the full weeks in a row before it. */
  public List<Week> weeks() {
    var weeks = new ArrayList<Week>();
    var hugged = book.touches().hugged(Period.weekOf(today));
    for (var member : book.staff().members()) {
      var quota = quota(member);
      if (!quota.hasLeft(Period.weekOf(today).from())) {
        weeks.add(
            Week.of(member.name(), quota, hugged.getOrDefault(member.id(), 0L), today)
                .since(today, before -> book.touches().hugged(before, member.id(), quota.usual())));
      }
    }
    return weeks;
  }

  /** One staff member's week, without the weeks before it; absent if there is no such person. */
  public Optional<Week> week(String name) {
    for (var member : book.staff().members()) {
      if (Folded.of(member.name()).equals(Folded.of(name))) {
        return Optional.of(
            Week.of(
                member.name(),
                quota(member),
                book.touches().hugged(Period.weekOf(today), member.id(), Long.MAX_VALUE),
                today));
      }
    }
    return Optional.empty();
  }

  /** The weekly quota of a staff member, which rests while they are away. */
  public static Quota quota(Staff.Member member) {
    return new Quota(member.quota().orElse(Week.QUOTA), member.left(), member.absences());
  }

  /** The forecasts as the book is now; holds the book until the answer is printed. */
  public DueQueries forecasts() {
    book.hold();
    return book.forecasts(today);
  }
}

package hug.command;

import hug.model.AgendaFilter;
import hug.model.AgendaLine;
import hug.model.ClientRef;
import hug.model.Filter;
import hug.model.Matter;
import hug.rule.Rulebook;
import hug.rule.Verdict;
import hug.store.Book;
import hug.store.DueQueries;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** What the rules say today of what is in a book. */
public record Evaluator(Book book, LocalDate today) {
  public Rulebook rulebook() {
    return Rulebook.of(book.practice());
  }

  /** What the rules say of a client today. */
  public Verdict verdict(ClientRef client) {
    return rulebook().judge(book.standings().of(today, client.id()));
  }

  /** What the rules say of clients, one by one as they are printed; the book is held until then. */
  public Iterable<Verdict> verdicts(Iterable<Long> clients) {
    book.hold();
    return new Mapped<>(book.standings().of(today, clients), rulebook()::judge);
  }

  /** Every reason to touch a client, today or later, the most pressing first. */
  public List<AgendaLine> dues(ClientRef client) {
    var situation = book.situations().of(today, client.id());
    return rulebook().forecast(situation, today).agenda(today);
  }

  /** What is good to know today of a client, the oldest first. */
  public List<Matter> facts(ClientRef client) {
    return Facts.in(book.matters().of(client), today);
  }

  /** What is good to know today of all clients. */
  public List<Matter> facts() {
    var facts = new ArrayList<Matter>();
    for (var fact : book.matters().ofSort(Matter.Sort.FACT, true, Filter.ALL, today)) {
      if (fact.holdsOn(today)) {
        facts.add(fact);
      }
    }
    return facts;
  }

  /** Every client for whom something falls due, the most pressing first; at most so many. */
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
      others.remove(item.line());
      clients.add(new DueClient(item, others));
    }
    return clients;
  }

  /** What falls due, line by line as it is printed; the book is held until then. */
  public Iterable<DueItem> dues(Iterable<AgendaLine> lines) {
    book.hold();
    return new DueItems(book, today, rulebook(), lines);
  }

  /** What is foretold, as the book is now; it is held until the answer is printed. */
  public DueQueries forecasts() {
    book.hold();
    return book.forecasts(today);
  }
}

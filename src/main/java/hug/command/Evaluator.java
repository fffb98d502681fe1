package hug.command;

import hug.model.Agendum;
import hug.model.Filter;
import hug.model.Matter;
import hug.model.Named;
import hug.rule.Rulebook;
import hug.rule.Verdict;
import hug.store.Book;
import hug.store.Forecasts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What the rules say today of what is in a book. */
record Evaluator(Book book, LocalDate today) {
  Rulebook rulebook() {
    return Rulebook.of(book.practice());
  }

  /** What the rules say of a client today. */
  Verdict verdict(Named client) {
    return rulebook().judge(book.standings().of(today, client.id()));
  }

  /** What the rules say of clients, one by one as they are printed; the book is held until then. */
  Iterable<Verdict> verdicts(Iterable<Long> clients) {
    book.hold();
    return new Mapped<>(book.standings().of(today, clients), rulebook()::judge);
  }

  /** Every reason to touch a client, today or later, the most pressing first. */
  List<Agendum> dues(Named client) {
    var situation = book.situations().of(today, client.id());
    return rulebook().forecast(situation, today).agenda(today);
  }

  /** What is good to know today of a client, the oldest first. */
  List<Matter> facts(Named client) {
    return Facts.in(book.matters().of(client), today);
  }

  /** What is good to know today of all clients. */
  List<Matter> facts() {
    var facts = new ArrayList<Matter>();
    for (var fact : book.matters().ofSort(Matter.Sort.FACT, true, Filter.ALL, today)) {
      if (fact.holdsOn(today)) {
        facts.add(fact);
      }
    }
    return facts;
  }

  /** What falls due, line by line as it is printed; the book is held until then. */
  Iterable<Listed> dues(Iterable<Agendum> lines) {
    book.hold();
    return new Dues(book, today, rulebook(), lines);
  }

  /** What is foretold, as the book is now; it is held until the answer is printed. */
  Forecasts forecasts() {
    book.hold();
    return book.forecasts(today);
  }
}

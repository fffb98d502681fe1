package hug.command.day;

import hug.command.NewsParameters;
import hug.command.Selection;
import hug.command.Session;
import hug.model.Client;
import hug.model.ClientRef;
import hug.model.Failure;
import hug.model.News;
import hug.rule.Telling;
import hug.syntax.Arguments;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** The news that clients hear with a touch. */
record NewsTold(List<News> news) {
  static final NewsTold NOTHING = new NewsTold(List.of());

  /**
   * What is given, told on a day.
   *
   * @throws Failure if there is no such news, or if it is over
   */
  static NewsTold of(Arguments given, LocalDate on, Session session) {
    if (!given.has(NewsParameters.TOLD)) {
      return NOTHING;
    }
    var news = new ArrayList<News>();
    for (long number : new LinkedHashSet<>(given.each(NewsParameters.TOLD))) {
      news.add(NewsParameters.current(number, on, session));
    }
    return new NewsTold(news);
  }

  boolean isNothing() {
    return news.isEmpty();
  }

  List<Long> numbers() {
    var numbers = new ArrayList<Long>();
    for (var one : news) {
      numbers.add(one.id());
    }
    return numbers;
  }

  /**
   * Lets pass what is for each of some clients.
   *
   * @throws Failure if some of it is not
   */
  void requireFor(List<ClientRef> clients, Session session) {
    for (var one : news) {
      var others = new ArrayList<Client>();
      for (var client : one.tags().isEmpty() ? List.<ClientRef>of() : clients) {
        var known = session.evaluator().verdict(client).client();
        if (!one.isFor(known)) {
          others.add(known);
        }
      }
      if (!others.isEmpty()) {
        throw Failure.refused(
            Telling.named(one)
                + " is only for "
                + one.audience()
                + ", not for "
                + (others.size() == 1
                    ? others.getFirst().named()
                    : Selection.count(others.size()) + " of these"),
            "see the news with: hug news");
      }
    }
  }

  /** What is told, in words. */
  List<String> inWords() {
    var lines = new ArrayList<String>();
    for (var one : news) {
      lines.add("Told: " + Telling.named(one) + ".");
    }
    return lines;
  }

  /** What of it a client has heard already, in words. */
  List<String> inWordsBefore(ClientRef client, Session session) {
    var lines = new ArrayList<String>();
    if (!isNothing()) {
      var heard = session.book().news().heardBy(client.id(), session.today());
      for (var one : news) {
        if (heard.contains(one.id())) {
          lines.add(client + " had already heard " + Telling.named(one) + ".");
        }
      }
    }
    return lines;
  }
}

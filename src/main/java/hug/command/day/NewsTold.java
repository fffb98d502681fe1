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

/** The news told in a touch. */
record NewsTold(List<News> news) {
  static final NewsTold NOTHING = new NewsTold(List.of());

  /**
   * The news given on the command line, as told on a date.
   *
   * @throws Failure if there is no such news, or if it was over by then
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
   * Checks that all the news is meant for all these clients.
   *
   * @throws Failure if not
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
            "see who it is for with: hug news");
      }
    }
  }

  /** A line for each piece of news told. */
  List<String> inWords() {
    var lines = new ArrayList<String>();
    for (var one : news) {
      lines.add("Passed on " + Telling.named(one) + ".");
    }
    return lines;
  }

  /** A line for each piece of news that the client had already heard. */
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

package hug.command.walk;

import hug.command.Session;
import hug.model.AgendaLine;
import hug.model.Client;
import hug.model.Filter;
import hug.model.Matter;
import hug.model.News;
import hug.model.Touch;
import hug.rule.Facts;
import hug.rule.Verdict;
import hug.rule.Week;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One client on the walk, with all that is good to know before the call, as the book is now.
 *
 * @param word what stands for the client in a command line
 * @param due why they are on the list; empty once that is settled
 * @param open what is open besides, and falls due later
 * @param matters all that there was
 * @param untold the news that they have not heard
 * @param touches the latest, newest first
 * @param week of whoever walks; absent for somebody who is not on the staff
 */
public record WalkStop(
    Verdict verdict,
    String word,
    List<AgendaLine> due,
    List<AgendaLine> open,
    List<Matter> matters,
    List<News> untold,
    List<Touch> touches,
    LocalDate today,
    Optional<Week> week) {

  /** The client of that number; absent if they are gone from the book. */
  public static Optional<WalkStop> of(long id, LocalDate horizon, Session session) {
    var named = session.book().directory().withId(id);
    if (named.isEmpty()) {
      return Optional.empty();
    }
    var client = named.get();
    var verdict = session.evaluator().verdict(client);
    var due = new ArrayList<AgendaLine>();
    var open = new ArrayList<AgendaLine>();
    for (var one : session.evaluator().dues(client)) {
      if (!one.dueOn().isAfter(horizon) && !verdict.isQuiet(horizon)) {
        due.add(one);
      } else if (one.isOpenMatter()) {
        open.add(one);
      }
    }
    // What is due today goes before what is yet to come, as on the list.
    due.sort(Comparator.comparing(line -> line.dueOn().isAfter(session.today())));
    return Optional.of(
        new WalkStop(
            verdict,
            // Somebody may be called like the number of somebody else.
            session.client("#" + id).id() == id ? "#" + id : client.name(),
            due,
            open,
            session.book().matters().of(client),
            session.evaluator().untold(verdict.client()),
            session.book().touches().of(session.today(), client, Filter.ALL),
            session.today(),
            session.evaluator().week(session.staff())));
  }

  Client client() {
    return verdict.client();
  }

  /** What is good to know today. */
  List<Matter> facts() {
    return Facts.in(matters, today);
  }

  boolean isDue() {
    return !due.isEmpty();
  }

  /** What that command settles: kept, rectified or confirmed. */
  List<AgendaLine> settledBy(String command) {
    var settled = new ArrayList<>(due);
    settled.addAll(open);
    settled.removeIf(line -> !line.settledBy().startsWith(command + " "));
    return settled;
  }
}

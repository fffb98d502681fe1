package hug.command.walk;

import hug.command.Days;
import hug.command.ReturnForecast;
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
 * One client on the walk, with everything to know before the call, read from the book just now.
 *
 * @param word the client as named on a command line
 * @param due why the client is on the list; empty once that is settled
 * @param open other open items, which fall due later
 * @param matters all matters of the client, open or not
 * @param untold the news that the client has not heard
 * @param touches the latest touches, newest first
 * @param returns a sentence about how likely the client is to come back, or none
 * @param away that the owner is away, and how long; absent if not
 * @param canDial whether there is a number, and a program that dials it
 * @param week the week of the user; absent if the user is not on the staff
 */
public record WalkStop(
    Verdict verdict,
    String word,
    List<AgendaLine> due,
    List<AgendaLine> open,
    List<Matter> matters,
    List<News> untold,
    List<Touch> touches,
    List<String> returns,
    LocalDate today,
    Optional<String> away,
    boolean canDial,
    Optional<Week> week) {

  /** The client with that id; absent if the book no longer has them. */
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
    // As on the list, lines due today come before later ones.
    due.sort(Comparator.comparing(line -> line.dueOn().isAfter(session.today())));
    return Optional.of(
        new WalkStop(
            verdict,
            // A client's name may look like another client's number.
            session.client("#" + id).id() == id ? "#" + id : client.name(),
            due,
            open,
            session.book().matters().of(client),
            session.evaluator().untold(verdict.client()),
            session.book().touches().of(session.today(), client, Filter.ALL),
            new ReturnForecast(session).inShort(client),
            session.today(),
            away(verdict.client().owner(), session),
            session.world().variable("HUG_DIALER").isPresent()
                && !verdict.client().numbersToCall().isEmpty(),
            session.evaluator().week(session.staff())));
  }

  private static Optional<String> away(String owner, Session session) {
    return session
        .book()
        .staff()
        .member(owner)
        .flatMap(member -> member.absence(session.today()))
        .map(absence ->
            "for " + owner + ", back on " + Days.date(absence.backOn(), session.today()));
  }

  Client client() {
    return verdict.client();
  }

  /** The facts that hold today. */
  List<Matter> facts() {
    return Facts.in(matters, today);
  }

  boolean isDue() {
    return !due.isEmpty();
  }

  /** The lines settled by that command: kept, rectified or confirmed. */
  List<AgendaLine> settledBy(String command) {
    var settled = new ArrayList<>(due);
    settled.addAll(open);
    settled.removeIf(line -> !line.settledBy().startsWith(command + " "));
    return settled;
  }
}

package hug.command;

import static hug.output.Column.column;
import static hug.syntax.Option.dated;
import static hug.syntax.Option.flag;
import static java.util.stream.Collectors.joining;

import hug.model.Failure;
import hug.model.Filter;
import hug.model.Moment;
import hug.model.ReasonKind;
import hug.model.Window;
import hug.output.Column;
import hug.output.Result;
import hug.output.Table;
import hug.rule.Facts;
import hug.rule.Verdict;
import hug.rule.Week;
import hug.store.DueQueries;
import hug.syntax.Arguments;
import hug.syntax.Option;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The list of those who are due, the most pressing first. */
public final class DueList {
  public static final Option<LocalDate> WITHIN =
      dated("--within", "WINDOW", (word, today) -> Window.parse(word).after(today))
          .means("Also list clients who fall due within this time, such as 1w.");

  public static final Option<Boolean> BRIEF =
      flag("--brief", "Only whom, why and what to know, for the next hour of calls.");

  private DueList() {}

  /** The list, also where a walk was asked for and there is nobody to go to. */
  public static Result of(Arguments given, Session session) {
    var today = session.today();
    var horizon = given.find(WITHIN).orElse(today);
    var filter = FilterOptions.from(given, session);
    if (given.all(FilterOptions.REASON).size() > 1) {
      throw Failure.usage("--reason: one at a time");
    }
    var reason = given.find(FilterOptions.REASON);
    var length = ListOptions.of(given, session.isScreen());
    var phone = VerdictColumns.phone((DueItem d) -> d.glance().phone(), session.isScreen());
    var forecasts = session.evaluator().forecasts();
    var dues = session.evaluator().dues(forecasts.due(horizon, reason, filter, length.most()));
    var snoozed = snoozed(forecasts.countSnoozed(horizon, filter));
    var week =
        session.isScreen()
            ? session.evaluator().week(session.staff()).map(Week::inWords)
            : Optional.<String>empty();
    // In one line: a screen of 24 has room for 20 clients, and little else.
    var after = Stream.of(week, snoozed).flatMap(Optional::stream).collect(joining(" "));
    return length.list(
        given.has(BRIEF) ? brief(dues, phone) : table(dues, phone, today),
        () -> nobody(forecasts.nextDue(horizon, reason, filter), filter, reason, today),
        () -> forecasts.countDue(horizon, reason, filter),
        after.isEmpty() ? List.of() : List.of(after));
  }

  private static Table<DueItem> table(
      Iterable<DueItem> dues, Column<DueItem> phone, LocalDate today) {
    return Table.of(
        dues,
        Column.<DueItem>column("client", DueItem::name).yieldsLast(),
        column("reason", (DueItem d) -> d.line().kind()),
        Column.<DueItem>column("due_on", d -> d.line().dueOn()).yieldsWhole(),
        Column.<DueItem>column("days_over", d -> d.line().daysOver(today)).yieldsWhole(),
        Column.<DueItem>column("last_touch", d -> d.glance().lastTouch().map(Moment::on)).forData(),
        VerdictColumns.daysSilent(today).forData().of(DueList::verdict),
        VerdictColumns.WINDOW.forData().of(DueList::verdict),
        Column.<DueItem>column("owner", d -> d.glance().owner()).forData(),
        phone,
        VerdictColumns.EMAIL.forData().of(DueList::verdict),
        Column.<DueItem>column("last_note", d -> d.glance().lastNote()).forData(),
        column("id", (DueItem d) -> d.line().client()).forData(),
        Column.<DueItem>column("about", DueItem::about).yieldsFirst(),
        Column.<DueItem>column("settle", d -> d.line().settledBy()).yieldsWhole());
  }

  private static Verdict verdict(DueItem due) {
    return due.verdict().get();
  }

  private static Table<DueItem> brief(Iterable<DueItem> dues, Column<DueItem> phone) {
    return Table.of(
        dues,
        Column.<DueItem>column("client", DueList::known).yieldsLast(),
        phone,
        column("reason", (DueItem d) -> d.line().kind()),
        Column.<DueItem>column("about", DueItem::about).yieldsFirst(),
        column("id", (DueItem d) -> d.line().client()).forData());
  }

  /** The name, and what is good to know: {@code Jim (likes to take his time)}. */
  private static String known(DueItem due) {
    var facts = Facts.line(due.facts().get());
    return due.name() + (facts.isEmpty() ? "" : " (" + facts + ")");
  }

  private static String nobody(
      Optional<DueQueries.Next> next, Filter filter, Optional<ReasonKind> reason, LocalDate today) {
    boolean isAll = filter.isAll() && reason.isEmpty();
    var said = isAll ? "Nobody is due." : "Nobody who fits is due.";
    return next.map(client ->
            said
                + " Next is "
                + client.name()
                + ", on "
                + client.dueOn()
                + (client.dueOn().isAfter(today.plusWeeks(2))
                    ? "."
                    : "; hug due --within 2w looks ahead."))
        .orElse(said + (isAll ? " Add a client with: hug add NAME" : ""));
  }

  private static Optional<String> snoozed(long snoozed) {
    return snoozed == 0
        ? Optional.empty()
        : Optional.of(snoozed + " snoozed; see them with: hug snooze");
  }
}

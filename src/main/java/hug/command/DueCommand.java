package hug.command;

import static hug.output.Column.column;
import static hug.syntax.Option.dated;
import static hug.syntax.Option.flag;
import static hug.syntax.Syntax.command;
import static java.util.stream.Collectors.joining;

import hug.model.Failure;
import hug.model.Filter;
import hug.model.Moment;
import hug.model.ReasonKind;
import hug.model.Window;
import hug.output.Answer;
import hug.output.Column;
import hug.output.Table;
import hug.rule.Verdict;
import hug.store.Forecasts;
import hug.syntax.Given;
import hug.syntax.Option;
import hug.syntax.Syntax;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The clients to reconnect with today, and why. */
final class DueCommand implements Command {
  static final Option<LocalDate> WITHIN =
      dated("--within", "WINDOW", (word, today) -> Window.parse(word).after(today))
          .means("Also list clients who fall due within this time, such as 1w.");

  private static final Option<Boolean> BRIEF =
      flag("--brief", "Only whom, why and what to know, for the next hour of calls.");
  private static final Option<Boolean> WALK =
      flag("--walk", "One client after another, as hug walk does it.");

  @Override
  public Syntax syntax() {
    return command("due", "List the clients to reconnect with today, and why.")
        .example("hug due", "whom to call today")
        .example("hug due --within 1w", "and in the week to come")
        .example("hug due --owner ana --csv", "Ana's clients, for a spreadsheet")
        .example("hug due --reason promise", "only what was promised")
        .example("hug due --brief", "with what is good to know beside each name")
        .note(
            "Complaints come first, then promises, then days that were agreed, then follow-ups and"
                + " occasions, and last those whose window has passed in silence; within each"
                + " group, the most overdue relative to its window comes first. Of the silent,"
                + " those who have lapsed come last, the most recently lapsed first. The SETTLE"
                + " column is the command that clears the line: type it after hug. hug why CLIENT"
                + " shows how a date came about.")
        .note(
            "What is over leaves the list: an occasion two weeks after its day, a step after a"
                + " delivery once it is 60 days overdue. Each was missed then, and hug report"
                + " counts it. Promises, complaints and silence are never over by themselves.")
        .note(
            "Where a terminal is too narrow for all columns, … after the headings says that some"
                + " are left out. hug show CLIENT has what settles each reason, too.")
        .with(WITHIN, Filters.REASON, BRIEF, WALK)
        .with(Filters.OF_CLIENTS)
        .with(Length.OPTIONS)
        .with(Printing.OPTIONS);
  }

  @Override
  public Answer run(Given given, Desk desk) {
    return given.has(WALK) ? WalkCommand.walk(given, desk) : listed(given, desk);
  }

  /** The list, also where a walk was asked for and there is nobody to go to. */
  static Answer listed(Given given, Desk desk) {
    var today = desk.today();
    var horizon = given.find(WITHIN).orElse(today);
    var filter = Filters.from(given, desk);
    if (given.all(Filters.REASON).size() > 1) {
      throw Failure.usage("--reason: one at a time");
    }
    var reason = given.find(Filters.REASON);
    var length = Length.of(given, desk.isScreen());
    var phone = VerdictColumns.phone((Listed d) -> d.glance().phone(), desk.isScreen());
    var forecasts = desk.forecasts();
    var dues = desk.dues(forecasts.due(horizon, reason, filter, length.most()));
    var snoozed = snoozed(forecasts.countSnoozed(horizon, filter));
    var week =
        desk.isScreen()
            ? Week.of(desk.book(), desk.staff(), today).map(Week::inWords)
            : Optional.<String>empty();
    // In one line: a screen of 24 has room for 20 clients, and little else.
    var after = Stream.of(week, snoozed).flatMap(Optional::stream).collect(joining(" "));
    return length.list(
        given.has(BRIEF) ? brief(dues, phone) : table(dues, phone, today),
        () -> nobody(forecasts.nextDue(horizon, reason, filter), filter, reason, today),
        () -> forecasts.countDue(horizon, reason, filter),
        after.isEmpty() ? List.of() : List.of(after));
  }

  private static Table<Listed> table(Iterable<Listed> dues, Column<Listed> phone, LocalDate today) {
    return Table.of(
        dues,
        Column.<Listed>column("client", Listed::name).yieldsLast(),
        column("reason", (Listed d) -> d.line().kind()),
        Column.<Listed>column("due_on", d -> d.line().dueOn()).yieldsWhole(),
        Column.<Listed>column("days_over", d -> d.line().daysOver(today)).yieldsWhole(),
        Column.<Listed>column("last_touch", d -> d.glance().lastTouch().map(Moment::on)).forData(),
        VerdictColumns.daysSilent(today).forData().of(DueCommand::verdict),
        VerdictColumns.WINDOW.forData().of(DueCommand::verdict),
        Column.<Listed>column("owner", d -> d.glance().owner()).forData(),
        phone,
        VerdictColumns.EMAIL.forData().of(DueCommand::verdict),
        Column.<Listed>column("last_note", d -> d.glance().lastNote()).forData(),
        column("id", (Listed d) -> d.line().client()).forData(),
        Column.<Listed>column("about", Listed::about).yieldsFirst(),
        Column.<Listed>column("settle", d -> d.line().settledBy()).yieldsWhole());
  }

  private static Verdict verdict(Listed due) {
    return due.verdict().get();
  }

  private static Table<Listed> brief(Iterable<Listed> dues, Column<Listed> phone) {
    return Table.of(
        dues,
        Column.<Listed>column("client", DueCommand::known).yieldsLast(),
        phone,
        column("reason", (Listed d) -> d.line().kind()),
        Column.<Listed>column("about", Listed::about).yieldsFirst(),
        column("id", (Listed d) -> d.line().client()).forData());
  }

  /** The name, and what is good to know: {@code Jim (likes to take his time)}. */
  private static String known(Listed due) {
    var facts = Facts.line(due.facts().get());
    return due.name() + (facts.isEmpty() ? "" : " (" + facts + ")");
  }

  private static String nobody(
      Optional<Forecasts.Next> next, Filter filter, Optional<ReasonKind> reason, LocalDate today) {
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

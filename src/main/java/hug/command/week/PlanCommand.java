package hug.command.week;

import static hug.output.Column.column;
import static hug.syntax.Option.option;
import static hug.syntax.Syntax.command;

import hug.command.Command;
import hug.command.Days;
import hug.command.DueItem;
import hug.command.FilterOptions;
import hug.command.ListOptions;
import hug.command.OutputOptions;
import hug.command.Session;
import hug.command.VerdictColumns;
import hug.model.AgendaFilter;
import hug.model.Failure;
import hug.model.Period;
import hug.model.ReasonKind;
import hug.output.Column;
import hug.output.Result;
import hug.output.Table;
import hug.rule.WeekPlan;
import hug.syntax.Arguments;
import hug.syntax.Option;
import hug.syntax.Syntax;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Proposes each staff member's hugs for the next weeks. */
final class PlanCommand implements Command {
  private static final int MOST_WEEKS = 52;

  /** More than any plan has room for. */
  private static final int MOST_LINES = 20_000;

  private static final Option<Integer> WEEKS =
      option("--weeks", "N", PlanCommand::weeks)
          .means("Number of weeks to plan")
          .defaultsTo("4")
          .orElse(4);

  /** Sorts first contacts after days agreed with a client, which keep their weeks. */
  private static final Comparator<DueItem> AGREED_FIRST =
      Comparator.<DueItem>comparingInt(due -> due.line().kind().rank())
          .thenComparing(due ->
              due.line().kind() == ReasonKind.SCHEDULED && due.glance().lastTouch().isEmpty());

  /** A proposed hug; those of one person in one week are in order of need. */
  record Hug(WeekPlan.Slot slot, DueItem due) {}

  @Override
  public Syntax syntax() {
    return command("plan", "Propose each staff member's hugs for the next weeks")
        .example("hug plan", "plan four weeks, the most pressing clients first")
        .example("hug plan --weeks 8 --csv", "plan eight weeks, for a spreadsheet")
        .note(
            "Clients with an owner go to the owner, the others to anyone who has time. Nobody gets"
                + " more than their quota, so even if everyone is due at once, the work is spread"
                + " over the weeks. The plan is not saved: run hug plan again to bring it up to"
                + " date.")
        .with(WEEKS)
        .with(FilterOptions.OF_CLIENTS)
        .with(OutputOptions.OPTIONS);
  }

  private static int weeks(String word) {
    int weeks = ListOptions.count(word);
    if (weeks > MOST_WEEKS) {
      throw Failure.usage("\"" + word + "\" is too many; plan 52 weeks at most");
    }
    return weeks;
  }

  @Override
  public Result run(Arguments given, Session session) {
    int weeks = given.get(WEEKS);
    session.progress().going("Planning");
    var today = session.today();
    var last = Period.weekOf(today).to().plusWeeks(weeks - 1L);
    var filter = FilterOptions.from(given, session);
    var forecasts = session.evaluator().forecasts();
    var plan = new WeekPlan(session.evaluator().weeks(), weeks, today);
    var hugs = new ArrayList<Hug>();
    var dues = new ArrayList<DueItem>();
    session
        .evaluator()
        .dues(forecasts.due(AgendaFilter.until(last).of(filter), MOST_LINES))
        .forEach(dues::add);
    dues.sort(AGREED_FIRST);
    for (var due : dues) {
      plan.place(due.line(), due.glance().owner()).ifPresent(slot -> hugs.add(new Hug(slot, due)));
    }
    hugs.sort(Comparator.comparing(Hug::slot));
    var pace = forecasts.pace();
    boolean hasStaff = !session.book().staff().members().isEmpty();
    var words = hasStaff ? plan.inWords(pace.clients(), pace.touchesPerWeek()) : List.<String>of();
    if (hasStaff && hugs.isEmpty() && plan.left() > 0) {
      return Result.said(
          plan.left()
              + (plan.left() == 1 ? " client falls" : " clients fall")
              + " due by "
              + Days.on(last, today)
              + ", but nobody has time left. See the quotas with: hug quota");
    }
    if (OutputOptions.isForTheEye(given, session) && !hugs.isEmpty()) {
      return new Result.Page(PlanView.of(hugs, weeks, words, today), Table.of(hugs), 0);
    }
    return new Result.Listing(
        Table.of(
            hugs,
            column("week", (Hug hug) -> hug.slot().week()),
            column("staff", (Hug hug) -> hug.slot().staff()),
            Column.<Hug>column("client", hug -> hug.due().name()).yieldsLast(),
            column("reason", (Hug hug) -> hug.due().line().kind()),
            column("due_on", (Hug hug) -> hug.due().line().dueOn()),
            VerdictColumns.phone((Hug hug) -> hug.due().glance().phone(), session.isScreen()),
            Column.<Hug>column("about", hug -> hug.due().about()).yieldsFirst(),
            column("id", (Hug hug) -> hug.due().line().client()).forData()),
        () ->
            hasStaff
                ? "Nobody falls due by " + Days.on(last, today) + "."
                : "No staff members yet, so nothing can be planned. Add one with: hug staff NAME",
        _ -> words,
        0);
  }
}

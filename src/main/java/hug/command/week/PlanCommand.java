package hug.command.week;

import static hug.output.Column.column;
import static hug.syntax.Option.option;
import static hug.syntax.Syntax.command;

import hug.command.Command;
import hug.command.FilterOptions;
import hug.command.ListOptions;
import hug.command.OutputOptions;
import hug.command.Session;
import hug.command.Week;
import hug.model.AgendaFilter;
import hug.model.Failure;
import hug.model.Period;
import hug.output.Column;
import hug.output.Result;
import hug.output.Table;
import hug.store.DueQueries;
import hug.syntax.Arguments;
import hug.syntax.Option;
import hug.syntax.Syntax;
import java.util.ArrayList;
import java.util.List;

/** Whom each person should hug in the weeks to come. */
final class PlanCommand implements Command {
  private static final int MOST_WEEKS = 52;
  private static final Option<Integer> WEEKS =
      option("--weeks", "N", PlanCommand::weeks).means("How many weeks; 4 unless said.").orElse(4);

  @Override
  public Syntax syntax() {
    return command("plan", "Propose whom each person should hug in each week to come.")
        .example("hug plan", "four weeks, the most pressing first")
        .example("hug plan --weeks 8 --csv", "eight, for a spreadsheet")
        .note(
            "An owner's clients are proposed to the owner, others to whoever has time. Nobody is"
                + " given more than their quota, so that a whole book that falls due at once is"
                + " spread over the weeks. Nothing of it is kept: ask again, and it is up to date.")
        .with(WEEKS)
        .with(FilterOptions.OF_CLIENTS)
        .with(OutputOptions.OPTIONS);
  }

  private static int weeks(String word) {
    int weeks = ListOptions.count(word);
    if (weeks > MOST_WEEKS) {
      throw Failure.usage("\"" + word + "\" is more than 52 weeks");
    }
    return weeks;
  }

  @Override
  public Result run(Arguments given, Session session) {
    int weeks = given.get(WEEKS);
    session.progress().going("Planning");
    var today = session.today();
    var last = Period.weekOf(today).to().plusWeeks(weeks - 1L);
    var forecasts = session.evaluator().forecasts();
    var plan = new Plan(Week.all(session.book(), today), weeks, today);
    plan.fill(
        session
            .evaluator()
            .dues(
                forecasts.due(
                    AgendaFilter.until(last).of(FilterOptions.from(given, session)), MOST_LINES)));
    var pace = forecasts.pace();
    return new Result.Listing(
        Table.of(
            plan.slots(),
            column("week", Plan.Slot::week),
            column("staff", Plan.Slot::staff),
            Column.<Plan.Slot>column("client", s -> s.due().name()).yieldsLast(),
            column("reason", (Plan.Slot s) -> s.due().line().kind()),
            column("due_on", (Plan.Slot s) -> s.due().line().dueOn()),
            column("phone", (Plan.Slot s) -> s.due().glance().phone()),
            Column.<Plan.Slot>column("about", s -> s.due().about()).yieldsFirst(),
            column("id", (Plan.Slot s) -> s.due().line().client()).forData()),
        () ->
            session.book().staff().members().isEmpty()
                ? "Nobody is on the staff yet. Add somebody with: hug staff NAME"
                : "Nobody falls due until " + last + ".",
        _ -> inWords(plan, pace),
        0);
  }

  /** More than anybody plans for. */
  private static final int MOST_LINES = 20_000;

  private static List<String> inWords(Plan plan, DueQueries.Pace pace) {
    var lines = new ArrayList<String>();
    if (plan.left() > 0) {
      lines.add(plan.left() + " more fall due in these weeks, and find no place in them.");
    }
    long needed = (long) Math.ceil(pace.touchesPerWeek() - 1e-9);
    if (pace.clients() > 0) {
      lines.add(
          "To hug "
              + (pace.clients() == 1 ? "1 client" : pace.clients() + " clients")
              + " at their windows takes "
              + Week.hugs(needed)
              + " a week; the quotas come to "
              + plan.quota()
              + (needed > plan.quota()
                  ? ": " + (needed - plan.quota()) + " a week too few."
                  : ": enough."));
    }
    return lines;
  }
}

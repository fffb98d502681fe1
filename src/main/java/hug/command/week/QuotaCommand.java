package hug.command.week;

import static hug.output.Column.column;
import static hug.syntax.Syntax.command;

import hug.command.Command;
import hug.command.OutputOptions;
import hug.command.Session;
import hug.model.Period;
import hug.output.Result;
import hug.output.Table;
import hug.rule.Week;
import hug.syntax.Arguments;
import hug.syntax.Syntax;

/** Shows how many clients each staff member has hugged this week. */
final class QuotaCommand implements Command {
  @Override
  public Syntax syntax() {
    return command("quota", "Show this week's hugs against quota, and streaks")
        .example("hug quota", "show who has hugged how many clients this week")
        .example("hug quota --today \"last sunday\"", "show the same for last week")
        .note(
            "A hug is a client with at least one counted touch this week. Several touches with"
                + " the same client are one hug. The streak is the number of weeks in a row in"
                + " which the quota was met. In weeks of absence (hug staff NAME --away) there is no"
                + " quota, and the streak goes on after them.")
        .with(OutputOptions.OPTIONS);
  }

  @Override
  public Result run(Arguments given, Session session) {
    var week = Period.weekOf(session.today());
    session.book().hold();
    return Result.listed(
        Table.of(
            session.evaluator().weeks(),
            column("name", Week::name),
            column("hugged", Week::hugged),
            column("quota", Week::quota),
            column("left", Week::left),
            column("streak", Week::streak),
            column("week", (Week w) -> week.from()).forData()),
        "No staff yet. Add someone with: hug staff NAME");
  }
}

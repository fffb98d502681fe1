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

/** Two hugs a week: what everybody has done of it. */
final class QuotaCommand implements Command {
  @Override
  public Syntax syntax() {
    return command("quota", "Show this week's hugs, what is left of them, and full weeks")
        .example("hug quota", "who has hugged how many clients since Monday")
        .example("hug quota --today \"last sunday\"", "and in the week before")
        .note(
            "A hug is a client with a touch that counted; several with one client are one hug."
                + " The streak is how many weeks in a row were full.")
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
        "Nobody is on the staff yet. Add somebody with: hug staff NAME");
  }
}

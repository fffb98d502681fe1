package hug.command.rules;

import static hug.output.Column.column;
import static hug.syntax.Syntax.command;

import hug.command.ClientColumns;
import hug.command.ClientParameter;
import hug.command.Command;
import hug.command.OutputOptions;
import hug.command.Session;
import hug.command.VerdictColumns;
import hug.model.Quiet;
import hug.output.Result;
import hug.output.Table;
import hug.rule.Verdict;
import hug.syntax.Arguments;
import hug.syntax.Syntax;
import java.time.LocalDate;
import java.util.List;

/** Explains the due date of a client. */
final class WhyCommand implements Command {
  @Override
  public Syntax syntax() {
    return command("why", "Explain when a client is due, and why")
        .example("hug why jim", "show when Jim is due, and how the date is calculated")
        .note(
            "hug why shows the counted touches, the rules that apply, and the sum that gives the"
                + " due date.")
        .with(ClientParameter.NAME)
        .with(OutputOptions.OPTIONS);
  }

  @Override
  public Result run(Arguments given, Session session) {
    var named = session.client(given.get(ClientParameter.NAME));
    session.book().hold();
    var verdict = session.evaluator().verdict(named);
    return new Result.Page(WhyPage.of(verdict, session), table(verdict, session.today()));
  }

  private static Table<Verdict> table(Verdict verdict, LocalDate today) {
    return Table.of(
        List.of(verdict),
        column("client", (Verdict v) -> v.client().name()),
        VerdictColumns.REASON,
        column("due_on", Verdict::dueOn),
        column("days_over", (Verdict v) -> v.daysOver(today)),
        column("clock", Verdict::clock),
        column("rule", (Verdict v) -> v.rule().subject()),
        VerdictColumns.WINDOW,
        column("lapse", (Verdict v) -> v.rule().lapse().toString()),
        column("lapsed_on", Verdict::lapsedOn),
        column("snoozed_until", (Verdict v) -> v.isSnoozed() ? v.dueOn() : null),
        column("quiet_because", (Verdict v) -> v.standing().quiet().map(Quiet::because)),
        VerdictColumns.ID,
        ClientColumns.WORTH);
  }
}

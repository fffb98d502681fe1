package hug.command.client;

import static hug.output.Column.column;
import static hug.syntax.Syntax.command;

import hug.command.Command;
import hug.command.FilterOptions;
import hug.command.OutputOptions;
import hug.command.Session;
import hug.command.VerdictColumns;
import hug.output.Result;
import hug.output.Table;
import hug.rule.Verdict;
import hug.syntax.Arguments;
import hug.syntax.Syntax;

/** All clients, or those that a filter lets through. */
final class ListCommand implements Command {
  @Override
  public Syntax syntax() {
    return command("list", "List the clients in the book.")
        .example("hug list", "everybody, by name")
        .example("hug list --tag vip --fields name,phone", "the numbers of those with a tag")
        .with(FilterOptions.OF_CLIENTS)
        .with(OutputOptions.OPTIONS);
  }

  @Override
  public Result run(Arguments given, Session session) {
    var filter = FilterOptions.from(given, session);
    return Result.listed(
        Table.of(
            session.evaluator().verdicts(session.book().clients().numbers(filter)),
            VerdictColumns.ID,
            column("name", (Verdict v) -> v.client().name()).yieldsLast(),
            column("company", (Verdict v) -> v.client().company()).yieldsWhole(),
            column("tags", (Verdict v) -> v.client().tags()).yieldsFirst(),
            VerdictColumns.OWNER.yieldsWhole(),
            column("since", (Verdict v) -> v.client().since()).forData(),
            VerdictColumns.LAST_TOUCH.yieldsWhole(),
            VerdictColumns.dueOn(session.today()),
            VerdictColumns.WINDOW.forData(),
            column("value", (Verdict v) -> v.client().value()).forData(),
            VerdictColumns.PHONE,
            VerdictColumns.EMAIL.forData()),
        filter.isAll()
            ? "No clients here yet. Add one with: hug add NAME"
            : "No client fits; hug list shows them all.");
  }
}

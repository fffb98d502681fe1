package hug.command.client;

import static hug.syntax.Syntax.command;

import hug.command.ClientColumns;
import hug.command.Command;
import hug.command.FilterOptions;
import hug.command.OutputOptions;
import hug.command.Session;
import hug.command.VerdictColumns;
import hug.output.Result;
import hug.output.Table;
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
            ClientColumns.NAME.yieldsLast(),
            ClientColumns.COMPANY.yieldsWhole(),
            ClientColumns.TAGS.yieldsFirst(),
            VerdictColumns.OWNER.yieldsWhole(),
            ClientColumns.SINCE.forData(),
            VerdictColumns.LAST_TOUCH.yieldsWhole(),
            VerdictColumns.dueOn(session.today()),
            VerdictColumns.WINDOW.forData(),
            ClientColumns.VALUE.forData(),
            VerdictColumns.PHONE,
            VerdictColumns.EMAIL.forData(),
            ClientColumns.ADDRESS.forData(),
            ClientColumns.EMAILS,
            ClientColumns.PHONES,
            ClientColumns.ADDRESSES,
            ClientColumns.ALIASES.forJson()),
        filter.isAll()
            ? "No clients here yet. Add one with: hug add NAME"
            : "No client fits; hug list shows them all.");
  }
}

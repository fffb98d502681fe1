package hug.command.council;

import static hug.output.Column.column;
import static hug.syntax.Syntax.command;

import hug.command.Command;
import hug.command.MatterColumns;
import hug.command.OutputOptions;
import hug.command.Session;
import hug.model.Matter;
import hug.output.Result;
import hug.output.Table;
import hug.syntax.Arguments;
import hug.syntax.Syntax;

/** Shows the council: its members, its next and last meetings, and a summary of the agenda. */
final class CouncilCommand implements Command {
  @Override
  public Syntax syntax() {
    return command("council", "Show the council: its members, meetings and agenda")
        .example("hug council", "show the members, the next meeting and the last minutes")
        .example("hug council suggest", "suggest clients to ask, as different as possible")
        .example("hug council invite vera", "make Vera a member")
        .example(
            "hug council meet today --every 3m", "plan a meeting today, then every three months")
        .example("hug council raise parking in the yard --by jim", "add a point that Jim raised")
        .example("hug council agenda -o agenda.html", "write the agenda as a page to print")
        .example(
            "hug council held --present jim \"parking comes in May\"",
            "record that the council met and Jim came")
        .note(
            "A council is a small group of clients who meet regularly and tell you what they think."
                + " Members are due for an invitation from two weeks before a meeting, and to hear"
                + " about the outcome for two weeks after it.")
        .with(OutputOptions.OPTIONS);
  }

  @Override
  public Result run(Arguments given, Session session) {
    session.book().hold();
    var council = CouncilNow.of(session);
    return new Result.Page(
        CouncilPage.of(council),
        Table.of(
            council.members(),
            MatterColumns.CLIENT,
            column("since", Matter::on),
            column("until", Matter::day),
            MatterColumns.ID,
            MatterColumns.CLIENT_ID));
  }
}

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

/** The council: its members, its next meeting, what that has to talk about, and the last one. */
final class CouncilCommand implements Command {
  @Override
  public Syntax syntax() {
    return command("council", "Show the council: its members, its meetings, its agenda")
        .example("hug council", "who is on it, when it meets, and what came of the last meeting")
        .example("hug council suggest", "whom to ask: clients as unlike as possible")
        .example("hug council invite jim", "Jim is a member")
        .example("hug council meet \"3 dec\" --every 3m", "when it meets")
        .example("hug council raise parking in the yard --by jim", "something to talk about")
        .example("hug council agenda -o agenda.html", "all there is to talk about, to print")
        .example("hug council held --present jim \"parking comes in May\"", "that it met")
        .note(
            "A council is a handful of clients who meet on a schedule and say what they think."
                + " Members are due for an invitation two weeks before a meeting, and to hear what"
                + " came of it for two weeks after.")
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

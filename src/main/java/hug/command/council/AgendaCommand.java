package hug.command.council;

import static hug.output.Column.column;
import static hug.syntax.Syntax.command;

import hug.command.Command;
import hug.command.OutputOptions;
import hug.command.Session;
import hug.model.ClientRef;
import hug.output.Column;
import hug.output.Format;
import hug.output.Result;
import hug.output.Table;
import hug.output.page.PageWriter;
import hug.rule.CouncilAgenda.Point;
import hug.syntax.Arguments;
import hug.syntax.Syntax;
import java.util.List;

/** What the council has to talk about. */
final class AgendaCommand implements Command {
  private static final String NONE =
      "Nothing is on the agenda yet. Put something there with: hug council raise TEXT";

  @Override
  public Syntax syntax() {
    return command("council agenda", "Draw the agenda of the next meeting")
        .example("hug council agenda", "what to talk about, and what settles each point")
        .example("hug council agenda -o agenda.html", "a page to print and lay on the table")
        .note(
            "On the agenda: what was raised; feedback that is not answered, the lowest scores"
                + " first; complaints since the last meeting (of the last three months, before the"
                + " first), by what was said; open promises to members; and what was answered"
                + " since the last meeting.")
        .note(
            "As markdown or html it is for all to see: it names members, and who raised a point,"
                + " but nobody who complained or gave feedback.")
        .with(OutputOptions.OF_PAGES);
  }

  @Override
  public List<Format> formats() {
    return Format.OF_PAGES;
  }

  @Override
  public boolean hasPagesForOthers() {
    return true;
  }

  @Override
  public Result run(Arguments given, Session session) {
    session.book().hold();
    var council = CouncilNow.of(session);
    var format = OutputOptions.format(given, this);
    if (!Format.OF_LISTS.contains(format)) {
      return PageWriter.write(AgendaPage.of(council), format, NONE);
    }
    return Result.listed(
        Table.of(
            council.agenda(),
            column("section", (Point point) -> point.section()),
            Column.<Point>column("text", AgendaCommand::text).yieldsFirst(),
            Column.<Point>column("client", point -> point.client().map(ClientRef::name))
                .yieldsLast(),
            column("on", Point::day),
            column("score", Point::score),
            column("times", Point::times).forData(),
            column("settle", AgendaCommand::settle),
            column("id", Point::number).forData(),
            column("client_id", (Point point) -> point.client().map(ClientRef::id)).forData()),
        NONE);
  }

  private static String text(Point point) {
    return point.text()
        + (point.times() > 1 ? " (" + point.times() + " times)" : "")
        + (point.reply().isEmpty() ? "" : " -> " + point.reply());
  }

  /** What can be done about it now, as it is typed after hug. */
  private static String settle(Point point) {
    return switch (point.section()) {
      case FEEDBACK -> "answer " + point.number();
      case PROMISE -> "kept " + point.number();
      case RAISED, COMPLAINT, ANSWERED -> "";
    };
  }
}

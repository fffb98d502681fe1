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

/** Lists the agenda of the next council meeting. */
final class AgendaCommand implements Command {
  private static final String NONE =
      "Nothing on the agenda yet. Add something with: hug council raise TEXT";

  @Override
  public Syntax syntax() {
    return command("council agenda", "Show the agenda of the next council meeting")
        .example("hug council agenda", "list the points to discuss, with a command for each")
        .example("hug council agenda -o agenda.html", "write the agenda as a page to print")
        .note(
            "The agenda lists points raised, unanswered feedback with the lowest scores first,"
                + " complaints since the last meeting, open promises to members, and feedback"
                + " answered since the last meeting. Before the first meeting, it looks back three"
                + " months. Complaints with the same text are one point.")
        .note(
            "As Markdown or HTML, it can be shown to everyone. It names members and clients who"
                + " raised a point, but nobody who complained or gave feedback.")
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

  /** The command that settles it, to be typed after hug. */
  private static String settle(Point point) {
    return switch (point.section()) {
      case FEEDBACK -> "answer " + point.number();
      case PROMISE -> "done " + point.number();
      case RAISED, COMPLAINT, ANSWERED -> "";
    };
  }
}

package hug.command.matter;

import static hug.output.Column.column;
import static hug.syntax.Syntax.command;
import static java.time.temporal.ChronoUnit.DAYS;

import hug.command.Command;
import hug.command.MatterColumns;
import hug.command.MatterParameters;
import hug.command.OutputOptions;
import hug.command.Session;
import hug.model.ClientRef;
import hug.model.Filter;
import hug.model.Matter;
import hug.output.Result;
import hug.output.Table;
import hug.syntax.Arguments;
import hug.syntax.Syntax;
import java.util.Optional;

/** Something that went wrong for a client. */
public final class ComplaintCommand implements Command {
  @Override
  public Syntax syntax() {
    return command("complaint", "Note a complaint; alone, list the open ones.")
        .example("hug complaint margo the album came late", "first on the list from now on")
        .example("hug rectified 12 sent a new one", "put right; ask in two days whether it is")
        .example("hug confirmed 12", "closed, for Margo said so")
        .note(
            "A complaint is open until the client has said that it is right again. Until then it"
                + " stands at the top of hug due, and the client gets no mailing.")
        .with(MatterParameters.CLIENT)
        .with(MatterParameters.TEXT)
        .with(OutputOptions.OPTIONS);
  }

  @Override
  public Result run(Arguments given, Session session) {
    if (!given.has(MatterParameters.CLIENT)) {
      return listed(session);
    }
    var book = session.book();
    var client = MatterParameters.client(given, session, "complaint");
    var text = MatterParameters.text(given, session, "complaint");
    var complaint =
        Matter.noted(client, Matter.Sort.COMPLAINT, text, session.today(), session.staff());
    return book.change(() -> {
      long id = book.matters().add(complaint);
      return MatterParameters.noted(
          session, complaint, id, "Once it is put right: hug rectified " + id + " HOW");
    });
  }

  private static Result listed(Session session) {
    var today = session.today();
    session.book().hold();
    return Result.listed(
        Table.of(
            session
                .book()
                .matters()
                .ofSort(Matter.Sort.COMPLAINT, true, Filter.ALL, session.today()),
            MatterColumns.ID,
            MatterColumns.CLIENT,
            MatterColumns.ON,
            column("days_open", (Matter m) -> DAYS.between(m.on(), today)),
            column("rectified_on", Matter::day),
            MatterColumns.WHO,
            MatterColumns.TEXT,
            column("how", Matter::detail).forData(),
            MatterColumns.CLIENT_ID.forData()),
        "No complaint is open.");
  }

  /** The complaint of a client that keeps mailings from them; absent if there is none. */
  public static Optional<Matter> open(ClientRef client, Session session) {
    return session.book().matters().of(client).stream()
        .filter(matter -> matter.sort() == Matter.Sort.COMPLAINT && matter.isOpen())
        .findFirst();
  }
}

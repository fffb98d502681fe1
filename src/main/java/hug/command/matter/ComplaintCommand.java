package hug.command.matter;

import static hug.output.Column.column;
import static hug.syntax.Syntax.command;
import static java.time.temporal.ChronoUnit.DAYS;

import hug.command.MatterColumns;
import hug.command.MatterList;
import hug.command.MatterParameters;
import hug.command.NotingCommand;
import hug.command.OutputOptions;
import hug.command.Session;
import hug.model.ClientRef;
import hug.model.Matter;
import hug.output.Column;
import hug.output.Result;
import hug.syntax.Arguments;
import hug.syntax.Syntax;
import java.time.LocalDate;
import java.util.Optional;

/** Something that went wrong for a client. */
final class ComplaintCommand implements NotingCommand {
  @Override
  public Syntax syntax() {
    return command("complaint", "Note a complaint; alone, list the open ones")
        .example("hug complaint margo the album came late", "first on the list from now on")
        .example("hug rectified 12 sent a new one", "put right; ask in two days whether it is")
        .example("hug confirmed 12", "closed, for Margo said so")
        .example("hug complaint margo --all", "all that Margo ever complained of")
        .note(
            "A complaint is open until the client has said that it is right again. Until then it"
                + " stands at the top of hug due, and the client gets no mailing.")
        .with(MatterParameters.CLIENT)
        .with(MatterParameters.MAYBE_TEXT)
        .with(MatterList.ALL)
        .with(OutputOptions.OPTIONS);
  }

  @Override
  public Result note(ClientRef client, Arguments given, Session session) {
    var text = MatterParameters.text(given, session, "complaint");
    return MatterParameters.add(
        MatterParameters.noted(client, Matter.Sort.COMPLAINT, text, session),
        session,
        id -> "Once it is put right: hug rectified " + id + " HOW");
  }

  @Override
  public Result list(Optional<ClientRef> client, Arguments given, Session session) {
    var today = session.today();
    return MatterList.of(
        MatterList.matters(Matter.Sort.COMPLAINT, client, given, session),
        given,
        "No complaint is open.",
        MatterColumns.ID,
        MatterColumns.CLIENT,
        MatterColumns.ON,
        column("days_open", (Matter m) -> daysOpen(m, today)).aside(),
        Column.<Matter>column("rectified_on", Matter::day).yieldsWhole(),
        MatterColumns.WHO,
        MatterColumns.TEXT,
        column("how", Matter::detail).forData(),
        MatterColumns.CLIENT_ID.forData());
  }

  private static long daysOpen(Matter complaint, LocalDate today) {
    return DAYS.between(complaint.on(), complaint.ending().map(Matter.Ending::on).orElse(today));
  }
}

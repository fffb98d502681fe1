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
    return command("complaint", "Record a complaint, or list open complaints")
        .example(
            "hug complaint margo the album came late",
            "record a complaint, which puts Margo at the top of hug due")
        .example("hug complaint", "list open complaints, and since when they are open")
        .example("hug complaint --all", "list all complaints, including closed ones")
        .example(
            "hug done 18 happy with the new one",
            "close complaint 18, which the client confirmed is fixed")
        .note(
            "When you have fixed a complaint, record how with hug done ID HOW. Two days later, hug"
                + " due reminds you to ask the client. When they confirm it, close the complaint"
                + " with hug done ID. Until then it stays at the top of hug due, and the client"
                + " gets no mailings.")
        .with(MatterParameters.CLIENT)
        .with(MatterParameters.MAYBE_TEXT)
        .with(MatterList.ALL)
        .with(OutputOptions.OPTIONS);
  }

  @Override
  public Result note(ClientRef client, Arguments given, Session session) {
    var text = MatterParameters.text(given, session);
    return MatterParameters.add(
        MatterParameters.noted(client, Matter.Sort.COMPLAINT, text, session),
        session,
        id -> "When fixed: hug done " + id + " HOW");
  }

  @Override
  public Result list(Optional<ClientRef> client, Arguments given, Session session) {
    var today = session.today();
    return MatterList.of(
        MatterList.matters(Matter.Sort.COMPLAINT, client, given, session),
        given,
        "No open complaints.",
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

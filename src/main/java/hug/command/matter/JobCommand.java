package hug.command.matter;

import static hug.output.Column.column;
import static hug.syntax.Option.dated;
import static hug.syntax.Option.option;
import static hug.syntax.Syntax.command;

import hug.command.MatterColumns;
import hug.command.MatterList;
import hug.command.MatterParameters;
import hug.command.NotingCommand;
import hug.command.OutputOptions;
import hug.command.Session;
import hug.model.Amount;
import hug.model.ClientRef;
import hug.model.Day;
import hug.model.Failure;
import hug.model.Matter;
import hug.output.Column;
import hug.output.Result;
import hug.syntax.Argument;
import hug.syntax.Arguments;
import hug.syntax.Option;
import hug.syntax.Syntax;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Work that is done for a client. */
final class JobCommand implements NotingCommand {
  private static final Option<LocalDate> DELIVERED =
      dated("--delivered", "DATE", Day::done).means("The day it was delivered");
  private static final Option<Optional<Amount>> VALUE =
      option("--value", "AMOUNT", Amount::parse).means("What it was worth, such as 1200");

  @Override
  public Syntax syntax() {
    return command("job", "Note a job for a client; alone, list the jobs")
        .example("hug job jim wedding album --value 1200", "work that is under way")
        .example("hug job jim wedding album --delivered today", "and work that is done")
        .example(
            "hug rule add --after delivery --in 3d --by card \"thank-you note\"", "what follows")
        .note(
            "What is done for a client after a delivery is the programme: steps added with hug rule"
                + " add --after delivery. Each falls due by itself, and is done by a touch that"
                + " fits it, or left out with hug skip.")
        .with(MatterParameters.CLIENT)
        .with(MatterParameters.MAYBE_TEXT)
        .with(DELIVERED, DeliveredCommand.CATCH_UP, VALUE, MatterList.ALL)
        .with(OutputOptions.OPTIONS);
  }

  @Override
  public List<Argument<?>> particulars() {
    return List.of(MatterParameters.TEXT, DELIVERED, DeliveredCommand.CATCH_UP, VALUE);
  }

  @Override
  public Result note(ClientRef client, Arguments given, Session session) {
    var delivered = given.find(DELIVERED);
    boolean catchesUp = given.has(DeliveredCommand.CATCH_UP);
    if (catchesUp && delivered.isEmpty()) {
      throw Failure.usage("--catch-up needs --delivered DATE");
    }
    var text = MatterParameters.text(given, session, "job");
    Jobs.requirePast(delivered, session, "--delivered");
    return MatterParameters.add(
        MatterParameters.noted(client, Matter.Sort.JOB, text, session)
            .withDay(delivered)
            .withDetail(catchesUp ? delivered.get().toString() : "")
            .worth(given.find(VALUE).orElse(Optional.empty())),
        session,
        id ->
            delivered.isEmpty()
                ? "Once it is delivered: hug delivered " + id
                : Jobs.next(id, session));
  }

  /** Lists those that are under way, and then those that were delivered, the latest first. */
  @Override
  public Result list(Optional<ClientRef> client, Arguments given, Session session) {
    return MatterList.of(
        Jobs.newestFirst(MatterList.matters(Matter.Sort.JOB, client, given, session)),
        given,
        "No jobs yet. Note one with: hug job CLIENT TEXT",
        MatterColumns.ID,
        MatterColumns.CLIENT,
        column("delivered_on", Matter::day),
        Column.<Matter>column("value", Matter::value).aside(),
        MatterColumns.TEXT,
        MatterColumns.ON.forData(),
        MatterColumns.WHO.forData(),
        MatterColumns.CLIENT_ID.forData());
  }
}

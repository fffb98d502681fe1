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

/** Records work for a client. */
final class JobCommand implements NotingCommand {
  private static final Option<LocalDate> DELIVERED =
      dated("--delivered", "DATE", Day::done)
          .means("Date of the delivery, if it is already delivered");
  private static final Option<Optional<Amount>> VALUE =
      option("--value", "AMOUNT", Amount::parse).means("Value of the job, such as 1200");

  @Override
  public Syntax syntax() {
    return command("job", "Record a job for a client, or list jobs")
        .example("hug job jim wedding album --value 1200", "record a job that is under way")
        .example(
            "hug job margo family prints --delivered today",
            "record a job that is already delivered")
        .example("hug done 187", "mark job 187 as delivered")
        .example(
            "hug rule add --after delivery --in 6m \"offer a new session\"",
            "add a step to follow up deliveries")
        .note(
            "A delivery starts follow-up steps, such as a thank-you note. Add steps with hug rule"
                + " add --after delivery. Each falls due on its own, until a touch settles it or"
                + " you skip it with hug skip.")
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
      throw Failure.usage("--catch-up needs --delivered");
    }
    var text = MatterParameters.text(given, session);
    Jobs.requirePast(delivered, session, "--delivered");
    return MatterParameters.add(
        MatterParameters.noted(client, Matter.Sort.JOB, text, session)
            .withDay(delivered)
            .withDetail(catchesUp ? delivered.get().toString() : "")
            .worth(given.find(VALUE).orElse(Optional.empty())),
        session,
        id -> delivered.isEmpty() ? "When delivered: hug done " + id : Jobs.next(id, session));
  }

  /** Lists jobs under way, then delivered ones, the latest first. */
  @Override
  public Result list(Optional<ClientRef> client, Arguments given, Session session) {
    return MatterList.of(
        Jobs.newestFirst(MatterList.matters(Matter.Sort.JOB, client, given, session)),
        given,
        "No jobs yet. Record one with: hug job CLIENT TEXT",
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

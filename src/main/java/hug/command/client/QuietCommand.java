package hug.command.client;

import static hug.output.Column.column;
import static hug.syntax.Option.dated;
import static hug.syntax.Option.option;
import static hug.syntax.Parameter.parameter;
import static hug.syntax.Syntax.command;

import hug.command.Command;
import hug.command.OutputOptions;
import hug.command.Session;
import hug.command.VerdictColumns;
import hug.model.Day;
import hug.model.Failure;
import hug.model.InputText;
import hug.model.Quiet;
import hug.output.Result;
import hug.output.Table;
import hug.rule.Verdict;
import hug.syntax.Arguments;
import hug.syntax.Option;
import hug.syntax.Parameter;
import hug.syntax.Syntax;
import hug.syntax.Values;
import java.time.LocalDate;

/** Marks a client as not to be contacted, or lists those who are. */
final class QuietCommand implements Command {
  private static final Parameter<String> CLIENT =
      parameter("CLIENT", word -> word, "Whom; without, the quiet are listed.")
          .among(Values.Live.CLIENTS)
          .atMostOnce();
  private static final Option<String> BECAUSE =
      option("--because", "TEXT", InputText::name).means("Why; it is kept with the client.");
  private static final Option<LocalDate> UNTIL =
      dated("--until", "DATE", Day::toCome).means("The day on which contact may begin again.");

  @Override
  public Syntax syntax() {
    return command("quiet", "Do not contact a client, for a reason; alone, list the quiet.")
        .example("hug quiet jim --because \"asked us not to call\"", "takes Jim off every list")
        .example("hug quiet jim --because \"in mourning\" --until \"1 mar\"", "until that day")
        .example("hug quiet", "who is quiet, and why")
        .with(CLIENT)
        .with(BECAUSE, UNTIL)
        .with(OutputOptions.OPTIONS);
  }

  @Override
  public Result run(Arguments given, Session session) {
    if (!given.has(CLIENT)) {
      if (given.has(BECAUSE) || given.has(UNTIL)) {
        throw Failure.usage("quiet needs CLIENT: whom?", "see: hug help quiet");
      }
      return quiet(session);
    }
    var because =
        given
            .find(BECAUSE)
            .orElseThrow(() -> Failure.usage("quiet needs --because TEXT", "see: hug help quiet"));
    var until = given.find(UNTIL);
    if (until.filter(day -> !day.isAfter(session.today())).isPresent()) {
      throw Failure.usage("--until: " + until.get() + " is not after today");
    }
    var book = session.book();
    var client = session.client(given.get(CLIENT));
    return book.change(() -> {
      book.pauses().quiet(client.id(), new Quiet(because, session.today(), until));
      return Result.said(
          client + " is left in peace" + until.map(day -> " until " + day).orElse("") + ".");
    });
  }

  private static Result quiet(Session session) {
    return Result.listed(
        Table.of(
            session.evaluator().verdicts(session.book().clients().quiet(session.today())),
            VerdictColumns.CLIENT,
            column("quiet_until", (Verdict v) -> v.standing().quiet().flatMap(Quiet::until)),
            column("because", (Verdict v) -> v.standing().quiet().map(Quiet::because))
                .yieldsFirst(),
            VerdictColumns.ID.forData()),
        "Nobody asked for quiet.");
  }
}

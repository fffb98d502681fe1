package hug.command.client;

import static hug.output.Column.column;
import static hug.syntax.Option.dated;
import static hug.syntax.Option.option;
import static hug.syntax.Syntax.command;

import hug.command.MatterParameters;
import hug.command.OutputOptions;
import hug.command.Selection;
import hug.command.Session;
import hug.command.VerdictColumns;
import hug.model.ClientRef;
import hug.model.Day;
import hug.model.Failure;
import hug.model.InputText;
import hug.model.Quiet;
import hug.output.Result;
import hug.output.Table;
import hug.rule.Verdict;
import hug.syntax.Argument;
import hug.syntax.Arguments;
import hug.syntax.Option;
import hug.syntax.Syntax;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Marks a client quiet, or lists quiet clients. */
final class QuietCommand implements PauseCommand {
  private static final Option<String> BECAUSE =
      option("--because", "TEXT", InputText::name).means("Reason, kept with the client");
  private static final Option<LocalDate> UNTIL =
      dated("--until", "DATE", Day::toCome).means("Date when contact is allowed again");

  @Override
  public Syntax syntax() {
    return command("quiet", "Stop contacting a client, or list quiet clients")
        .example("hug quiet jim --because \"asked us not to contact him\"", "stop contacting Jim")
        .example(
            "hug quiet jim --because \"on parental leave\" --until \"1 mar\"",
            "stop contacting Jim until 1 March")
        .example(
            "hug quiet --tag weddings --because \"season is over\" --yes",
            "stop contacting all clients tagged weddings")
        .example("hug quiet", "list quiet clients, and why they are quiet")
        .example("hug quiet umberto --off", "allow contact with Umberto again")
        .note(
            "A quiet client is never due, does not count as lapsed and gets no mailings, until the"
                + " date given with --until or until hug unquiet.")
        .with(MatterParameters.CLIENT)
        .with(BECAUSE, UNTIL, OFF)
        .with(FILTERS)
        .with(Selection.OPTIONS)
        .with(OutputOptions.OPTIONS);
  }

  @Override
  public List<Argument<?>> beginnings() {
    return List.of(BECAUSE, UNTIL);
  }

  @Override
  public Pause pause(Arguments given, Session session) {
    var because =
        given
            .find(BECAUSE)
            .orElseThrow(() -> Failure.usage("quiet needs --because TEXT", "see: hug help quiet"));
    var until = given.find(UNTIL);
    until.ifPresent(day -> PauseCommand.requireLater(day, session));
    return new Quieting(new Quiet(because, session.today(), until), session);
  }

  @Override
  public PauseEnd end() {
    return PauseEnd.OF_QUIET;
  }

  @Override
  public Result list(Optional<ClientRef> nobody, Arguments given, Session session) {
    return Result.listed(
        Table.of(
            session
                .evaluator()
                .verdicts(
                    PauseCommand.filtered(
                        session.book().clients().quiet(session.today()), given, session)),
            VerdictColumns.CLIENT,
            column("quiet_until", (Verdict v) -> v.standing().quiet().flatMap(Quiet::until)),
            column("because", (Verdict v) -> v.standing().quiet().map(Quiet::because))
                .yieldsFirst(),
            VerdictColumns.ID.forData()),
        "No clients are quiet.");
  }
}

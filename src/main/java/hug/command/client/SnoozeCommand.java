package hug.command.client;

import static hug.output.Column.column;
import static hug.syntax.Option.dated;
import static hug.syntax.Parameter.parameter;
import static hug.syntax.Syntax.command;

import hug.command.MatterParameters;
import hug.command.OutputOptions;
import hug.command.Selection;
import hug.command.Session;
import hug.command.VerdictColumns;
import hug.model.ClientRef;
import hug.model.Day;
import hug.model.Failure;
import hug.output.Column;
import hug.output.Result;
import hug.output.Table;
import hug.rule.Verdict;
import hug.syntax.Argument;
import hug.syntax.Arguments;
import hug.syntax.Option;
import hug.syntax.Parameter;
import hug.syntax.Syntax;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Postpones the due date of a client, or lists snoozed clients. */
final class SnoozeCommand implements PauseCommand {
  private static final Option<LocalDate> UNTIL =
      dated("--until", "DATE|WINDOW", (word, today) -> Day.toCome(word, today, today))
          .means("Date the client can be due again, or the length of the snooze");

  private static final Parameter<String> DAY =
      parameter("DATE|WINDOW", word -> word, "Same as --until").repeated();

  @Override
  public Syntax syntax() {
    return command("snooze", "Postpone a due date, or list snoozed clients")
        .example(
            "hug snooze jim --until \"12 jan\"", "snooze Jim while he is away, until 12 January")
        .example("hug snooze jim 2w", "snooze Jim for two weeks")
        .example("hug snooze \"jonas jensen\" --off", "end the snooze of Jonas, who is back early")
        .example(
            "hug snooze --tag families --until \"11 jan\" --yes",
            "snooze all clients tagged families")
        .example("hug snooze", "list snoozed clients")
        .note(
            "The next counted touch ends a snooze. A snooze does not hide that a client has"
                + " lapsed.")
        .with(MatterParameters.CLIENT)
        .with(DAY)
        .with(UNTIL, OFF)
        .with(FILTERS)
        .with(Selection.OPTIONS)
        .with(OutputOptions.OPTIONS);
  }

  @Override
  public List<Argument<?>> beginnings() {
    return List.of(UNTIL, DAY);
  }

  @Override
  public Arguments withoutClient(Arguments given) {
    return given.has(UNTIL) || given.has(OFF) ? given : Selection.unnamed(given, DAY);
  }

  @Override
  public Pause pause(Arguments given, Session session) {
    if (given.has(UNTIL) == given.has(DAY)) {
      throw Failure.usage(
          given.has(DAY)
              ? "--until and DATE|WINDOW cannot be used together"
              : "snooze needs a date or window, such as 2w",
          "see: hug help snooze");
    }
    var until = given.find(UNTIL).orElseGet(() -> session.dayToCome(given.all(DAY)));
    PauseCommand.requireLater(until, session, "to end a snooze: hug unsnooze CLIENT");
    return new Snoozing(until, session);
  }

  @Override
  public PauseEnd end() {
    return PauseEnd.OF_SNOOZE;
  }

  @Override
  public Result list(Optional<ClientRef> nobody, Arguments given, Session session) {
    return Result.listed(
        Table.of(
            session
                .evaluator()
                .verdicts(
                    PauseCommand.filtered(
                        session.evaluator().forecasts().snoozed(), given, session)),
            VerdictColumns.CLIENT,
            column("snoozed_until", Verdict::snoozedUntil),
            Column.<Verdict>column("due_without", Verdict::unmoved).aside(),
            VerdictColumns.phone(session.isScreen()),
            VerdictColumns.LAST_NOTE,
            VerdictColumns.ID.forData()),
        "Nobody is snoozed.");
  }
}

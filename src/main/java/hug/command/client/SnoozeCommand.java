package hug.command.client;

import static hug.output.Column.column;
import static hug.syntax.Option.dated;
import static hug.syntax.Parameter.parameter;
import static hug.syntax.Syntax.command;

import hug.command.Command;
import hug.command.OutputOptions;
import hug.command.Session;
import hug.command.VerdictColumns;
import hug.model.Day;
import hug.model.Failure;
import hug.output.Result;
import hug.output.Table;
import hug.rule.Verdict;
import hug.syntax.Arguments;
import hug.syntax.Option;
import hug.syntax.Parameter;
import hug.syntax.Syntax;
import hug.syntax.Values;
import java.time.LocalDate;

/** Moves the due date of a client to a later day, or lists those whose date was moved. */
final class SnoozeCommand implements Command {
  private static final Parameter<String> CLIENT =
      parameter("CLIENT", word -> word, "Whom; without, the snoozed are listed.")
          .among(Values.Live.CLIENTS)
          .atMostOnce();
  private static final Option<LocalDate> UNTIL =
      dated("--until", "DATE|WINDOW", (word, today) -> Day.toCome(word, today, today))
          .means("The day on which the client may fall due again, or how long until then.");

  @Override
  public Syntax syntax() {
    return command("snooze", "Move a due date to a later day; alone, list the snoozed.")
        .example("hug snooze jim --until \"12 jan\"", "Jim is away until then")
        .example("hug snooze jim --until 2w", "not in the next two weeks")
        .example("hug snooze", "who is snoozed, and until when")
        .note(
            "The next touch that counts ends a snooze. It changes nothing about who has lapsed:"
                + " the truth stays visible.")
        .with(CLIENT)
        .with(UNTIL)
        .with(OutputOptions.OPTIONS);
  }

  @Override
  public Result run(Arguments given, Session session) {
    if (!given.has(CLIENT)) {
      if (given.has(UNTIL)) {
        throw Failure.usage("snooze needs CLIENT: whom?", "see: hug help snooze");
      }
      return snoozed(session);
    }
    var today = session.today();
    var until = until(given, today);
    var book = session.book();
    var client = session.client(given.get(CLIENT));
    return book.change(() -> {
      book.pauses().snooze(client.id(), until, today);
      return Result.said(SnoozeText.of(client, until, session));
    });
  }

  private static LocalDate until(Arguments given, LocalDate today) {
    var until =
        given
            .find(UNTIL)
            .orElseThrow(() -> Failure.usage("snooze needs --until DATE", "see: hug help snooze"));
    if (!until.isAfter(today)) {
      throw Failure.usage(
          "--until: " + until + " is not after today", "to end a snooze: hug unsnooze CLIENT");
    }
    return until;
  }

  private static Result snoozed(Session session) {
    return Result.listed(
        Table.of(
            session.evaluator().verdicts(session.evaluator().forecasts().snoozed()),
            VerdictColumns.CLIENT,
            column("snoozed_until", Verdict::snoozedUntil),
            column("due_without", Verdict::unmoved),
            VerdictColumns.PHONE,
            VerdictColumns.LAST_NOTE,
            VerdictColumns.ID.forData()),
        "Nobody is snoozed.");
  }
}

package hug.command.matter;

import static hug.output.Column.column;
import static hug.syntax.Option.dated;
import static hug.syntax.Syntax.command;
import static java.time.temporal.ChronoUnit.DAYS;

import hug.command.Days;
import hug.command.MatterColumns;
import hug.command.MatterList;
import hug.command.MatterParameters;
import hug.command.NotingCommand;
import hug.command.OutputOptions;
import hug.command.Session;
import hug.model.ClientRef;
import hug.model.Day;
import hug.model.Failure;
import hug.model.Matter;
import hug.output.Result;
import hug.syntax.Argument;
import hug.syntax.Arguments;
import hug.syntax.Option;
import hug.syntax.Syntax;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Records a promise to a client, with the day it is due. */
final class PromiseCommand implements NotingCommand {
  private static final Option<LocalDate> BY =
      dated("--by", "DATE|WINDOW", (word, today) -> Day.toCome(word, today, today))
          .means("Day the promise is due, or how long until then");

  @Override
  public Syntax syntax() {
    return command("promise", "Record a promise to a client, or list open promises")
        .example(
            "hug promise jim send the proofs --by friday", "record a promise that is due on Friday")
        .example("hug promise", "list open promises: what, to whom and by when")
        .example(
            "hug promise \"Keiko Jensen\" --all", "list all promises to Keiko, including kept ones")
        .example("hug done 2 handed over all of them", "mark promise 2 as kept, and log the touch")
        .note(
            "A promise falls due on its day and stays on the list until you keep it (hug done ID)"
                + " or drop it with a reason (hug drop ID). A touch alone does not keep it, but hug"
                + " touch CLIENT --kept does.")
        .with(MatterParameters.CLIENT)
        .with(MatterParameters.MAYBE_TEXT)
        .with(BY, MatterList.ALL)
        .with(OutputOptions.OPTIONS);
  }

  @Override
  public List<Argument<?>> particulars() {
    return List.of(MatterParameters.TEXT, BY);
  }

  @Override
  public Result note(ClientRef client, Arguments given, Session session) {
    var text = MatterParameters.text(given, session);
    var by =
        given
            .find(BY)
            .orElseThrow(() ->
                Failure.usage(
                    "promise needs --by DATE, such as --by friday",
                    PromiseText.withDay(given, session).orElse("see: hug help promise")));
    return MatterParameters.add(
        MatterParameters.noted(client, Matter.Sort.PROMISE, text, session).withDay(Optional.of(by)),
        session,
        id ->
            (by.isBefore(session.today()) ? "Due since " : "Due ")
                + Days.on(by, session.today())
                + ". When done: hug done "
                + id);
  }

  @Override
  public Result list(Optional<ClientRef> client, Arguments given, Session session) {
    var today = session.today();
    return MatterList.of(
        MatterList.matters(Matter.Sort.PROMISE, client, given, session),
        given,
        "No open promises. Record one with: hug promise CLIENT TEXT --by DATE",
        MatterColumns.ID,
        MatterColumns.CLIENT,
        column("by", Matter::day),
        column("days_over", (Matter m) -> m.day().map(day -> daysOver(m, day, today))).aside(),
        MatterColumns.WHO,
        MatterColumns.TEXT,
        MatterColumns.ON.forData(),
        MatterColumns.CLIENT_ID.forData());
  }

  private static long daysOver(Matter promise, LocalDate day, LocalDate today) {
    return DAYS.between(day, promise.ending().map(Matter.Ending::on).orElse(today));
  }
}

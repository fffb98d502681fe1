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

/** Something that was promised to a client, by a day. */
final class PromiseCommand implements NotingCommand {
  private static final Option<LocalDate> BY =
      dated("--by", "DATE|WINDOW", (word, today) -> Day.toCome(word, today, today))
          .means("The day on which it is to be kept, or how long until then");

  @Override
  public Syntax syntax() {
    return command("promise", "Note a promise to a client; alone, list the open ones")
        .example("hug promise jim send the proofs --by friday", "due on Friday, until it is kept")
        .example("hug kept 12 \"sent all of them\"", "keeps promise 12, and notes the touch")
        .example("hug promise", "what is promised, to whom, and by when")
        .example("hug promise jim", "what is promised to Jim; with --all, also what was")
        .note(
            "A promise falls due on its day and stays on the list until hug kept or, with a reason,"
                + " hug drop. A touch alone does not keep it; hug touch CLIENT --kept does.")
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
    var text = MatterParameters.text(given, session, "promise");
    var by =
        given
            .find(BY)
            .orElseThrow(() ->
                Failure.usage(
                    "promise needs --by DATE: by when?",
                    PromiseText.withDay(given, session).orElse("see: hug help promise")));
    return MatterParameters.add(
        MatterParameters.noted(client, Matter.Sort.PROMISE, text, session).withDay(Optional.of(by)),
        session,
        id ->
            (by.isBefore(session.today()) ? "Due since " : "Due on ")
                + Days.date(by, session.today())
                + "; once it is done: hug kept "
                + id);
  }

  @Override
  public Result list(Optional<ClientRef> client, Arguments given, Session session) {
    var today = session.today();
    return MatterList.of(
        MatterList.matters(Matter.Sort.PROMISE, client, given, session),
        given,
        "Nothing is promised that is not kept. Note a promise with: hug promise CLIENT TEXT --by"
            + " DATE",
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

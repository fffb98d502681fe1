package hug.command.matter;

import static hug.output.Column.column;
import static hug.syntax.Option.dated;
import static hug.syntax.Syntax.command;
import static java.time.temporal.ChronoUnit.DAYS;

import hug.command.Command;
import hug.command.MatterColumns;
import hug.command.MatterParameters;
import hug.command.OutputOptions;
import hug.command.Session;
import hug.model.Day;
import hug.model.Failure;
import hug.model.Filter;
import hug.model.Matter;
import hug.output.Result;
import hug.output.Table;
import hug.syntax.Arguments;
import hug.syntax.Option;
import hug.syntax.Syntax;
import java.time.LocalDate;
import java.util.Optional;

/** Something that was promised to a client, by a day. */
final class PromiseCommand implements Command {
  private static final Option<LocalDate> BY =
      dated("--by", "DATE|WINDOW", (word, today) -> Day.toCome(word, today, today))
          .means("The day on which it is to be kept, or how long until then.");

  @Override
  public Syntax syntax() {
    return command("promise", "Note a promise to a client; alone, list the open ones.")
        .example("hug promise jim send the proofs --by friday", "due on Friday, until it is kept")
        .example("hug kept 12 \"sent all of them\"", "keeps promise 12, and notes the touch")
        .example("hug promise", "what is promised, to whom, and by when")
        .note(
            "A promise falls due on its day and stays on the list until hug kept or, with a reason,"
                + " hug drop. A touch alone does not keep it; hug touch CLIENT --kept does.")
        .with(MatterParameters.CLIENT)
        .with(MatterParameters.TEXT)
        .with(BY)
        .with(OutputOptions.OPTIONS);
  }

  @Override
  public Result run(Arguments given, Session session) {
    if (!given.has(MatterParameters.CLIENT)) {
      return listed(session);
    }
    var book = session.book();
    var client = MatterParameters.client(given, session, "promise");
    var text = MatterParameters.text(given, session, "promise");
    var by =
        given
            .find(BY)
            .orElseThrow(
                () -> Failure.usage("promise needs --by DATE: by when?", "see: hug help promise"));
    var promise =
        Matter.noted(client, Matter.Sort.PROMISE, text, session.today(), session.staff())
            .withDay(Optional.of(by));
    return book.change(() -> {
      long id = book.matters().add(promise);
      return MatterParameters.noted(
          session,
          promise,
          id,
          (by.isBefore(session.today()) ? "Due since " : "Due on ")
              + by
              + "; once it is done: hug kept "
              + id);
    });
  }

  private static Result listed(Session session) {
    var today = session.today();
    session.book().hold();
    return Result.listed(
        Table.of(
            session.book().matters().ofSort(Matter.Sort.PROMISE, true, Filter.ALL, session.today()),
            MatterColumns.ID,
            MatterColumns.CLIENT,
            column("by", Matter::day),
            column("days_over", (Matter m) -> m.day().map(day -> DAYS.between(day, today))),
            MatterColumns.WHO,
            MatterColumns.TEXT,
            MatterColumns.ON.forData(),
            MatterColumns.CLIENT_ID.forData()),
        "Nothing is promised that is not kept. Note a promise with: hug promise CLIENT TEXT --by"
            + " DATE");
  }
}

package hug.command.safety;

import static hug.output.Column.column;
import static hug.syntax.Parameter.parameter;
import static hug.syntax.Syntax.command;

import hug.command.Command;
import hug.command.ListOptions;
import hug.command.LogText;
import hug.command.OutputOptions;
import hug.command.Session;
import hug.model.ClientRef;
import hug.model.Failure;
import hug.output.Result;
import hug.output.Table;
import hug.store.Log;
import hug.syntax.Arguments;
import hug.syntax.Parameter;
import hug.syntax.Syntax;
import hug.syntax.Values;
import java.util.List;

/** What was done to the book: when, by whom, and what was there before. */
final class LogCommand implements Command {
  private static final Parameter<String> CLIENT =
      parameter("CLIENT", word -> word, "Only what was done to this client")
          .among(Values.Live.CLIENTS)
          .atMostOnce();

  @Override
  public Syntax syntax() {
    return command("log", "Show what was done to the book, the latest first")
        .example("hug log", "the last changes: when, who, and what")
        .example("hug log jim", "those to Jim")
        .example("hug log --json", "with what was there before, and after")
        .note(
            "Each command that changes the book is one step, and hug undo takes it back. Steps are"
                + " chained: each carries a hash of the one before, which hug check compares. That"
                + " finds accidents; somebody who can write to the file and means harm could make"
                + " the whole chain anew.")
        .with(CLIENT)
        .with(ListOptions.PLAIN)
        .with(OutputOptions.OPTIONS);
  }

  @Override
  public Result run(Arguments given, Session session) {
    var client =
        given
            .find(CLIENT)
            .map(word -> {
              if (word.matches("-[0-9]+")) {
                throw Failure.usage(
                    "log has no option \"" + word + "\"",
                    "did you mean: hug log --limit " + word.substring(1));
              }
              return session.client(word);
            });
    var length = ListOptions.of(given, session.isScreen());
    session.book().hold();
    var log = session.book().log();
    return length.list(
        Table.of(
            log.entries(client, length.most()),
            column("step", (Log.Entry e) -> e.step().id()),
            column("at", (Log.Entry e) -> e.step().localAt()).yieldsWhole(),
            column("who", (Log.Entry e) -> e.step().staff()).aside(),
            column("command", LogCommand::nameOf).yieldsWhole(),
            column("client", (Log.Entry e) -> e.client().map(ClientRef::name)).yieldsLast(),
            column("what", LogText::inWords).yieldsFirst(),
            column("before", (Log.Entry e) -> LogText.before(e)).forData(),
            column("after", (Log.Entry e) -> LogText.after(e)).forData(),
            column("at_utc", (Log.Entry e) -> e.step().at()).forData(),
            column("undoes", (Log.Entry e) -> e.step().undoes()).forData(),
            column("id", (Log.Entry e) -> e.client().map(ClientRef::id)).forData()),
        () -> "Nothing was done yet.",
        () -> log.count(client),
        List.of());
  }

  private static String nameOf(Log.Entry entry) {
    return entry.step().command() + entry.step().undoes().map(undone -> " " + undone).orElse("");
  }
}

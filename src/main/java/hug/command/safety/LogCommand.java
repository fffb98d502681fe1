package hug.command.safety;

import static hug.output.Column.column;
import static hug.syntax.Option.flag;
import static hug.syntax.Parameter.parameter;
import static hug.syntax.Syntax.command;

import hug.command.Command;
import hug.command.FilterOptions;
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
import hug.syntax.Option;
import hug.syntax.Parameter;
import hug.syntax.Syntax;
import hug.syntax.Values;
import java.util.List;
import java.util.Optional;

/** Lists changes to the book: when, by whom, and the values before and after. */
final class LogCommand implements Command {
  private static final Parameter<String> CLIENT =
      parameter("CLIENT", word -> word, "Client; omit to list all changes")
          .among(Values.Live.CLIENTS)
          .atMostOnce();

  private static final Option<Boolean> CLASHES =
      flag("--clashes", "List values of a shared book that two people changed at the same time");
  private static final Option<Boolean> UNSHARED =
      flag("--unshared", "List only changes that hug sync has yet to send");

  @Override
  public Syntax syntax() {
    return command("log", "Show changes to the book, newest first")
        .example("hug log", "list the latest changes: when, who and what")
        .example("hug log jim", "list changes to Jim")
        .example("hug log --mine", "list what you did yourself")
        .example("hug log --json", "print the values before and after each change")
        .example("hug log --clashes", "list what two people changed at the same time")
        .note(
            "Each command that changes the book is one step, and hug undo reverts it. Each step"
                + " carries a hash of the previous one, which hug check verifies. That detects"
                + " accidents, but not tampering by someone who can rewrite the file.")
        .note(
            "In a shared book, a step that hug sync has yet to send is numbered +1, +2 and so on,"
                + " because steps of others may still come before it. A clash is a value that two"
                + " people changed before either knew of the other's change: was is the value that"
                + " both knew, theirs the one that came first, and mine the one that replaced it.")
        .with(CLIENT)
        .with(CLASHES, UNSHARED)
        .with(FilterOptions.OF_STEPS)
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
    boolean isFiltered = given.has(CLIENT) || given.has(FilterOptions.WHO);
    if ((given.has(CLASHES) || given.has(UNSHARED)) && isFiltered) {
      throw Failure.usage("--clashes and --unshared list those of everybody; omit the rest");
    }
    if (given.has(CLASHES)) {
      return ClashList.of(session, length);
    }
    session.book().hold();
    var log = session.book().log();
    var by = names(given, session);
    return length.list(
        Table.of(
            given.has(UNSHARED)
                ? log.unshared(length.most())
                : log.entries(client, by, length.most()),
            column("step", (Log.Entry e) -> StepNumber.of(e.step())),
            column("at", (Log.Entry e) -> e.step().localAt()).yieldsWhole(),
            column("who", (Log.Entry e) -> e.step().staff()).aside(),
            column("command", LogCommand::nameOf).yieldsWhole(),
            column("client", (Log.Entry e) -> e.client().map(ClientRef::name)).yieldsLast(),
            column("what", LogText::inWords).yieldsFirst(),
            column("before", (Log.Entry e) -> LogText.before(e)).forData(),
            column("after", (Log.Entry e) -> LogText.after(e)).forData(),
            column("at_utc", (Log.Entry e) -> e.step().at()).forData(),
            column("undoes", (Log.Entry e) -> StepNumber.undoneBy(e.step())).forData(),
            column("id", (Log.Entry e) -> e.client().map(ClientRef::id)).forData()),
        () ->
            given.has(UNSHARED)
                ? "Everything is sent."
                : by.isPresent() ? "No matching changes." : "No changes yet.",
        () -> given.has(UNSHARED) ? log.countUnshared() : log.count(client, by),
        List.of());
  }

  /** The names of the person whose steps to list, who need not be on the staff. */
  private static Optional<List<String>> names(Arguments given, Session session) {
    var typed = given.find(FilterOptions.WHO);
    if (typed
        .filter(name -> session.book().log().newestOf(List.of(name)).isPresent())
        .isPresent()) {
      return typed.map(session.book().staff()::names);
    }
    return FilterOptions.person(given, session).map(session.book().staff()::names);
  }

  private static String nameOf(Log.Entry entry) {
    var step = entry.step();
    return step.command() + step.undoes().map(undone -> " " + step.nameOf(undone)).orElse("");
  }
}

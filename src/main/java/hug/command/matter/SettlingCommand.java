package hug.command.matter;

import hug.command.Command;
import hug.command.MatterParameters;
import hug.command.Numbered;
import hug.command.Session;
import hug.model.Matter;
import hug.output.Result;
import hug.syntax.Arguments;
import hug.syntax.Parameter;
import java.util.List;
import java.util.function.Supplier;

/** A command that takes an open matter of one sort, by its number, a step further. */
interface SettlingCommand extends Command {
  Matter.Sort sort();

  /** Whether one of that sort is at the point that the command is for. */
  default boolean isMeant(Matter matter) {
    return true;
  }

  /** What is said of it; a command that declares no such parameter is given no text. */
  default Parameter<String> words() {
    return MatterParameters.TEXT;
  }

  /**
   * Does it.
   *
   * @param text what was said of it; empty for nothing
   */
  Result settle(Matter matter, String text, Arguments given, Session session);

  @Override
  default Result run(Arguments given, Session session) {
    var open = new OpenMatters(syntax().name(), List.of(sort()), this::isMeant);
    var which = given.find(MatterParameters.WHICH);
    if (which.isEmpty()) {
      return open.list(given, session);
    }
    var matter =
        Numbered.in(which.get())
            .map(id -> MatterParameters.open(id, session, sort()))
            .orElseGet(() -> open.only(session.client(which.get()), session));
    return settle(matter, MatterParameters.read(words(), given, session), given, session);
  }

  /** Puts a matter in the book as it is now, and says what that led to. */
  static Result put(Matter matter, Session session, Supplier<Result> saying) {
    var book = session.book();
    return book.change(() -> {
      book.matters().update(matter);
      return saying.get();
    });
  }
}

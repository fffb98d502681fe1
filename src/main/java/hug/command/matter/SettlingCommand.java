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

/** A command that settles an open item of one sort, or takes it a step further. */
interface SettlingCommand extends Command {
  Matter.Sort sort();

  /** Whether an item of that sort is ready for this command. */
  default boolean isMeant(Matter matter) {
    return true;
  }

  /** The parameter that holds the text; a command without it gets no text. */
  default Parameter<String> words() {
    return MatterParameters.TEXT;
  }

  /**
   * Settles the item.
   *
   * @param text the text that was given; may be empty
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

  /** Updates an item in the book, then answers with {@code saying}. */
  static Result put(Matter matter, Session session, Supplier<Result> saying) {
    var book = session.book();
    return book.change(() -> {
      book.matters().update(matter);
      return saying.get();
    });
  }
}

package hug.command.council;

import static hug.syntax.Option.option;
import static hug.syntax.Parameter.parameter;
import static hug.syntax.Syntax.command;

import hug.command.Command;
import hug.command.Days;
import hug.command.MatterParameters;
import hug.command.Session;
import hug.model.CouncilItem;
import hug.model.Failure;
import hug.model.Folded;
import hug.output.Result;
import hug.syntax.Arguments;
import hug.syntax.Option;
import hug.syntax.Parameter;
import hug.syntax.Syntax;
import hug.syntax.Values;
import java.util.Optional;

/** Adds a point to the agenda of the next meeting. */
final class RaiseCommand implements Command {
  private static final Parameter<String> TEXT =
      parameter("TEXT", word -> word, "Point to talk about (use - to read standard input)")
          .repeated();
  private static final Option<String> BY =
      option("--by", "CLIENT", word -> word)
          .means("Client who raised it; omit for a point of your own")
          .among(Values.Live.CLIENTS);

  @Override
  public Syntax syntax() {
    return command("council raise", "Add a point to the agenda of the council")
        .example("hug council raise longer hours in December?", "add a question of your own")
        .example("hug council raise parking in the yard --by jim", "add a point that Jim raised")
        .note("The point stays on the agenda until a meeting is recorded (hug council held).")
        .with(TEXT)
        .with(BY);
  }

  @Override
  public Result run(Arguments given, Session session) {
    var text = MatterParameters.read(TEXT, given, session);
    if (text.isEmpty()) {
      throw given.needs("TEXT");
    }
    var council = session.book().council();
    var by = given.find(BY).map(session::client);
    for (var item : council.items()) {
      if (item.ended().isEmpty() && Folded.of(item.text()).equals(Folded.of(text))) {
        throw Failure.refused(
            "that is already on the agenda, raised " + Days.since(item.on(), session.today()),
            "see it with: hug council agenda");
      }
    }
    return session
        .book()
        .change(() -> {
          council.add(
              new CouncilItem(0, text, by, session.today(), session.staff(), Optional.empty()));
          return Result.said(
              "Added to the agenda"
                  + by.map(client -> ", raised by " + client).orElse("")
                  + ": "
                  + text);
        });
  }
}

package hug.command.matter;

import static hug.syntax.Parameter.parameter;
import static hug.syntax.Syntax.command;

import hug.command.Kept;
import hug.command.MatterParameters;
import hug.command.Session;
import hug.command.TouchOptions;
import hug.model.Matter;
import hug.model.Touch;
import hug.output.Result;
import hug.rule.Facts;
import hug.syntax.Arguments;
import hug.syntax.Parameter;
import hug.syntax.Syntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Marks a promise as kept, and logs the touch that kept it. */
final class KeptCommand implements SettlingCommand {
  private static final Parameter<String> NOTE =
      parameter("NOTE", word -> word, "Note for the touch").defaultsTo("the promise").repeated();

  @Override
  public Syntax syntax() {
    return command("kept", "Mark a promise as kept and log the touch")
        .example("hug kept jim", "mark the only open promise to Jim as kept, with a call today")
        .example("hug kept 65 left a message", "mark promise 65 as kept, with a note")
        .example(
            "hug kept 121 --by email --on yesterday",
            "mark promise 121 as kept by e-mail yesterday")
        .note(
            "The touch is a call today unless you use --by and --on, and it restarts the client's"
                + " clock. hug done ID and hug touch CLIENT --kept also mark a promise as kept.")
        .with(MatterParameters.WHICH)
        .with(NOTE)
        .with(TouchOptions.BY, TouchOptions.ON, TouchOptions.WHO, TouchOptions.PURPOSE);
  }

  @Override
  public Matter.Sort sort() {
    return Matter.Sort.PROMISE;
  }

  @Override
  public Parameter<String> words() {
    return NOTE;
  }

  @Override
  public Result settle(Matter promise, String how, Arguments given, Session session) {
    var book = session.book();
    var touch =
        new Touch(
                0,
                promise.client(),
                TouchOptions.day(given, session),
                given.get(TouchOptions.BY),
                false,
                true,
                given.find(TouchOptions.WHO).orElseGet(session::staff),
                Optional.empty(),
                how.isEmpty() ? "kept: " + promise.text() : how)
            .with(given.find(TouchOptions.PURPOSE));
    return book.change(() -> {
      book.touches().add(touch);
      var lines = new ArrayList<String>();
      lines.add(Kept.by(touch, promise, how, session));
      lines.add(TouchOptions.confirmation(touch, session));
      if (!given.has(TouchOptions.BY)) {
        lines.add("If it was not a call: hug amend " + touch.client().id() + " --by CHANNEL");
      }
      Facts.against(touch, session.evaluator().facts(touch.client())).ifPresent(lines::add);
      return new Result.Words(List.copyOf(lines));
    });
  }
}

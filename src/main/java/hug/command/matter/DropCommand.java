package hug.command.matter;

import static hug.syntax.Option.option;
import static hug.syntax.Syntax.command;

import hug.command.Command;
import hug.command.MatterParameters;
import hug.command.Session;
import hug.model.Failure;
import hug.model.InputText;
import hug.model.Matter;
import hug.output.Result;
import hug.syntax.Arguments;
import hug.syntax.Option;
import hug.syntax.Syntax;
import java.util.Optional;

/** Closes what will not be done, or no longer holds. */
final class DropCommand implements Command {
  private static final Option<String> BECAUSE =
      option("--because", "TEXT", InputText::name).means("Why; a promise needs a reason");

  @Override
  public Syntax syntax() {
    return command("drop", "Close a promise that will not be kept, or a fact that is over")
        .example("hug drop 12 --because \"Jim wants no prints any more\"", "a promise, with why")
        .example("hug drop 7", "a fact, an occasion, a job, an offer or a need")
        .note("A complaint is not dropped: it is closed by hug confirmed, once the client says so.")
        .with(MatterParameters.ID)
        .with(BECAUSE);
  }

  @Override
  public Result run(Arguments given, Session session) {
    var matter = MatterParameters.any(given, session);
    switch (matter.sort()) {
      case COMPLAINT ->
          throw Failure.refused(
              MatterParameters.inWords(matter) + " is not dropped",
              "put it right: hug rectified " + matter.id() + " HOW");
      case FEEDBACK, INTRODUCTION, ANSWER ->
          throw Failure.refused(
              MatterParameters.inWords(matter) + " is done, and stays",
              "what was noted by mistake is taken back with: hug undo");
      case PROMISE -> {
        if (!given.has(BECAUSE)) {
          throw Failure.usage(
              "a promise is dropped for a reason",
              "say why: hug drop " + matter.id() + " --because TEXT");
        }
      }
      case FACT, JOB, OCCASION, OFFER, NEED -> {}
    }
    var ending =
        new Matter.Ending(session.today(), Matter.Ending.DROPPED, given.find(BECAUSE).orElse(""));
    return SettlingCommand.put(
        matter.ended(Optional.of(ending)),
        session,
        () -> Result.said("Dropped: " + MatterParameters.inWords(matter) + "."));
  }
}

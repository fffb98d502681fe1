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

/** Closes an item that will not be done or no longer holds. */
final class DropCommand implements Command {
  private static final Option<String> BECAUSE =
      option("--because", "TEXT", InputText::name).means("Reason, required for a promise");

  @Override
  public Syntax syntax() {
    return command("drop", "Close a promise you will not keep, or an outdated fact")
        .example(
            "hug drop 2 --because \"Jim wants no prints after all\"",
            "close promise 2, with the reason")
        .example("hug drop 129", "close need 129, now that Dora has found a florist")
        .note(
            "Promises, jobs, facts, occasions, offers and needs can be dropped. A complaint cannot:"
                + " settle it with hug done.")
        .with(MatterParameters.ID)
        .with(BECAUSE);
  }

  @Override
  public Result run(Arguments given, Session session) {
    var matter = MatterParameters.any(given, session);
    switch (matter.sort()) {
      case COMPLAINT ->
          throw Failure.refused(
              MatterParameters.named(matter) + " cannot be dropped",
              "settle it instead: hug done " + matter.id() + " HOW");
      case FEEDBACK, INTRODUCTION, ANSWER ->
          throw Failure.refused(
              MatterParameters.named(matter) + " cannot be dropped",
              "if it was recorded by mistake: hug undo");
      case PROMISE -> {
        if (!given.has(BECAUSE)) {
          throw Failure.usage(
              "dropping a promise needs --because TEXT",
              "give the reason: hug drop " + matter.id() + " --because TEXT");
        }
      }
      case FACT, JOB, OCCASION, OFFER, NEED -> {}
    }
    var ending =
        new Matter.Ending(session.today(), Matter.Ending.DROPPED, given.find(BECAUSE).orElse(""));
    return SettlingCommand.put(
        matter.ended(Optional.of(ending)),
        session,
        () -> Result.said("Dropped " + MatterParameters.inWords(matter) + "."));
  }
}

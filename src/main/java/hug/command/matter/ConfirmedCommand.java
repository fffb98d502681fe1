package hug.command.matter;

import static hug.syntax.Syntax.command;
import static java.time.temporal.ChronoUnit.DAYS;

import hug.command.Days;
import hug.command.MatterParameters;
import hug.command.Session;
import hug.model.Escaped;
import hug.model.Failure;
import hug.model.Matter;
import hug.output.Result;
import hug.syntax.Arguments;
import hug.syntax.Syntax;
import java.util.Optional;

/** Closes a complaint after the client has confirmed that it is fixed. */
final class ConfirmedCommand implements SettlingCommand {
  @Override
  public Syntax syntax() {
    return command("confirmed", "Close a complaint after the client confirms it is fixed")
        .example("hug confirmed 18 happy with the new one", "close complaint 18, with a note")
        .note(
            "hug done ID does the same for a complaint that has been fixed. The closed complaint"
                + " stays in the history of the client.")
        .with(MatterParameters.WHICH)
        .with(MatterParameters.TEXT);
  }

  @Override
  public Matter.Sort sort() {
    return Matter.Sort.COMPLAINT;
  }

  @Override
  public boolean isMeant(Matter matter) {
    return matter.day().isPresent();
  }

  @Override
  public Result settle(Matter complaint, String note, Arguments given, Session session) {
    if (complaint.day().isEmpty()) {
      throw Failure.refused(
          MatterParameters.named(complaint)
              + " has not been fixed yet: \""
              + Escaped.of(complaint.text())
              + "\"",
          "first record how you fixed it: hug done " + complaint.id() + " HOW");
    }
    long days = DAYS.between(complaint.on(), session.today());
    var ending = new Matter.Ending(session.today(), Matter.Ending.CONFIRMED, note);
    return SettlingCommand.put(
        complaint.ended(Optional.of(ending)),
        session,
        () ->
            Result.said(
                "Closed "
                    + MatterParameters.inWords(complaint)
                    + (days == 0 ? "." : " (after " + Days.of(days) + ").")));
  }
}

package hug.command.matter;

import static hug.syntax.Syntax.command;
import static java.time.temporal.ChronoUnit.DAYS;

import hug.command.Days;
import hug.command.MatterParameters;
import hug.command.Session;
import hug.model.Failure;
import hug.model.Matter;
import hug.output.Result;
import hug.syntax.Arguments;
import hug.syntax.Syntax;
import java.util.Optional;

/** Closes a complaint, for the client has said that it is right again. */
final class ConfirmedCommand implements SettlingCommand {
  @Override
  public Syntax syntax() {
    return command("confirmed", "Close a complaint, once the client says that it is right")
        .example("hug confirmed 12 \"happy with the new one\"", "complaint 12 is over")
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
  public Result settle(Matter complaint, String said, Arguments given, Session session) {
    if (complaint.day().isEmpty()) {
      throw Failure.refused(
          MatterParameters.inWords(complaint) + " was not put right yet",
          "first say how: hug rectified " + complaint.id() + " HOW");
    }
    var ending = new Matter.Ending(session.today(), Matter.Ending.CONFIRMED, said);
    return SettlingCommand.put(
        complaint.ended(Optional.of(ending)),
        session,
        () ->
            Result.said(
                "Closed: "
                    + MatterParameters.inWords(complaint)
                    + ", after "
                    + Days.of(DAYS.between(complaint.on(), session.today()))
                    + ". Well done."));
  }
}

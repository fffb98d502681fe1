package hug.command.matter;

import static hug.syntax.Syntax.command;
import static java.time.temporal.ChronoUnit.DAYS;

import hug.command.Command;
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
final class ConfirmedCommand implements Command {
  @Override
  public Syntax syntax() {
    return command("confirmed", "Close a complaint, once the client says that it is right.")
        .example("hug confirmed 12 \"happy with the new one\"", "complaint 12 is over")
        .with(MatterParameters.ID)
        .with(MatterParameters.TEXT);
  }

  @Override
  public Result run(Arguments given, Session session) {
    var book = session.book();
    var complaint = MatterParameters.open(given, session, Matter.Sort.COMPLAINT);
    if (complaint.day().isEmpty()) {
      throw Failure.refused(
          MatterParameters.inWords(complaint) + " was not put right yet",
          "first say how: hug rectified " + complaint.id() + " HOW");
    }
    var ending =
        new Matter.Ending(
            session.today(), Matter.Ending.CONFIRMED, MatterParameters.maybeText(given, session));
    return book.change(() -> {
      book.matters().update(complaint.ended(Optional.of(ending)));
      return Result.said(
          "Closed: "
              + MatterParameters.inWords(complaint)
              + ", after "
              + Days.of(DAYS.between(complaint.on(), session.today()))
              + ". Well done.");
    });
  }
}

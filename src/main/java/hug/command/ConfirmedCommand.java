package hug.command;

import static hug.syntax.Syntax.command;
import static java.time.temporal.ChronoUnit.DAYS;

import hug.model.Failure;
import hug.model.Matter;
import hug.output.Answer;
import hug.syntax.Given;
import hug.syntax.Syntax;
import java.util.Optional;

/** Closes a complaint, for the client has said that it is right again. */
final class ConfirmedCommand implements Command {
  @Override
  public Syntax syntax() {
    return command("confirmed", "Close a complaint, once the client says that it is right.")
        .example("hug confirmed 12 \"happy with the new one\"", "complaint 12 is over")
        .with(Noting.ID)
        .with(Noting.TEXT);
  }

  @Override
  public Answer run(Given given, Desk desk) {
    var book = desk.book();
    var complaint = Noting.open(given, desk, Matter.Sort.COMPLAINT);
    if (complaint.day().isEmpty()) {
      throw Failure.refused(
          Noting.inWords(complaint) + " was not put right yet",
          "first say how: hug rectified " + complaint.id() + " HOW");
    }
    var ending =
        new Matter.Ending(desk.today(), Matter.Ending.CONFIRMED, Noting.maybeText(given, desk));
    return book.change(() -> {
      book.matters().update(complaint.ended(Optional.of(ending)));
      return Answer.said(
          "Closed: "
              + Noting.inWords(complaint)
              + ", after "
              + Days.of(DAYS.between(complaint.on(), desk.today()))
              + ". Well done.");
    });
  }
}

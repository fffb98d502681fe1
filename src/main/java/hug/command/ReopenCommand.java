package hug.command;

import static hug.syntax.Syntax.command;

import hug.model.Failure;
import hug.model.Line;
import hug.model.Matter;
import hug.output.Answer;
import hug.syntax.Given;
import hug.syntax.Syntax;
import java.util.Optional;

/** Opens a complaint again that is not right after all. */
final class ReopenCommand implements Command {
  @Override
  public Syntax syntax() {
    return command("reopen", "Open a complaint again that is not right after all.")
        .example("hug reopen 12 the new one is torn", "first on the list again")
        .with(Noting.ID)
        .with(Noting.TEXT);
  }

  @Override
  public Answer run(Given given, Desk desk) {
    var book = desk.book();
    long id = given.get(Noting.ID);
    var complaint =
        book.matters()
            .withId(id)
            .filter(matter -> matter.sort() == Matter.Sort.COMPLAINT)
            .orElseThrow(() ->
                Failure.refused("there is no complaint " + id, "see them with: hug complaint"));
    if (complaint.isOpen() && complaint.day().isEmpty()) {
      throw Failure.refused(Noting.inWords(complaint) + " is open");
    }
    var why = Noting.maybeText(given, desk);
    var text =
        complaint.text()
            + (complaint.detail().isEmpty() ? "" : "; tried: " + complaint.detail())
            + (why.isEmpty() ? "" : "; " + why);
    var opened =
        complaint
            .withDay(Optional.empty())
            .withDetail("")
            .ended(Optional.empty())
            .saying(Line.note(text));
    return book.change(() -> {
      book.matters().update(opened);
      return Answer.said("Open again: " + Noting.inWords(opened) + ".");
    });
  }
}

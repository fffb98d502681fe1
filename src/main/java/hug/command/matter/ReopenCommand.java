package hug.command.matter;

import static hug.syntax.Syntax.command;

import hug.command.Command;
import hug.command.MatterParameters;
import hug.command.Session;
import hug.model.Failure;
import hug.model.InputText;
import hug.model.Matter;
import hug.output.Result;
import hug.syntax.Arguments;
import hug.syntax.Syntax;
import java.util.Optional;

/** Reopens a complaint that was not fixed after all. */
final class ReopenCommand implements Command {
  @Override
  public Syntax syntax() {
    return command("reopen", "Reopen a complaint that was not fixed after all")
        .example("hug reopen 18 the new one is torn", "reopen complaint 18, with the reason")
        .note(
            "The complaint goes back to the top of hug due, and the client gets no mailings until"
                + " it is fixed and confirmed.")
        .with(MatterParameters.ID)
        .with(MatterParameters.TEXT);
  }

  @Override
  public Result run(Arguments given, Session session) {
    long id = given.get(MatterParameters.ID);
    var complaint =
        session
            .book()
            .matters()
            .withId(id)
            .filter(matter -> matter.sort() == Matter.Sort.COMPLAINT)
            .orElseThrow(
                () -> Failure.refused("no complaint " + id, "list them with: hug complaint --all"));
    if (complaint.isOpen() && complaint.day().isEmpty()) {
      throw Failure.refused(
          MatterParameters.named(complaint) + " is already open",
          "when it is fixed: hug done " + complaint.id() + " HOW");
    }
    var why = MatterParameters.maybeText(given, session);
    var text =
        complaint.text()
            + (complaint.detail().isEmpty() ? "" : "; tried: " + complaint.detail())
            + (why.isEmpty() ? "" : "; " + why);
    var opened =
        complaint
            .withDay(Optional.empty())
            .withDetail("")
            .ended(Optional.empty())
            .saying(InputText.note(text));
    return SettlingCommand.put(
        opened, session, () -> Result.said("Reopened " + MatterParameters.inWords(opened) + "."));
  }
}

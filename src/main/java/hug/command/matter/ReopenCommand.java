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

/** Opens a complaint again that is not right after all. */
final class ReopenCommand implements Command {
  @Override
  public Syntax syntax() {
    return command("reopen", "Open a complaint again that is not right after all")
        .example("hug reopen 12 the new one is torn", "first on the list again")
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
            .orElseThrow(() ->
                Failure.refused("there is no complaint " + id, "see them with: hug complaint"));
    if (complaint.isOpen() && complaint.day().isEmpty()) {
      throw Failure.refused(MatterParameters.inWords(complaint) + " is open");
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
        opened,
        session,
        () -> Result.said("Open again: " + MatterParameters.inWords(opened) + "."));
  }
}

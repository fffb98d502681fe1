package hug.command.matter;

import static hug.syntax.Syntax.command;

import hug.command.Command;
import hug.command.MatterParameters;
import hug.command.Session;
import hug.model.Failure;
import hug.model.Matter;
import hug.output.Result;
import hug.rule.Reason;
import hug.syntax.Arguments;
import hug.syntax.Syntax;
import java.util.Optional;

/** Says how a complaint was put right. */
final class RectifiedCommand implements Command {
  @Override
  public Syntax syntax() {
    return command("rectified", "Say how a complaint was put right; ask two days later.")
        .example("hug rectified 12 sent a new album", "complaint 12; ask soon whether it is right")
        .with(MatterParameters.ID)
        .with(MatterParameters.TEXT);
  }

  @Override
  public Result run(Arguments given, Session session) {
    var book = session.book();
    var complaint = MatterParameters.open(given, session, Matter.Sort.COMPLAINT);
    if (complaint.day().isPresent()) {
      throw Failure.refused(
          MatterParameters.inWords(complaint) + " was put right on " + complaint.day().get(),
          "is it not? hug reopen " + complaint.id() + " WHY");
    }
    var how = MatterParameters.text(given, session, "rectified");
    var rectified = complaint.withDay(Optional.of(session.today())).withDetail(how);
    return book.change(() -> {
      book.matters().update(rectified);
      return Result.said(
          "Put right: " + MatterParameters.inWords(complaint) + ".",
          "Ask on "
              + Reason.complaint(rectified).dueOn()
              + " whether it is; then: hug confirmed "
              + complaint.id()
              + ", or: hug reopen "
              + complaint.id());
    });
  }
}

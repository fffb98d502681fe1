package hug.command.matter;

import static hug.syntax.Syntax.command;

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
final class RectifiedCommand implements SettlingCommand {
  @Override
  public Syntax syntax() {
    return command("rectified", "Say how a complaint was put right; ask two days later")
        .example("hug rectified 12 sent a new album", "complaint 12; ask soon whether it is right")
        .with(MatterParameters.WHICH)
        .with(MatterParameters.TEXT);
  }

  @Override
  public Matter.Sort sort() {
    return Matter.Sort.COMPLAINT;
  }

  @Override
  public boolean isMeant(Matter matter) {
    return matter.day().isEmpty();
  }

  @Override
  public Result settle(Matter complaint, String how, Arguments given, Session session) {
    if (complaint.day().isPresent()) {
      throw Failure.refused(
          MatterParameters.inWords(complaint) + " was put right on " + complaint.day().get(),
          "is it not? hug reopen " + complaint.id() + " WHY");
    }
    var rectified = complaint.withDay(Optional.of(session.today())).withDetail(how);
    if (how.isEmpty()) {
      throw Failure.usage("rectified needs TEXT: what?", "see: hug help rectified");
    }
    return SettlingCommand.put(
        rectified,
        session,
        () ->
            Result.said(
                "Put right: " + MatterParameters.inWords(complaint) + ".",
                "Ask on "
                    + Reason.complaint(rectified).dueOn()
                    + " whether it is; then: hug confirmed "
                    + complaint.id()
                    + ", or: hug reopen "
                    + complaint.id()));
  }
}

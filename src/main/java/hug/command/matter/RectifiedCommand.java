package hug.command.matter;

import static hug.syntax.Syntax.command;

import hug.command.Days;
import hug.command.MatterParameters;
import hug.command.Session;
import hug.model.Failure;
import hug.model.Matter;
import hug.output.Result;
import hug.rule.Reason;
import hug.syntax.Arguments;
import hug.syntax.Syntax;
import java.util.Optional;

/** Records how a complaint was fixed. */
final class RectifiedCommand implements SettlingCommand {
  @Override
  public Syntax syntax() {
    return command("rectified", "Record how a complaint was fixed, to check back later")
        .example("hug rectified", "list complaints that are waiting for a fix")
        .example(
            "hug reopen 18 the new one is torn",
            "reopen complaint 18, because it was not fixed after all")
        .example("hug rectified 18 sent another one", "record how you fixed complaint 18 this time")
        .note(
            "hug due reminds you two days later to ask the client. Then close the complaint with"
                + " hug done ID, or reopen it with hug reopen ID.")
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
          MatterParameters.named(complaint)
              + " was fixed "
              + Days.onDay(complaint.day().get(), session.today()),
          "if it is not fixed after all: hug reopen " + complaint.id() + " WHY");
    }
    var rectified = complaint.withDay(Optional.of(session.today())).withDetail(how);
    if (how.isEmpty()) {
      throw Failure.usage(
          "how was complaint " + complaint.id() + " fixed?",
          "for example: hug done " + complaint.id() + " sent another one");
    }
    return SettlingCommand.put(
        rectified,
        session,
        () ->
            Result.said(
                "Fixed " + MatterParameters.inWords(complaint) + ".",
                "Check back %s. If it is fixed: hug done %d. If not: hug reopen %2$d WHY"
                    .formatted(
                        Days.onDay(Reason.complaint(rectified).dueOn(), session.today()),
                        complaint.id())));
  }
}

package hug.command.matter;

import static hug.syntax.Syntax.command;

import hug.command.Command;
import hug.command.MatterParameters;
import hug.command.Numbered;
import hug.command.Session;
import hug.model.Failure;
import hug.model.Matter;
import hug.output.Result;
import hug.syntax.Arguments;
import hug.syntax.Syntax;
import java.util.List;

/** Settles an open matter by whatever command settles its sort. */
final class DoneCommand implements Command {
  private static final List<Matter.Sort> SORTS =
      List.of(Matter.Sort.COMPLAINT, Matter.Sort.PROMISE, Matter.Sort.JOB);

  @Override
  public Syntax syntax() {
    return command("done", "Settle an open promise, complaint or job")
        .example("hug done 12", "a promise is kept, a job delivered, a complaint confirmed")
        .example("hug done 12 sent a new album", "how a complaint was put right")
        .note(
            "Does the same as hug kept for a promise, hug rectified for a complaint and, once it"
                + " has been put right, hug confirmed, and hug delivered for a job. Those commands"
                + " have options for the day and the channel.")
        .with(MatterParameters.WHICH)
        .with(MatterParameters.TEXT);
  }

  @Override
  public Result run(Arguments given, Session session) {
    var open = new OpenMatters("done", SORTS, DoneCommand::isMeant);
    var which = given.find(MatterParameters.WHICH);
    if (which.isEmpty()) {
      return open.list(given, session);
    }
    var matter =
        Numbered.in(which.get())
            .map(id -> MatterParameters.any(id, session))
            .orElseGet(() -> open.only(session.client(which.get()), session));
    var command = settling(matter);
    var text = MatterParameters.maybeText(given, session);
    if (matter.sort() == Matter.Sort.JOB && !text.isEmpty()) {
      throw Failure.usage(
          "a delivery has no text",
          "deliver it first: hug done "
              + matter.id()
              + ", then log the text: hug touch "
              + matter.client().id()
              + " TEXT");
    }
    return command.settle(matter, text, given, session);
  }

  private static boolean isMeant(Matter matter) {
    return matter.sort() != Matter.Sort.JOB || matter.day().isEmpty();
  }

  private static SettlingCommand settling(Matter matter) {
    return switch (matter.sort()) {
      case PROMISE -> new KeptCommand();
      case COMPLAINT -> matter.day().isEmpty() ? new RectifiedCommand() : new ConfirmedCommand();
      case JOB -> new DeliveredCommand();
      case SEAT ->
          throw Failure.refused(
              MatterParameters.inWords(matter) + " is nothing to be done",
              "when it ends: hug council leave " + matter.client().id());
      case FACT, OCCASION, OFFER, NEED ->
          throw Failure.refused(
              MatterParameters.inWords(matter) + " is nothing to be done",
              "if it no longer holds: hug drop " + matter.id());
      case FEEDBACK, INTRODUCTION, ANSWER ->
          throw Failure.refused(MatterParameters.inWords(matter) + " is done already");
    };
  }
}

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

/** Settles an open item with the command for its sort. */
final class DoneCommand implements Command {
  private static final List<Matter.Sort> SORTS =
      List.of(Matter.Sort.COMPLAINT, Matter.Sort.PROMISE, Matter.Sort.JOB);

  @Override
  public Syntax syntax() {
    return command("done", "Settle an open promise, complaint or job")
        .example("hug done", "list open items")
        .example("hug done jim", "mark the promise to Jim as kept, his only open item")
        .example("hug done 65 left a message", "mark promise 65 as kept, with a note")
        .example("hug done 187", "mark job 187 as delivered")
        .example(
            "hug done 18 happy with the new one",
            "close complaint 18, which the client confirmed is fixed")
        .note(
            "A complaint takes two steps: first hug done ID HOW when you have fixed it, then"
                + " hug done ID when the client has confirmed it.")
        .note(
            "hug done runs hug kept for a promise, hug delivered for a job, and hug rectified, then"
                + " hug confirmed, for a complaint. Use those commands for their options, such as"
                + " the date or the channel.")
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
          "a delivery takes no text",
          "record the delivery first: hug done %d, then log the text: hug touch %d TEXT"
              .formatted(matter.id(), matter.client().id()));
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
              MatterParameters.named(matter) + " cannot be marked as done",
              "to end it: hug council leave " + matter.client().id());
      case FACT, OCCASION, OFFER, NEED ->
          throw Failure.refused(
              MatterParameters.named(matter) + " cannot be marked as done",
              "if it no longer holds: hug drop " + matter.id());
      case FEEDBACK, INTRODUCTION, ANSWER ->
          throw Failure.refused(
              MatterParameters.named(matter) + " has nothing left to be done",
              "list open items with: hug done");
    };
  }
}

package hug.command.matter;

import static hug.syntax.Option.dated;
import static hug.syntax.Option.flag;
import static hug.syntax.Syntax.command;

import hug.command.MatterParameters;
import hug.command.Session;
import hug.model.Day;
import hug.model.Failure;
import hug.model.Matter;
import hug.output.Result;
import hug.rule.Programme;
import hug.syntax.Arguments;
import hug.syntax.Option;
import hug.syntax.Syntax;
import java.time.LocalDate;
import java.util.Optional;

/** Says that a job was delivered: from then on, the programme counts. */
final class DeliveredCommand implements SettlingCommand {
  private static final Option<LocalDate> ON =
      dated("--on", "DATE", Day::done).means("The day it was; today unless said");

  static final Option<Boolean> CATCH_UP =
      flag("--catch-up", "Open every step, even those that were due before today");

  @Override
  public Syntax syntax() {
    return command("delivered", "Say that a job was delivered; what follows then falls due")
        .example("hug delivered 12", "job 12, today")
        .example("hug delivered jim", "Jim's job, if only one is under way")
        .example("hug delivered 12 --on monday", "and on another day")
        .example("hug delivered 12 --catch-up", "and do the steps that are past, too")
        .with(MatterParameters.WHICH)
        .note(
            "A delivery that you note late opens only the steps that are not yet past;"
                + " --catch-up opens them all.")
        .with(ON, CATCH_UP);
  }

  @Override
  public Matter.Sort sort() {
    return Matter.Sort.JOB;
  }

  @Override
  public boolean isMeant(Matter matter) {
    return matter.day().isEmpty();
  }

  @Override
  public Result settle(Matter job, String nothing, Arguments given, Session session) {
    boolean catchesUp = given.has(CATCH_UP);
    var on = given.find(ON).or(() -> job.day()).orElse(session.today());
    Jobs.requirePast(Optional.of(on), session, "--on");
    if (job.day().isPresent() && !given.has(ON) && !catchesUp) {
      throw Failure.refused(
          MatterParameters.inWords(job) + " was delivered on " + job.day().get(),
          "if that is not right, say when: hug delivered " + job.id() + " --on DATE");
    }
    var detail = Programme.detail(job, on, session.today(), catchesUp);
    return SettlingCommand.put(
        job.withDay(Optional.of(on)).withDetail(detail),
        session,
        () ->
            Result.said(
                "Delivered on " + on + ": " + MatterParameters.inWords(job) + ".",
                Jobs.next(job.id(), session)));
  }
}

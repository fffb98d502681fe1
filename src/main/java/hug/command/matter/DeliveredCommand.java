package hug.command.matter;

import static hug.syntax.Option.dated;
import static hug.syntax.Option.flag;
import static hug.syntax.Syntax.command;

import hug.command.Days;
import hug.command.MatterParameters;
import hug.command.Session;
import hug.model.Day;
import hug.model.Escaped;
import hug.model.Failure;
import hug.model.Matter;
import hug.output.Result;
import hug.rule.Programme;
import hug.syntax.Arguments;
import hug.syntax.Option;
import hug.syntax.Syntax;
import java.time.LocalDate;
import java.util.Optional;

/** Marks a job as delivered, which starts its follow-up steps. */
final class DeliveredCommand implements SettlingCommand {
  private static final Option<LocalDate> ON =
      dated("--on", "DATE", Day::done).means("Date of the delivery").defaultsTo("today");

  static final Option<Boolean> CATCH_UP =
      flag("--catch-up", "Also open follow-up steps that were due before today");

  @Override
  public Syntax syntax() {
    return command("delivered", "Mark a job as delivered and start its follow-up steps")
        .example("hug delivered 187", "mark job 187 as delivered today")
        .example("hug delivered 187 --on monday", "mark job 187 as delivered last Monday")
        .example(
            "hug delivered 86 --on \"1 oct\" --catch-up",
            "mark job 86 as delivered in October, with every step")
        .with(MatterParameters.WHICH)
        .note(
            "If you record a delivery late, follow-up steps that would already be overdue are not"
                + " opened. Use --catch-up to open them too. To correct the date of a delivery, run"
                + " the command again with --on.")
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
          MatterParameters.named(job)
              + " was delivered "
              + Days.onDay(job.day().get(), session.today()),
          "to correct the date: hug delivered " + job.id() + " --on DATE");
    }
    var detail = Programme.detail(job, on, session.today(), catchesUp);
    return SettlingCommand.put(
        job.withDay(Optional.of(on)).withDetail(detail),
        session,
        () ->
            Result.said(
                "Delivered %s %s: %s."
                    .formatted(
                        MatterParameters.named(job),
                        Days.onDay(on, session.today()),
                        Escaped.of(job.text())),
                Jobs.next(job.id(), session)));
  }
}

package hug.command.matter;

import static hug.syntax.Option.option;
import static hug.syntax.Parameter.parameter;
import static hug.syntax.Syntax.command;

import hug.command.ListOptions;
import hug.command.MatterParameters;
import hug.command.Session;
import hug.model.Escaped;
import hug.model.Failure;
import hug.model.InputText;
import hug.model.Matter;
import hug.output.Result;
import hug.syntax.Arguments;
import hug.syntax.Option;
import hug.syntax.Parameter;
import hug.syntax.Syntax;

/** Skips a follow-up step of one job. */
final class SkipCommand implements SettlingCommand {
  private static final Parameter<Long> STEP =
      parameter(
              "STEP", word -> (long) ListOptions.count(word), "Number of the step in hug rule list")
          .defaultsTo("the next")
          .atMostOnce();
  private static final Option<String> BECAUSE =
      option("--because", "TEXT", InputText::name).means("Reason").orElse("");

  @Override
  public Syntax syntax() {
    return command("skip", "Skip a follow-up step of a job")
        .example("hug skip 86", "skip the next step of job 86")
        .example("hug skip 86 2 --because \"they called\"", "skip step 2, with the reason")
        .note(
            "A skipped step leaves the list without a touch. The other steps of the job stay as"
                + " they are.")
        .with(MatterParameters.WHICH)
        .with(STEP)
        .with(BECAUSE);
  }

  @Override
  public Matter.Sort sort() {
    return Matter.Sort.JOB;
  }

  @Override
  public Result settle(Matter job, String nothing, Arguments given, Session session) {
    var book = session.book();
    var wanted = given.find(STEP);
    for (var due : Jobs.steps(job.id(), session)) {
      if (wanted.isEmpty() || wanted.get() == due.part()) {
        return book.change(() -> {
          book.matters().skip(job.id(), due.part(), session.today(), given.get(BECAUSE));
          return Result.said(
              "Skipped step %d of %s: %s."
                  .formatted(
                      due.part(),
                      MatterParameters.named(job),
                      Escaped.of(Jobs.text(due.part(), session))));
        });
      }
    }
    throw Failure.refused(
        MatterParameters.named(job)
            + " has no open step"
            + wanted.map(number -> " " + number).orElse("s"),
        "list all steps with: hug rule list");
  }
}

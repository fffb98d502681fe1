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
import hug.model.Step;
import hug.output.Result;
import hug.syntax.Arguments;
import hug.syntax.Option;
import hug.syntax.Parameter;
import hug.syntax.Syntax;

/** Leaves a step of the programme out for one job. */
final class SkipCommand implements SettlingCommand {
  private static final Parameter<Long> STEP =
      parameter(
              "STEP", word -> (long) ListOptions.count(word), "Step, as numbered by hug rule list")
          .defaultsTo("the next one")
          .atMostOnce();
  private static final Option<String> BECAUSE =
      option("--because", "TEXT", InputText::name).means("Why").orElse("");

  @Override
  public Syntax syntax() {
    return command("skip", "Leave a follow-up step out for a job")
        .example("hug skip 12", "no thank-you note for job 12: they were there in person")
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
              "Left out: "
                  + Escaped.of(text(due.part(), session))
                  + ", for "
                  + MatterParameters.inWords(job)
                  + ".");
        });
      }
    }
    throw Failure.refused(
        "there is no such step left for " + MatterParameters.inWords(job), "see: hug rule list");
  }

  private static String text(long step, Session session) {
    var all = session.book().steps().all().stream();
    return all.filter(one -> one.id() == step).map(Step::text).findFirst().orElseThrow();
  }
}

package hug.command;

import static hug.syntax.Option.option;
import static hug.syntax.Syntax.command;

import hug.model.Failure;
import hug.model.Line;
import hug.model.Matter;
import hug.model.Step;
import hug.model.Visible;
import hug.output.Answer;
import hug.syntax.Given;
import hug.syntax.Option;
import hug.syntax.Parameter;
import hug.syntax.Syntax;
import hug.syntax.Values;

/** Leaves a step of the programme out for one job. */
final class SkipCommand implements Command {
  private static final Parameter<Long> STEP =
      new Parameter<>(
          "STEP",
          (word, _) -> (long) Length.count(word),
          "Which step, as hug rule list numbers them; the next one unless said.",
          Values.ANY,
          Parameter.Count.AT_MOST_ONE);
  private static final Option<String> BECAUSE =
      option("--because", "TEXT", Line::name).means("Why.").orElse("");

  @Override
  public Syntax syntax() {
    return command("skip", "Leave a follow-up step out for a job.")
        .example("hug skip 12", "no thank-you note for job 12: they were there in person")
        .with(Noting.ID)
        .with(STEP)
        .with(BECAUSE);
  }

  @Override
  public Answer run(Given given, Desk desk) {
    var book = desk.book();
    var job = Noting.open(given, desk, Matter.Sort.JOB);
    var wanted = given.find(STEP);
    for (var due : Jobs.steps(job.id(), desk)) {
      if (wanted.isEmpty() || wanted.get() == due.part()) {
        return book.change(() -> {
          book.matters().skip(job.id(), due.part(), desk.today(), given.get(BECAUSE));
          return Answer.said(
              "Left out: "
                  + Visible.of(text(due.part(), desk))
                  + ", for "
                  + Noting.inWords(job)
                  + ".");
        });
      }
    }
    throw Failure.refused(
        "there is no such step left for " + Noting.inWords(job), "see: hug rule list");
  }

  private static String text(long step, Desk desk) {
    var all = desk.book().steps().all().stream();
    return all.filter(one -> one.id() == step).map(Step::text).findFirst().orElseThrow();
  }
}

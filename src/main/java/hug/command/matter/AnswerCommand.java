package hug.command.matter;

import static hug.syntax.Parameter.parameter;
import static hug.syntax.Syntax.command;

import hug.command.Command;
import hug.command.Days;
import hug.command.MatterParameters;
import hug.command.Session;
import hug.model.Escaped;
import hug.model.Failure;
import hug.model.Matter;
import hug.output.Result;
import hug.rule.Answers;
import hug.syntax.Arguments;
import hug.syntax.Parameter;
import hug.syntax.Syntax;

/** Records what was done about feedback, so that its client hears about it. */
final class AnswerCommand implements Command {
  private static final Parameter<String> HOW =
      parameter("HOW", word -> word, "Answer: what you did (use - to read standard input)")
          .repeated();

  @Override
  public Syntax syntax() {
    return command("answer", "Record what you did about a client's feedback")
        .example(
            "hug answer 186 a sign is up at the gate", "record what you did about feedback 186")
        .example("hug feedback --answered", "list feedback with the answers to it")
        .note(
            "The client who gave the feedback falls due for a follow-up, so that you tell them,"
                + " until the next counted touch. The agenda of the next council meeting also lists"
                + " the answer.")
        .with(MatterParameters.ID)
        .with(HOW);
  }

  @Override
  public Result run(Arguments given, Session session) {
    var feedback = feedback(given, session);
    var how = MatterParameters.read(HOW, given, session);
    if (how.isEmpty()) {
      throw Failure.usage(
          "what did you do about feedback " + feedback.id() + "?",
          "for example: hug answer " + feedback.id() + " a sign is up at the gate");
    }
    return MatterParameters.add(
        MatterParameters.noted(feedback.client(), Matter.Sort.ANSWER, how, session)
            .about(feedback.id()),
        session,
        _ ->
            feedback.client()
                + " is due to hear about it. When you have told them: hug touch "
                + feedback.client().id());
  }

  private static Matter feedback(Arguments given, Session session) {
    long id = given.get(MatterParameters.ID);
    var matter = session.book().matters().withId(id);
    if (matter.filter(one -> one.sort() == Matter.Sort.FEEDBACK).isEmpty()) {
      throw Failure.refused(
          matter
              .map(other -> MatterParameters.isNot(other, Matter.Sort.FEEDBACK))
              .orElse("no feedback " + id),
          "list feedback with: hug feedback");
    }
    Answers.of(session.evaluator().matters(Matter.Sort.ANSWER, false))
        .to(matter.get())
        .ifPresent(answer -> {
          throw answered(matter.get(), answer, session);
        });
    return matter.get();
  }

  private static Failure answered(Matter feedback, Matter answer, Session session) {
    return Failure.refused(
        "%s was answered %s: \"%s\""
            .formatted(
                MatterParameters.named(feedback),
                Days.since(answer.on(), session.today()),
                Escaped.of(answer.text())),
        session
            .book()
            .log()
            .adding(answer)
            .flatMap(session.book().log()::step)
            .map(step -> "to answer it differently, first: hug undo " + step.name())
            .orElse("an answer cannot be changed"));
  }
}

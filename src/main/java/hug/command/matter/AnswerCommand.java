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

/** Says what was done about feedback, so that its client hears of it. */
final class AnswerCommand implements Command {
  private static final Parameter<String> HOW =
      parameter("HOW", word -> word, "What was done (use - to read standard input)").repeated();

  @Override
  public Syntax syntax() {
    return command("answer", "Say what was done about a client's feedback")
        .example("hug answer 7 we open at eight on Saturdays now", "the client is due to hear it")
        .example("hug feedback --answered", "you said, we did: all of it, as a list")
        .note(
            "The client who gave the feedback is due to hear it, as a follow-up, until the next"
                + " touch that counts. The agenda of the next council lists it.")
        .with(MatterParameters.ID)
        .with(HOW);
  }

  @Override
  public Result run(Arguments given, Session session) {
    var feedback = feedback(given, session);
    var how = MatterParameters.read(HOW, given, session);
    if (how.isEmpty()) {
      throw Failure.usage("answer needs HOW: what was done about it?", "see: hug help answer");
    }
    return MatterParameters.add(
        MatterParameters.noted(feedback.client(), Matter.Sort.ANSWER, how, session)
            .about(feedback.id()),
        session,
        _ -> feedback.client() + " is due to hear it: hug touch " + feedback.client().id());
  }

  private static Matter feedback(Arguments given, Session session) {
    long id = given.get(MatterParameters.ID);
    var matter = session.book().matters().withId(id);
    if (matter.filter(one -> one.sort() == Matter.Sort.FEEDBACK).isEmpty()) {
      throw Failure.refused(
          matter
              .map(other -> id + " is not feedback: it is " + MatterParameters.inWords(other))
              .orElse("no feedback has the number " + id),
          "see all of it with: hug feedback");
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
        MatterParameters.inWords(feedback)
            + " was answered "
            + Days.since(answer.on(), session.today())
            + ": "
            + Escaped.of(answer.text()),
        session
            .book()
            .log()
            .adding(answer)
            .map(step -> "to answer it in other words, first: hug undo " + step)
            .orElse("an answer stays as it is"));
  }
}

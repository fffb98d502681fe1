package hug.command.rules;

import static hug.syntax.Option.option;
import static hug.syntax.Syntax.command;

import hug.command.Command;
import hug.command.Session;
import hug.model.Failure;
import hug.model.StoredRule;
import hug.model.Window;
import hug.output.Result;
import hug.syntax.Arguments;
import hug.syntax.Option;
import hug.syntax.Syntax;
import java.time.LocalDate;

/** Sets a rule for everyone, a tag or a worth, or adds a follow-up step. */
final class RuleAddCommand implements Command {
  private static final Option<Window> EVERY =
      option("--every", "WINDOW", Window::parse)
          .means("Window: longest silence before a client is due")
          .details("With --during, the interval of the step.");
  private static final Option<Window> LAPSE =
      option("--lapse", "WINDOW", Window::parse)
          .means("Silence after which a client has lapsed")
          .defaultsTo("twice the window");

  @Override
  public Syntax syntax() {
    return command("rule add", "Set how often to contact clients, or add a follow-up step")
        .example("hug rule add --everyone --every 60d", "contact everyone every 60 days")
        .example(
            "hug rule add --tag vip --every 1m --lapse 6w",
            "contact clients tagged vip every month")
        .example(
            "hug rule add --worth 1000 --every 1m",
            "contact clients worth 1000 or more every month")
        .example(
            "hug rule add --after delivery --in 3d --by card \"thank-you note\"",
            "send a card three days after each delivery")
        .example(
            "hug rule add --during job --every 2w \"progress update\"",
            "give an update every two weeks until delivery")
        .note(
            "A client's own window overrides all rules. Rules by tag or worth override the rule for"
                + " everyone; if several of them apply, the window that ends first wins. A new rule"
                + " for the same clients replaces the old one. The default rule for everyone is a"
                + " window of 90d and a lapse of 180d.")
        .note(
            "The worth of a client is their value plus the values of all delivered jobs. A rule"
                + " with --worth applies from the day a client is worth enough; until then, the"
                + " rule for everyone does. hug why CLIENT shows the sum.")
        .note(
            "Steps with --after delivery are the follow-up steps of hug job. A step is done by a"
                + " touch on its channel, made after the previous step was due. Steps also apply to"
                + " earlier deliveries, unless you use --since. hug rule list shows their numbers.")
        .note(
            "A step with --during job is due that long after the job was recorded, and again that"
                + " long after each counted touch with --purpose status, until the job is"
                + " delivered.")
        .with(StepOptions.TEXT)
        .with(RuleSubject.EVERYONE, RuleSubject.TAG, RuleSubject.WORTH, EVERY, LAPSE)
        .with(StepOptions.OPTIONS);
  }

  @Override
  public Result run(Arguments given, Session session) {
    if (!StepOptions.areIn(given)) {
      return rule(rule(given, session.today()), session);
    }
    if (given.has(LAPSE) || given.has(RuleSubject.EVERYONE) || given.has(RuleSubject.WORTH)) {
      throw Failure.usage("--lapse, --everyone and --worth do not apply to a follow-up step");
    }
    return StepOptions.add(StepOptions.step(given, EVERY), session);
  }

  private static StoredRule rule(Arguments given, LocalDate today) {
    var every =
        given
            .find(EVERY)
            .orElseThrow(
                () -> Failure.usage("rule add needs --every WINDOW", "see: hug help rule add"));
    var rule = new StoredRule(RuleSubject.in(given), every, given.find(LAPSE));
    rule.requireLaterLapse(today, "--lapse");
    return rule;
  }

  private static Result rule(StoredRule rule, Session session) {
    var book = session.bookOrDefault();
    return book.change(() -> {
      book.rules().set(rule);
      var tag = rule.coverage().tag();
      boolean isUnused = tag.filter(name -> !book.clients().hasTag(name)).isPresent();
      return Result.said(
          "Set the rule for "
              + rule.coverage()
              + ": every "
              + rule.window()
              + ", lapsed after "
              + rule.lapses()
              + "."
              + (isUnused ? " No client has that tag yet." : ""));
    });
  }
}

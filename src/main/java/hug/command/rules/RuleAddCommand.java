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

/** Sets a window for everyone, for those with a tag, or for those worth an amount or more. */
final class RuleAddCommand implements Command {
  private static final Option<Window> EVERY =
      option("--every", "WINDOW", Window::parse).means("The window: how long silence may last");
  private static final Option<Window> LAPSE =
      option("--lapse", "WINDOW", Window::parse)
          .means("The silence after which a client counts as lapsed; twice the window unless said");

  @Override
  public Syntax syntax() {
    return command("rule add", "Set how long silence may last, or what follows a delivery")
        .example("hug rule add --everyone --every 60d", "nobody waits longer than 60 days")
        .example("hug rule add --tag vip --every 1m --lapse 6w", "those tagged vip, a month")
        .example("hug rule add --worth 1000 --every 1m", "those worth 1000 or more, a month")
        .example(
            "hug rule add --after delivery --in 3d --by card \"thank-you note\"",
            "a card, three days after each delivery")
        .example(
            "hug rule add --during job --every 2w \"say how far it is\"",
            "news of the work, every two weeks until delivery")
        .note(
            "A client's own window beats a rule for a tag or by worth, and those beat the rule for"
                + " everyone. Of several, the window that ends first wins. A rule for the same"
                + " clients replaces the one before. Until you set one, the rule for everyone is"
                + " 90d, with a lapse of 180d.")
        .note(
            "The worth of a client is their value and the values of all jobs delivered. With"
                + " --worth, a client comes under the rule on the day on which they are worth"
                + " enough; those below it keep the rule for everyone. hug why CLIENT shows the sum.")
        .note(
            "The steps after a delivery are the programme of hug job. A step is done by a touch by"
                + " its channel, made after the step before it fell due. It holds for what was"
                + " delivered before, too, unless you say --since; hug rule list numbers the steps.")
        .note(
            "A step with --during job falls due that long after the job was noted, and again that"
                + " long after each touch that counts and has --purpose status, until the job is"
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
      throw Failure.usage("a step has neither --lapse nor --everyone nor --worth");
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
          "For "
              + rule.coverage()
              + ": every "
              + rule.window()
              + ", lapsed after "
              + rule.lapses()
              + "."
              + (isUnused ? " Nobody has that tag yet." : ""));
    });
  }
}

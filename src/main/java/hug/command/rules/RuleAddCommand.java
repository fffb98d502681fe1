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

/** Sets a window for everyone, or for those with a tag. */
final class RuleAddCommand implements Command {
  private static final Option<Window> EVERY =
      option("--every", "WINDOW", Window::parse).means("The window: how long silence may last.");
  private static final Option<Window> LAPSE =
      option("--lapse", "WINDOW", Window::parse)
          .means(
              "The silence after which a client counts as lapsed; twice the window unless said.");

  @Override
  public Syntax syntax() {
    return command("rule add", "Set how long silence may last, or what follows a delivery.")
        .example("hug rule add --everyone --every 60d", "nobody waits longer than 60 days")
        .example("hug rule add --tag vip --every 1m --lapse 6w", "those tagged vip, a month")
        .example(
            "hug rule add --after delivery --in 3d --by card \"thank-you note\"",
            "a card, three days after each delivery")
        .example(
            "hug rule add --during job --every 2w \"say how far it is\"",
            "news of the work, every two weeks until delivery")
        .note(
            "A client's own window beats a tag's rule, and a tag's rule beats the one for everyone."
                + " Of several tags, the shortest window wins. A rule for the same tag replaces the"
                + " one before. Until you set one, the rule for everyone is 90d, with a lapse of"
                + " 180d.")
        .note(
            "The steps after a delivery are the programme of hug job. A step is done by a touch by"
                + " its channel, made after the step before it fell due. It holds for what was"
                + " delivered before, too, unless you say --since; hug rule list numbers the steps.")
        .note(
            "A step with --during job falls due that long after the job was noted, and again that"
                + " long after each touch that counts and has --purpose status, until the job is"
                + " delivered.")
        .with(StepOptions.TEXT)
        .with(RuleSubject.EVERYONE, RuleSubject.TAG, EVERY, LAPSE)
        .with(StepOptions.OPTIONS);
  }

  @Override
  public Result run(Arguments given, Session session) {
    if (!StepOptions.areIn(given)) {
      return rule(rule(given, session.today()), session);
    }
    if (given.has(LAPSE) || given.has(RuleSubject.EVERYONE)) {
      throw Failure.usage("a step has neither --lapse nor --everyone");
    }
    return StepOptions.add(StepOptions.step(given, EVERY), session);
  }

  private static StoredRule rule(Arguments given, LocalDate today) {
    var every =
        given
            .find(EVERY)
            .orElseThrow(
                () -> Failure.usage("rule add needs --every WINDOW", "see: hug help rule add"));
    var rule = new StoredRule(RuleSubject.tag(given), every, given.find(LAPSE));
    rule.requireLaterLapse(today, "--lapse");
    return rule;
  }

  private static Result rule(StoredRule rule, Session session) {
    var book = session.bookOrDefault();
    return book.change(() -> {
      book.rules().set(rule);
      boolean isUnused = rule.tag().filter(tag -> !book.clients().hasTag(tag)).isPresent();
      return Result.said(
          "For "
              + StoredRule.subject(rule.tag())
              + ": every "
              + rule.window()
              + ", lapsed after "
              + rule.lapses()
              + "."
              + (isUnused ? " Nobody has that tag yet." : ""));
    });
  }
}

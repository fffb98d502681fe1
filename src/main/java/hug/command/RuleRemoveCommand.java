package hug.command;

import static hug.syntax.Syntax.command;

import hug.model.Failure;
import hug.output.Answer;
import hug.syntax.Given;
import hug.syntax.Syntax;

/** Removes a rule. */
final class RuleRemoveCommand implements Command {
  @Override
  public Syntax syntax() {
    return command("rule remove", "Remove a rule.")
        .example("hug rule remove --tag vip", "what is left covers them from now on")
        .example("hug rule remove --everyone", "back to 90d, with a lapse of 180d")
        .with(RuleSubject.EVERYONE, RuleSubject.TAG);
  }

  @Override
  public Answer run(Given given, Desk desk) {
    var tag = RuleSubject.tag(given);
    var book = desk.book();
    return book.change(() -> {
      if (!book.rules().remove(tag)) {
        throw Failure.refused(
            "there is no rule for " + RuleSubject.named(tag), "see them with: hug rule list");
      }
      return Answer.said("Removed the rule for " + RuleSubject.named(tag) + ".");
    });
  }
}

package hug.command.rules;

import static hug.syntax.Option.option;
import static hug.syntax.Syntax.command;

import hug.command.Command;
import hug.command.ListOptions;
import hug.command.Session;
import hug.model.Failure;
import hug.output.Result;
import hug.store.Book;
import hug.syntax.Arguments;
import hug.syntax.Option;
import hug.syntax.Syntax;

/** Removes a rule. */
final class RuleRemoveCommand implements Command {
  private static final Option<Long> STEP =
      option("--step", "N", word -> (long) ListOptions.count(word))
          .means("The step of that number, as hug rule list has it");

  @Override
  public Syntax syntax() {
    return command("rule remove", "Remove a rule")
        .example("hug rule remove --tag vip", "what is left covers them from now on")
        .example("hug rule remove --worth 1000", "the one for those worth 1000 or more")
        .example("hug rule remove --everyone", "back to 90d, with a lapse of 180d")
        .example("hug rule remove --step 2", "a step around a job, also for past ones")
        .with(RuleSubject.EVERYONE, RuleSubject.TAG, RuleSubject.WORTH, STEP);
  }

  @Override
  public Result run(Arguments given, Session session) {
    var book = session.book();
    if (given.has(STEP)) {
      return without(given.find(STEP).orElseThrow(), book);
    }
    var coverage = RuleSubject.in(given);
    return book.change(() -> {
      if (!book.rules().remove(coverage)) {
        throw Failure.refused("there is no rule for " + coverage, "see them with: hug rule list");
      }
      return Result.said("Removed the rule for " + coverage + ".");
    });
  }

  private static Result without(long step, Book book) {
    return book.change(() -> {
      if (!book.steps().remove(step)) {
        throw Failure.refused("there is no step " + step, "see them with: hug rule list");
      }
      return Result.said("Removed step " + step + ".");
    });
  }
}

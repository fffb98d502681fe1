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

/** Removes a rule or a follow-up step. */
final class RuleRemoveCommand implements Command {
  private static final Option<Long> STEP =
      option("--step", "N", word -> (long) ListOptions.count(word))
          .means("Number of the follow-up step, from hug rule list");

  @Override
  public Syntax syntax() {
    return command("rule remove", "Remove a rule or a follow-up step")
        .example("hug rule remove --tag vip", "remove the rule for clients tagged vip")
        .example("hug rule remove --worth 7000", "remove the rule for clients worth 7000 or more")
        .example("hug rule remove --step 2", "remove a follow-up step, for earlier jobs too")
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
        throw Failure.refused("no rule for " + coverage, "list them with: hug rule list");
      }
      return Result.said("Removed the rule for " + coverage + ".");
    });
  }

  private static Result without(long step, Book book) {
    return book.change(() -> {
      if (!book.steps().remove(step)) {
        throw Failure.refused("no step " + step, "list them with: hug rule list");
      }
      return Result.said("Removed step " + step + ".");
    });
  }
}

package hug.command.rules;

import static hug.syntax.Option.flag;
import static hug.syntax.Option.option;

import hug.model.Failure;
import hug.model.InputText;
import hug.syntax.Arguments;
import hug.syntax.Option;
import hug.syntax.Values;
import java.util.Optional;

/** Whom a rule covers: everyone, or those with a tag. */
final class RuleSubject {
  static final Option<Boolean> EVERYONE = flag("--everyone", "The rule for every client.");
  static final Option<String> TAG =
      option("--tag", "T", InputText::tag)
          .means("The rule for clients with this tag.")
          .among(Values.Live.TAGS);

  private RuleSubject() {}

  /** The tag that was named; absent for everyone. */
  static Optional<String> tag(Arguments given) {
    if (given.has(EVERYONE) == given.has(TAG) || given.all(TAG).size() > 1) {
      throw Failure.usage("a rule is either for --everyone or for one --tag", "see: hug help rule");
    }
    return given.find(TAG);
  }
}

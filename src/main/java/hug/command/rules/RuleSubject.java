package hug.command.rules;

import static hug.syntax.Option.flag;
import static hug.syntax.Option.option;

import hug.model.Amount;
import hug.model.Coverage;
import hug.model.Failure;
import hug.model.InputText;
import hug.syntax.Arguments;
import hug.syntax.Option;
import hug.syntax.Values;

/** Whom a rule covers: everyone, those with a tag, or those worth an amount or more. */
final class RuleSubject {
  static final Option<Boolean> EVERYONE = flag("--everyone", "The rule for every client");
  static final Option<String> TAG =
      option("--tag", "T", InputText::tag)
          .means("The rule for clients with this tag")
          .among(Values.Live.TAGS);
  static final Option<Amount> WORTH =
      option("--worth", "AMOUNT", RuleSubject::amount)
          .means(
              "The rule for clients worth this much or more: their value and all jobs delivered");

  private RuleSubject() {}

  private static Amount amount(String word) {
    return Amount.parse(word).orElseThrow(() -> Failure.usage("it is empty; try 1200 or 99.50"));
  }

  /** Whom the rule that was named covers. */
  static Coverage in(Arguments given) {
    int named = given.all(TAG).size() + given.all(WORTH).size() + (given.has(EVERYONE) ? 1 : 0);
    if (named != 1) {
      throw Failure.usage(
          "a rule is either for --everyone, for one --tag, or for one --worth",
          "see: hug help rule");
    }
    return new Coverage(given.find(TAG), given.find(WORTH));
  }
}

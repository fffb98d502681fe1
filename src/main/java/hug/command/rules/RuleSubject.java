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

/** The clients that a rule covers: everyone, a tag, or a worth. */
final class RuleSubject {
  static final Option<Boolean> EVERYONE = flag("--everyone", "Choose the rule for every client");
  static final Option<String> TAG =
      option("--tag", "T", InputText::tag)
          .means("Tag of the clients the rule is for")
          .among(Values.Live.TAGS);
  static final Option<Amount> WORTH =
      option("--worth", "AMOUNT", RuleSubject::amount)
          .means("Least worth of the clients the rule is for")
          .details("The worth of a client is their value plus the values of all delivered jobs.");

  private RuleSubject() {}

  private static Amount amount(String word) {
    return Amount.parse(word)
        .orElseThrow(() -> Failure.usage("must not be empty; try 1200 or 99.50"));
  }

  /** The clients that the options name. */
  static Coverage in(Arguments given) {
    int named = given.all(TAG).size() + given.all(WORTH).size() + (given.has(EVERYONE) ? 1 : 0);
    if (named != 1) {
      throw Failure.usage(
          "a rule needs one of --everyone, --tag and --worth", "see: hug help rule");
    }
    return new Coverage(given.find(TAG), given.find(WORTH));
  }
}

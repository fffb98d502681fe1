package hug;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Words and phrases that no text may contain, each with what a native writer would use. */
public final class StyleRules {
  /**
   * A rule.
   *
   * @param instead the better wording
   * @param example a text that breaks it
   */
  public record Rule(Pattern pattern, String instead, String example) {
    public boolean isBrokenBy(String text) {
      return pattern.matcher(text).find();
    }
  }

  /** Rules for everything that a user reads. */
  public static final List<Rule> TEXTS =
      List.of(
          rule("unless (said|you say)", "(default: X)", "A comma unless said"),
          rule("(?<![Tt]here )\\bis no (?!longer\\b|more\\b)", "is not a", "\"x\" is no window"),
          rule("(?<![Tt]here )\\bare no (?!longer\\b|more\\b)", "are not", "these are no clients"),
          rule("; (there are|say) ", "choose one of: a, b", "\"x\" is not a day; say 2026-11-21"),
          rule("\\bthere (is|are) none\\b", "no X", "as many as there are, or there are none"),
          rule(
              "(?i)\\b(what|who|those) there (is|are)\\b",
              "name the thing",
              "What there is, is listed"),
          rule("(?i)\\bwho(m)?ever\\b", "the client, anyone who", "Whoever has several reasons"),
          rule("^Whom?\\b[;.,]", "Client", "Whom; without, all are listed"),
          rule("\\banew\\b", "again, from scratch", "make the book anew"),
          rule("\\boctets?\\b", "bytes", "changed octets"),
          rule(", for (it|they|there|he|she|nobody|that) ", "because", "closed, for it was done"),
          rule("(?i)\\b(t[ao]k(e|es|en|ing)|took)( \\w+)? back\\b", "undo", "Took back step 7"),
          rule("\\bin peace\\b", "quiet", "Margo is left in peace"),
          rule("\\b(no|any) day I know\\b", "cannot read as a date", "\"x\" is no day I know"),
          rule(
              "\\bcan(not)? do anything with\\b",
              "unexpected argument",
              "add cannot do anything with"),
          rule("\\bfault in hug itself\\b", "bug in hug", "this is a fault in hug itself"),
          rule("\\b(is|was) there already\\b", "already exists", "the file is there already"),
          rule("[;,] alone, ", "with no arguments", "Note a promise; alone, list them"),
          rule("\\bmended?\\b", "fixed", "until it is mended"),
          rule("\\bof (his|her|their|its|your) own accord\\b", "by itself", "of its own accord"),
          rule(
              "\\bkeeps? (everything|all) out\\b",
              "nothing is imported",
              "One bad line keeps all out"),
          rule("\\bNobody (who|looks|is known)\\b", "No clients", "Nobody who fits is due"),
          rule(
              "\\bprogrammes? (added|removed|changed|of|is|was|starts?)\\b",
              "follow-up steps",
              "2 programmes added"),
          rule("\\bmatters? (added|removed|changed)\\b", "records", "12 matters added"),
          rule(
              "^(Shows|Lists|Prints|Makes|Takes|Adds|Writes) ", "imperative", "Lists all clients"));

  /** Rules for comments. */
  public static final List<Rule> COMMENTS =
      List.of(
          rule(
              "^(What|Whom|Whoever|Those|Where|Which|How|Who) ",
              "name the thing",
              "What becomes of each of some values, as they are asked for."),
          rule("\\bwho(m)?ever\\b", "anyone who", "left as it was found, whoever ends it"),
          rule("\\banew\\b", "again", "makes it anew"),
          rule("\\boctets?\\b", "bytes", "so many octets"),
          rule(", for (it|they|there|he|she|nobody) ", "because", "not closed, for it is shared"));

  private StyleRules() {}

  /** Describes the rules that a text breaks. */
  public static Stream<String> broken(List<Rule> rules, String text) {
    return rules.stream()
        .filter(rule -> rule.isBrokenBy(text))
        .map(rule -> rule.pattern() + " -> " + rule.instead());
  }

  private static Rule rule(String pattern, String instead, String example) {
    return new Rule(Pattern.compile(pattern), instead, example);
  }
}

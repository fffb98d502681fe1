package hug.command.matter;

import hug.command.MatterParameters;
import hug.model.Escaped;
import hug.model.Matter;

/** Sentences about one item, open or closed. */
final class MatterText {
  private MatterText() {}

  /** What it is and whose, without its text: {@code complaint 3 of Margo (#2)}. */
  static String named(Matter matter) {
    return MatterParameters.inWords(matter.saying(""));
  }

  /**
   * Confirms what was done with it: {@code Fixed complaint 3 of Margo (#2): the album came late.}
   *
   * @param participle what was done: {@code Fixed}
   * @param when follows the name; may be empty
   */
  static String confirming(String participle, Matter matter, String when) {
    var text = matter.text().isEmpty() ? "" : ": " + Escaped.of(matter.text());
    return participle + " " + named(matter) + when + text + ".";
  }

  /** Says why a command cannot be run: {@code job 3 of Margo (#2) was delivered today: "album"}. */
  static String refusing(Matter matter, String predicate) {
    var text = matter.text().isEmpty() ? "" : ": \"" + Escaped.of(matter.text()) + "\"";
    return named(matter) + " " + predicate + text;
  }
}

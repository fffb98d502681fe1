package hug.command.report;

import hug.command.Session;
import hug.rule.TierRule;
import hug.rule.ValueFigures;
import java.util.ArrayList;
import java.util.List;

/**
 * What clients are worth, and the rules that this calls for.
 *
 * @param rules those to add
 */
record ValueReport(ValueFigures value, List<TierRule> rules) {
  static ValueReport of(Session session) {
    session.book().hold();
    session.progress().going("Reading what clients are worth");
    var value = ValueFigures.of(session.book().worth(session.today()).all());
    var everyone = session.evaluator().rulebook().rules().getLast().window();
    return new ValueReport(value, TierRule.proposed(value, everyone, standing(session)));
  }

  /** The rules by worth that the book has. */
  private static List<TierRule> standing(Session session) {
    var standing = new ArrayList<TierRule>();
    for (var rule : session.book().rules().all()) {
      rule.coverage()
          .worth()
          .ifPresent(least -> standing.add(new TierRule("", least, rule.window())));
    }
    return standing;
  }
}

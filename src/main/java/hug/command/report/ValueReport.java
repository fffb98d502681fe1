package hug.command.report;

import hug.command.Session;
import hug.rule.TierRule;
import hug.rule.ValueFigures;
import java.util.ArrayList;
import java.util.List;

/**
 * The worth of clients, and rules that follow from it.
 *
 * @param rules the rules to add
 */
record ValueReport(ValueFigures value, List<TierRule> rules) {
  static ValueReport of(Session session) {
    session.book().hold();
    session.progress().going("Reading what clients are worth");
    var clients = session.book().worth(session.today()).all();
    var value = ValueFigures.of(clients);
    var everyone = session.evaluator().rulebook().rules().getLast().window();
    return new ValueReport(value, TierRule.proposed(value, clients, everyone, standing(session)));
  }

  /** The rules by worth already in the book. */
  private static List<TierRule> standing(Session session) {
    var standing = new ArrayList<TierRule>();
    for (var rule : session.book().rules().all()) {
      rule.coverage()
          .worth()
          .ifPresent(least -> standing.add(TierRule.standing(least, rule.window())));
    }
    return standing;
  }
}

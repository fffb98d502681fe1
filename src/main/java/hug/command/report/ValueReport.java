package hug.command.report;

import hug.command.Session;
import hug.model.Window;
import hug.rule.TierRule;
import hug.rule.ValueFigures;
import java.util.List;

/**
 * What clients are worth, and the rules that this calls for.
 *
 * @param rules those to add
 */
record ValueReport(ValueFigures value, Window everyone, List<TierRule> rules) {
  static ValueReport of(Session session) {
    session.book().hold();
    session.progress().going("Reading what clients are worth");
    var value = ValueFigures.of(session.book().worth(session.today()).all());
    var everyone = session.evaluator().rulebook().rules().getLast().window();
    return new ValueReport(value, everyone, TierRule.proposed(value, everyone, List.of()));
  }
}

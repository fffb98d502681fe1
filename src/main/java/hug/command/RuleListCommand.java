package hug.command;

import static hug.output.Column.column;
import static hug.syntax.Syntax.command;

import hug.model.Filter;
import hug.output.Answer;
import hug.output.Table;
import hug.rule.Rule;
import hug.syntax.Given;
import hug.syntax.Syntax;
import java.util.HashMap;
import java.util.List;

/** The rules, and for how many clients each decides. */
final class RuleListCommand implements Command {
  @Override
  public Syntax syntax() {
    return command("rule list", "List the rules, and for how many clients each decides.")
        .example("hug rule list", "all windows and lapses")
        .with(Printing.OPTIONS);
  }

  @Override
  public Answer run(Given given, Desk desk) {
    var deciding = new HashMap<Rule, Long>();
    long own = 0;
    for (var verdict : desk.verdicts(desk.book().clients().numbers(Filter.ALL))) {
      if (verdict.rule() instanceof Rule.ForClient) {
        own++;
      } else {
        deciding.merge(verdict.rule(), 1L, Long::sum);
      }
    }
    var words =
        own == 0 ? List.<String>of() : List.of("And " + own + " with a window of their own.");
    return new Answer.Listing(
        Table.of(
            desk.rulebook().rules(),
            column("rule", Rule::subject),
            column("window", (Rule rule) -> rule.window().toString()),
            column("lapse", (Rule rule) -> rule.lapse().toString()),
            column("clients", (Rule rule) -> deciding.getOrDefault(rule, 0L))),
        () -> "",
        _ -> words,
        0);
  }
}

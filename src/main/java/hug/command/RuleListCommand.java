package hug.command;

import static hug.output.Column.column;
import static hug.syntax.Syntax.command;

import hug.model.Filter;
import hug.output.Answer;
import hug.output.Table;
import hug.rule.Rule;
import hug.rule.Verdict;
import hug.syntax.Given;
import hug.syntax.Syntax;
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
    var rulebook = desk.rulebook();
    var deciding =
        desk.book().standings().of(desk.today(), Filter.ALL).stream()
            .map(rulebook::judge)
            .map(Verdict::rule)
            .toList();
    long own = deciding.stream().filter(rule -> rule instanceof Rule.ForClient).count();
    return new Answer.Listing(
        Table.of(
            rulebook.rules(),
            column("rule", Rule::subject),
            column("window", (Rule rule) -> rule.window().toString()),
            column("lapse", (Rule rule) -> rule.lapse().toString()),
            column("clients", (Rule rule) -> deciding.stream().filter(rule::equals).count())),
        "",
        own == 0 ? List.of() : List.of("And " + own + " with a window of their own."),
        Integer.MAX_VALUE,
        0);
  }
}

package hug.command.rules;

import static hug.output.Column.column;
import static hug.syntax.Syntax.command;

import hug.command.Command;
import hug.command.OutputOptions;
import hug.command.Session;
import hug.model.Filter;
import hug.model.Step;
import hug.output.Column;
import hug.output.Result;
import hug.output.Table;
import hug.rule.Rule;
import hug.syntax.Arguments;
import hug.syntax.Syntax;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/** Lists the rules, how many clients each applies to, and the follow-up steps. */
final class RuleListCommand implements Command {
  /** A line of the list: a rule or a follow-up step. */
  private record Kept(
      String rule, String window, String lapse, Long clients, Optional<Step> step) {}

  @Override
  public Syntax syntax() {
    return command("rule list", "List rules and follow-up steps")
        .example("hug rule list", "list each rule, and how many clients it applies to")
        .with(OutputOptions.OPTIONS);
  }

  @Override
  public Result run(Arguments given, Session session) {
    var deciding = new HashMap<Rule, Long>();
    long own = 0;
    for (var verdict : session.evaluator().verdicts(session.book().clients().numbers(Filter.ALL))) {
      switch (verdict.rule()) {
        case Rule.ForClient _ -> own++;
        case Rule.ForTag _, Rule.ForWorth _, Rule.ForEveryone _ ->
            deciding.merge(verdict.rule(), 1L, Long::sum);
      }
    }
    var words =
        own == 0
            ? List.<String>of()
            : List.of(own + (own == 1 ? " client has" : " clients have") + " their own window.");
    var lines = new ArrayList<Kept>();
    for (var rule : session.evaluator().rulebook().rules()) {
      lines.add(
          new Kept(
              rule.subject(),
              rule.window().toString(),
              rule.lapse().toString(),
              deciding.getOrDefault(rule, 0L),
              Optional.empty()));
    }
    for (var step : session.book().steps().all()) {
      lines.add(
          new Kept(
              (step.event() == Step.Event.JOB ? "job under way" : step.event().toString())
                  + step.tag().map(tag -> ", tag " + tag).orElse("")
                  + step.since().map(day -> ", since " + day).orElse("")
                  + step.stays().map(window -> ", for " + window).orElse(""),
              (step.event() == Step.Event.JOB ? "" : "+") + step.delay(),
              "",
              null,
              Optional.of(step)));
    }
    return new Result.Listing(
        Table.of(
            lines,
            column("rule", Kept::rule),
            column("window", Kept::window),
            column("lapse", Kept::lapse),
            column("clients", Kept::clients),
            column("step", (Kept k) -> k.step().map(Step::id)),
            column("by", (Kept k) -> k.step().flatMap(Step::by).map(Object::toString)),
            Column.<Kept>column("text", k -> k.step().map(Step::text)).yieldsFirst()),
        () -> "",
        _ -> words,
        0);
  }
}

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

/** The rules, and for how many clients each decides. */
final class RuleListCommand implements Command {
  /** A line of the list; absent in it is what a window or a step does not have. */
  private record Kept(
      String rule, String window, String lapse, Long clients, Optional<Step> step) {}

  @Override
  public Syntax syntax() {
    return command("rule list", "List the rules, for how many clients each decides, and steps")
        .example("hug rule list", "all windows and lapses")
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
        own == 0 ? List.<String>of() : List.of("And " + own + " with a window of their own.");
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

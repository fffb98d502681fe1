package hug.command.rules;

import static hug.output.Column.column;
import static hug.syntax.Syntax.command;

import hug.command.ClientParameter;
import hug.command.Command;
import hug.command.Days;
import hug.command.DueSentence;
import hug.command.OutputOptions;
import hug.command.Session;
import hug.command.TouchLine;
import hug.command.VerdictColumns;
import hug.model.AgendaLine;
import hug.model.Escaped;
import hug.model.Filter;
import hug.model.Quiet;
import hug.model.Touch;
import hug.output.Result;
import hug.output.Table;
import hug.rule.Rule;
import hug.rule.Rulebook;
import hug.rule.Verdict;
import hug.syntax.Arguments;
import hug.syntax.Syntax;
import java.time.LocalDate;
import java.util.List;

/** How the due date of a client came about. */
final class WhyCommand implements Command {
  private static final int RECENT = 5;

  @Override
  public Syntax syntax() {
    return command("why", "Explain when a client falls due, and why.")
        .example("hug why jim", "the touches, the rules and the arithmetic")
        .with(ClientParameter.CLIENT)
        .with(OutputOptions.OPTIONS);
  }

  @Override
  public Result run(Arguments given, Session session) {
    var named = session.client(given.get(ClientParameter.CLIENT));
    var rulebook = session.evaluator().rulebook();
    var verdict = session.evaluator().verdict(named);
    var dues = session.evaluator().dues(named);
    var touches = session.book().touches().of(session.today(), named, Filter.ALL);
    var page = new StringBuilder(Escaped.of(named.toString())).append('\n');
    page.append(Escaped.of(DueSentence.of(verdict, dues, session.today()))).append("\n");
    touches(page, "Touches that counted", touches.stream().filter(Touch::counts).toList());
    touches(
        page,
        "Touches that did not (attempts and mailings)",
        touches.stream().filter(touch -> !touch.counts()).toList());
    rules(page, rulebook, verdict);
    arithmetic(page, verdict, session.today());
    others(page, dues);
    return new Result.Page(page.toString(), table(verdict, session.today()));
  }

  private static void touches(StringBuilder page, String title, List<Touch> touches) {
    page.append('\n').append(title).append('\n');
    if (touches.isEmpty()) {
      page.append("  none\n");
    }
    for (var touch : touches.subList(0, Math.min(touches.size(), RECENT))) {
      page.append(TouchLine.of(touch)).append('\n');
    }
    if (touches.size() > RECENT) {
      page.append("  and ").append(touches.size() - RECENT).append(" before\n");
    }
  }

  private static void rules(StringBuilder page, Rulebook rulebook, Verdict verdict) {
    page.append("\nRules that cover this client\n");
    var covering = rulebook.covering(verdict.client(), verdict.clock());
    for (int i = 0; i < covering.size(); i++) {
      var rule = covering.get(i);
      page.append("  ").append(Escaped.of(rule.subject()));
      page.append(": every ").append(rule.window()).append(", lapsed after ").append(rule.lapse());
      page.append(i == 0 ? "  <- decides: " + because(covering) : "").append('\n');
    }
  }

  private static String because(List<Rule> covering) {
    if (covering.size() == 1) {
      return "the only one";
    }
    boolean areSeveralTags = covering.get(1).precedence() == covering.getFirst().precedence();
    return switch (covering.getFirst()) {
      case Rule.ForClient _ -> "a client's own window beats every rule";
      case Rule.ForTag _, Rule.ForEveryone _ ->
          areSeveralTags
              ? "of several tags, the shortest window"
              : "a tag's rule beats the rule for everyone";
    };
  }

  private static void arithmetic(StringBuilder page, Verdict verdict, LocalDate today) {
    page.append("\nThe arithmetic\n");
    var start = verdict.standing().lastTouch().isPresent() ? "last touch" : "client since";
    sum(page, start, verdict.clock(), "");
    sum(page, "+ window " + verdict.rule().window(), verdict.windowEnd(), "");
    if (verdict.isScheduled()) {
      sum(page, "agreed for", verdict.unmoved(), "whatever the window says");
    }
    if (verdict.isSnoozed()) {
      sum(page, "snoozed until", verdict.dueOn(), "");
    }
    sum(page, "due on", verdict.dueOn(), distance(verdict, today));
    long lapsed = verdict.daysLapsed(today);
    sum(
        page,
        "+ lapse " + verdict.rule().lapse(),
        verdict.lapsedOn(),
        lapsed > 0 ? "lapsed " + Days.of(lapsed) + " ago" : "not lapsed");
  }

  /** What is on the list, or will be, whatever the window says. */
  private static void others(StringBuilder page, List<AgendaLine> dues) {
    var lines = new StringBuilder();
    for (var due : dues) {
      if (due.isOpenMatter()) {
        lines.append("  ").append(due.kind()).append(" on ").append(due.dueOn());
        lines.append(due.isSnoozed() ? " (snoozed)" : "").append(": ");
        lines.append(Escaped.of(due.about())).append('\n');
      }
    }
    if (!lines.isEmpty()) {
      page.append("\nAnd besides\n").append(lines);
    }
  }

  private static String distance(Verdict verdict, LocalDate today) {
    if (verdict.isQuiet(today)) {
      return "but not to be contacted, so on no list";
    }
    long over = verdict.daysOver(today);
    return over == 0 ? "today" : over > 0 ? Days.of(over) + " over" : "in " + Days.of(-over);
  }

  private static void sum(StringBuilder page, String what, LocalDate day, String remark) {
    page.append("  ").append(what).append(" ".repeat(Math.max(1, 16 - what.length())));
    page.append(day).append(remark.isEmpty() ? "" : "  " + remark).append('\n');
  }

  private static Table<Verdict> table(Verdict verdict, LocalDate today) {
    return Table.of(
        List.of(verdict),
        column("client", (Verdict v) -> v.client().name()),
        VerdictColumns.REASON,
        column("due_on", Verdict::dueOn),
        column("days_over", (Verdict v) -> v.daysOver(today)),
        column("clock", Verdict::clock),
        column("rule", (Verdict v) -> v.rule().subject()),
        VerdictColumns.WINDOW,
        column("lapse", (Verdict v) -> v.rule().lapse().toString()),
        column("lapsed_on", Verdict::lapsedOn),
        column("snoozed_until", (Verdict v) -> v.isSnoozed() ? v.dueOn() : null),
        column("quiet_because", (Verdict v) -> v.standing().quiet().map(Quiet::because)),
        VerdictColumns.ID);
  }
}

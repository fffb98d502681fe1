package hug.command.rules;

import hug.command.Days;
import hug.command.DueSentence;
import hug.command.Session;
import hug.command.TouchLine;
import hug.model.AgendaLine;
import hug.model.Amount;
import hug.model.Escaped;
import hug.model.Filter;
import hug.model.Matter;
import hug.model.Touch;
import hug.rule.Rule;
import hug.rule.Rulebook;
import hug.rule.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** How the due date of a client came about, as a page. */
final class WhyPage {
  private static final int RECENT = 5;

  private final StringBuilder page = new StringBuilder();
  private final Verdict verdict;
  private final LocalDate today;

  private WhyPage(Verdict verdict, LocalDate today) {
    this.verdict = verdict;
    this.today = today;
  }

  static String of(Verdict verdict, Session session) {
    var client = verdict.client().named();
    return new WhyPage(verdict, session.today())
        .written(
            session.evaluator().rulebook(),
            session.evaluator().dues(client),
            session.book().matters().of(client),
            session.book().touches().of(session.today(), client, Filter.ALL));
  }

  private String written(
      Rulebook rulebook, List<AgendaLine> dues, List<Matter> matters, List<Touch> touches) {
    page.append(Escaped.of(verdict.client().named().toString())).append('\n');
    page.append(Escaped.of(DueSentence.of(verdict, dues, today))).append('\n');
    touches("Touches that counted", touches.stream().filter(Touch::counts).toList());
    touches(
        "Touches that did not (attempts and mailings)",
        touches.stream().filter(touch -> !touch.counts()).toList());
    rules(rulebook);
    if (rulebook.rules().stream().anyMatch(Rule.ForWorth.class::isInstance)) {
      worth(matters);
    }
    arithmetic();
    others(dues);
    return page.toString();
  }

  private void touches(String title, List<Touch> touches) {
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

  private void rules(Rulebook rulebook) {
    page.append("\nRules that cover this client\n");
    var covering = rulebook.covering(verdict.standing(), verdict.clock());
    for (int i = 0; i < covering.size(); i++) {
      var rule = covering.get(i);
      page.append("  ").append(Escaped.of(rule.subject()));
      page.append(": every ").append(rule.window()).append(", lapsed after ").append(rule.lapse());
      page.append(i == 0 ? "  <- decides: " + Rulebook.because(covering) : "").append('\n');
    }
  }

  /** Where the worth comes from that some of the rules ask for. */
  private void worth(List<Matter> matters) {
    page.append("\nWhat the client is worth\n");
    verdict.client().value().ifPresent(value -> sum("value", value, ""));
    var jobs = new ArrayList<>(matters);
    jobs.removeIf(matter ->
        matter.sort() != Matter.Sort.JOB
            || matter.value().isEmpty()
            || matter.day().filter(day -> !day.isAfter(today)).isEmpty());
    if (!jobs.isEmpty()) {
      long cents = jobs.stream().mapToLong(job -> job.value().get().cents()).sum();
      sum(
          "+ jobs",
          Amount.ofCents(cents),
          jobs.size() + (jobs.size() == 1 ? " job" : " jobs") + " delivered");
    }
    var worth = verdict.standing().worth();
    if (worth.isPresent()) {
      sum("worth", worth.get(), "");
    } else {
      page.append("  not known: no value, and no delivered job that has one\n");
    }
  }

  private void arithmetic() {
    page.append("\nThe arithmetic\n");
    var start = verdict.standing().lastTouch().isPresent() ? "last touch" : "client since";
    sum(start, verdict.clock(), "");
    sum("+ window " + verdict.rule().window(), verdict.windowEnd(), "");
    if (verdict.isScheduled()) {
      sum("planned for", verdict.unmoved(), "whatever the window says");
    }
    if (verdict.isSnoozed()) {
      sum("snoozed until", verdict.dueOn(), "");
    }
    sum("due on", verdict.dueOn(), distance());
    long lapsed = verdict.daysLapsed(today);
    sum(
        "+ lapse " + verdict.rule().lapse(),
        verdict.lapsedOn(),
        lapsed > 0 ? "lapsed " + Days.of(lapsed) + " ago" : "not lapsed");
  }

  /** What is on the list, or will be, whatever the window says. */
  private void others(List<AgendaLine> dues) {
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

  private String distance() {
    if (verdict.isQuiet(today)) {
      return "but not to be contacted, so on no list";
    }
    long over = verdict.daysOver(today);
    return over == 0 ? "today" : over > 0 ? Days.of(over) + " over" : "in " + Days.of(-over);
  }

  private void sum(String what, Object figure, String remark) {
    page.append("  ").append(what).append(" ".repeat(Math.max(1, 16 - what.length())));
    page.append(figure).append(remark.isEmpty() ? "" : "  " + remark).append('\n');
  }
}

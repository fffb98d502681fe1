package hug.command.rules;

import hug.command.Days;
import hug.command.DueSentence;
import hug.command.ReturnForecast;
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

/** The page that explains the due date of a client. */
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
            new ReturnForecast(session).inWords(client),
            session.evaluator().rulebook(),
            session.evaluator().dues(client),
            session.book().matters().of(client),
            session.book().touches().of(session.today(), client, Filter.ALL));
  }

  private String written(
      List<String> returns,
      Rulebook rulebook,
      List<AgendaLine> dues,
      List<Matter> matters,
      List<Touch> touches) {
    page.append(Escaped.of(verdict.client().named().toString())).append('\n');
    page.append(Escaped.of(DueSentence.of(verdict, dues, today))).append('\n');
    touches("Counted touches", touches.stream().filter(Touch::counts).toList());
    touches(
        "Touches that do not count (attempts and mailings)",
        touches.stream().filter(touch -> !touch.counts()).toList());
    rules(rulebook);
    if (rulebook.rules().stream().anyMatch(Rule.ForWorth.class::isInstance)) {
      worth(matters);
    }
    arithmetic();
    others(dues);
    if (!returns.isEmpty()) {
      page.append("\nLikely to come back?\n");
      returns.forEach(sentence -> page.append("  ").append(sentence).append('\n'));
    }
    return page.toString();
  }

  private void touches(String title, List<Touch> touches) {
    page.append('\n').append(title).append('\n');
    if (touches.isEmpty()) {
      page.append("  none\n");
    }
    for (var touch : touches.subList(0, Math.min(touches.size(), RECENT))) {
      page.append(TouchLine.of(touch, today)).append('\n');
    }
    if (touches.size() > RECENT) {
      page.append("  ... and ").append(touches.size() - RECENT).append(" earlier\n");
    }
  }

  private void rules(Rulebook rulebook) {
    page.append("\nRules for this client\n");
    var covering = rulebook.covering(verdict.standing(), verdict.clock());
    for (int i = 0; i < covering.size(); i++) {
      var rule = covering.get(i);
      page.append("  ").append(Escaped.of(rule.subject()));
      page.append(": every ").append(rule.window()).append(", lapsed after ").append(rule.lapse());
      page.append(i == 0 ? "  <- applies: " + Rulebook.because(covering) : "").append('\n');
    }
  }

  /** The calculation of the worth, for rules by worth. */
  private void worth(List<Matter> matters) {
    page.append("\nWorth\n");
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
      page.append("  unknown: no value is set, and no delivered job has one\n");
    }
  }

  private void arithmetic() {
    page.append("\nCalculation\n");
    var start = verdict.standing().lastTouch().isPresent() ? "last touch" : "client since";
    sum(start, day(verdict.clock()), "");
    sum("+ window " + verdict.rule().window(), day(verdict.windowEnd()), "");
    if (verdict.isScheduled()) {
      sum("planned for", day(verdict.unmoved()), "overrides the window");
    }
    if (verdict.isSnoozed()) {
      sum("snoozed until", day(verdict.dueOn()), "");
    }
    sum("due", day(verdict.dueOn()), distance());
    long lapsed = verdict.daysLapsed(today);
    sum(
        "+ lapse " + verdict.rule().lapse(),
        day(verdict.lapsedOn()),
        lapsed > 0 ? "lapsed " + Days.of(lapsed) + " ago" : "not lapsed");
  }

  /** Other reasons to contact the client, independent of the window. */
  private void others(List<AgendaLine> dues) {
    var lines = new StringBuilder();
    for (var due : dues) {
      if (due.isOpenMatter()) {
        lines.append("  ").append(due.kind()).append(' ').append(Days.onDay(due.dueOn(), today));
        lines.append(due.isSnoozed() ? " (snoozed)" : "").append(": ");
        lines.append(Escaped.of(due.topic())).append('\n');
      }
    }
    if (!lines.isEmpty()) {
      page.append("\nAlso due\n").append(lines);
    }
  }

  /** Dates stand one below the other, so a remark is never part of the date. */
  private String day(LocalDate on) {
    return TouchLine.padded(Days.date(on, today), 11);
  }

  private String distance() {
    if (verdict.isQuiet(today)) {
      return "but quiet, so not listed";
    }
    long over = verdict.daysOver(today);
    return over == 0 ? "today" : over > 0 ? Days.of(over) + " overdue" : "in " + Days.of(-over);
  }

  private void sum(String what, Object figure, String remark) {
    page.append("  ").append(what).append(" ".repeat(Math.max(1, 16 - what.length())));
    page.append((figure + "  " + remark).stripTrailing()).append('\n');
  }
}

package hug.command;

import hug.model.Moment;
import hug.rule.Verdict;
import java.time.LocalDate;

/** When a client falls due, and why, as a sentence or two. */
final class Outlook {
  private Outlook() {}

  static String of(Verdict verdict, LocalDate today) {
    var said = new StringBuilder();
    if (verdict.isQuiet(today)) {
      var quiet = verdict.standing().quiet().orElseThrow();
      said.append("Not to be contacted")
          .append(quiet.until().map(day -> " until " + day).orElse(""))
          .append(": ")
          .append(quiet.because());
    } else {
      said.append(due(verdict, today));
    }
    said.append(
        verdict
            .standing()
            .lastTouch()
            .map(touch -> ". Last touch " + ago(verdict, touch, today))
            .orElse(". Never touched; a client since " + verdict.clock()));
    if (verdict.isLapsed(today)) {
      said.append(". Lapsed since ").append(verdict.lapsedOn());
    }
    return said.append('.').toString();
  }

  private static String due(Verdict verdict, LocalDate today) {
    long over = verdict.daysOver(today);
    var reason =
        verdict.isScheduled()
            ? "as agreed"
            : "every " + verdict.rule().window() + ", by " + verdict.rule().subject();
    var when =
        over == 0
            ? "Due today"
            : over > 0 ? "Due since " + verdict.dueOn() : "Due on " + verdict.dueOn();
    return when + " (" + (verdict.isSnoozed() ? "snoozed; " : "") + reason + ")";
  }

  private static String ago(Verdict verdict, Moment touch, LocalDate today) {
    return touch.on() + ", " + Days.ago(verdict.daysSilent(today));
  }
}

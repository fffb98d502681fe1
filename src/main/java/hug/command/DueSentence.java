package hug.command;

import hug.model.AgendaLine;
import hug.model.ClientRef;
import hug.model.Moment;
import hug.rule.Verdict;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** When a client falls due, and why, as a sentence or two. */
public final class DueSentence {
  private DueSentence() {}

  /** What comes next for a client, whatever the reason; {@code label} is for a hug to come. */
  public static String next(ClientRef client, String label, Session session) {
    var verdict = session.evaluator().verdict(client);
    return matter(session.evaluator().dues(client), session.today())
        .map(first -> "Next: " + first + "; next hug " + when(verdict.due(), session.today()) + ".")
        .orElseGet(() ->
            (verdict.isDue(session.today()) ? "Due since " : label + " ") + verdict.dueOn() + ".");
  }

  /** What falls due before the next hug, if anything does: {@code promise due tomorrow}. */
  private static Optional<String> matter(List<AgendaLine> dues, LocalDate today) {
    return Optional.of(Collections.min(dues, (one, other) -> one.dueOn().compareTo(other.dueOn())))
        .filter(AgendaLine::isOpenMatter)
        .map(first -> first.kind() + " " + when(first, today));
  }

  private static String when(AgendaLine line, LocalDate today) {
    long over = line.daysOver(today);
    return over > 0
        ? "due since " + line.dueOn()
        : over == 0 ? "due today" : over == -1 ? "due tomorrow" : "due on " + line.dueOn();
  }

  /**
   * The same, and what led to it.
   *
   * @param dues every reason to touch the client
   */
  public static String of(Verdict verdict, List<AgendaLine> dues, LocalDate today) {
    var said = new StringBuilder();
    if (verdict.isQuiet(today)) {
      var quiet = verdict.standing().quiet().orElseThrow();
      said.append("Not to be contacted")
          .append(quiet.until().map(day -> " until " + day).orElse(""))
          .append(": ")
          .append(quiet.because());
    } else {
      matter(dues, today).ifPresent(first -> said.append("Next: ").append(first).append(". "));
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
            ? "as planned"
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

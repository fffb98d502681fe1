package hug.command;

import hug.model.AgendaLine;
import hug.model.ClientRef;
import hug.model.ReasonKind;
import hug.rule.Rule;
import hug.rule.Verdict;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** When and why a client falls due, in a sentence or two. */
public final class DueSentence {
  private DueSentence() {}

  /** The next due date of a client; {@code label} introduces a date in the future. */
  public static String next(ClientRef client, String label, Session session) {
    var verdict = session.evaluator().verdict(client);
    return matter(session.evaluator().dues(client), session.today())
        .map(first -> "Next: " + first + "; next hug " + when(verdict.due(), session.today()) + ".")
        .orElseGet(() -> next(verdict, label, session.today()));
  }

  private static String next(Verdict verdict, String label, LocalDate today) {
    var day = Days.on(verdict.dueOn(), today);
    return (verdict.isDue(today) && verdict.daysOver(today) > 0 ? "Due since " : label + " ")
        + day
        + ".";
  }

  /** An open item that comes before the next hug: {@code promise (the offer) due tomorrow}. */
  private static Optional<String> matter(List<AgendaLine> dues, LocalDate today) {
    return Optional.of(Collections.min(dues, (one, other) -> order(one, other, today)))
        .filter(AgendaLine::isOpenMatter)
        .map(first -> topic(first) + when(first, today));
  }

  /** Orders lines as on the list: those due first, by kind, then the rest by date. */
  private static int order(AgendaLine one, AgendaLine other, LocalDate today) {
    boolean areDue = !one.dueOn().isAfter(today) && !other.dueOn().isAfter(today);
    int byKind = areDue ? Integer.compare(one.kind().rank(), other.kind().rank()) : 0;
    return byKind != 0 ? byKind : one.dueOn().compareTo(other.dueOn());
  }

  /** The kind and topic, or only the topic of an occasion: {@code promise (the offer)}. */
  private static String topic(AgendaLine line) {
    return line.kind() == ReasonKind.OCCASION
        ? line.topic() + " "
        : line.kind() + " (" + line.topic() + ") ";
  }

  private static String when(AgendaLine line, LocalDate today) {
    var day = Days.onDay(line.dueOn(), today);
    return line.daysOver(today) > 0 ? "due since " + Days.on(line.dueOn(), today) : "due " + day;
  }

  /**
   * The next due date of a client, and how it came about.
   *
   * @param dues every reason to contact the client
   */
  public static String of(Verdict verdict, List<AgendaLine> dues, LocalDate today) {
    var said = new StringBuilder();
    if (verdict.isQuiet(today)) {
      var quiet = verdict.standing().quiet().orElseThrow();
      said.append("Quiet")
          .append(quiet.until().map(day -> " until " + Days.on(day, today)).orElse(""))
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
            .map(touch -> ". Last touch " + Days.since(touch.on(), today))
            .orElse(". Never contacted; client since " + Days.on(verdict.clock(), today)));
    if (verdict.isLapsed(today)) {
      said.append(". Lapsed since ").append(Days.on(verdict.lapsedOn(), today));
    }
    return said.append('.').toString();
  }

  private static String due(Verdict verdict, LocalDate today) {
    long over = verdict.daysOver(today);
    var about = verdict.contact().about();
    var reason =
        verdict.isScheduled()
            ? "as planned" + (about.isEmpty() ? "" : ": " + about)
            : "every " + verdict.rule().window().inWords() + ", " + by(verdict.rule());
    var when =
        over == 0
            ? "Due today"
            : (over > 0 ? "Due since " : "Due ") + said(verdict.dueOn(), over, today);
    return when + " (" + (verdict.isSnoozed() ? "snoozed; " : "") + reason + ")";
  }

  private static String said(LocalDate day, long over, LocalDate today) {
    return over > 0 ? Days.on(day, today) : Days.onDay(day, today);
  }

  /** The rule in words: {@code rule for everyone}. */
  private static String by(Rule rule) {
    return switch (rule.precedence()) {
      case 0 -> "own window";
      case 1 -> "rule for " + rule.subject();
      default -> "rule for everyone";
    };
  }
}

package hug.command.day;

import hug.command.Days;
import hug.command.Session;
import hug.model.AgendaLine;
import hug.model.ReasonKind;
import hug.model.Touch;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Everything open before a touch, so that the confirmation can say what the touch settled along the
 * way, such as a thank-you by a call about something else.
 *
 * @param planned the day planned with the client, unless it was for the first touch
 */
record Settled(List<AgendaLine> before, Optional<LocalDate> planned) {
  static Settled from(Touch touch, Session session) {
    if (!touch.counts()) {
      return new Settled(List.of(), Optional.empty());
    }
    var standing = session.evaluator().verdict(touch.client()).standing();
    return new Settled(
        session.evaluator().dues(touch.client()),
        standing.lastTouch().isPresent() ? standing.planned() : Optional.empty());
  }

  /** A line for each thing that the touch settled along the way. */
  List<String> by(Touch touch, Session session) {
    var lines = new ArrayList<String>();
    var after = before.isEmpty() ? before : session.evaluator().dues(touch.client());
    boolean isStillPlanned = touch.next().isPresent();
    for (var line : after) {
      isStillPlanned |= line.kind() == ReasonKind.SCHEDULED;
    }
    for (var line : before) {
      if (line.isOpenMatter() && !isAmong(after, line)) {
        lines.add("Settled: " + inWords(line, session.today()) + ".");
      }
    }
    if (planned.isPresent() && planned.get().isAfter(touch.on()) && !isStillPlanned) {
      lines.add(
          "This ends the plan for "
              + Days.on(planned.get(), session.today())
              + ". To keep it: hug next "
              + touch.client().id()
              + " "
              + planned.get());
    }
    return lines;
  }

  private static boolean isAmong(List<AgendaLine> lines, AgendaLine wanted) {
    for (var line : lines) {
      if (line.isAs(wanted)) {
        return true;
      }
    }
    return false;
  }

  private static String inWords(AgendaLine line, LocalDate today) {
    return line.kind() == ReasonKind.OCCASION
        ? line.topic() + " " + Days.onDay(line.day(), today)
        : line.about();
  }
}

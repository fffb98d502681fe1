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
 * What was open before a touch, so that it can be said what the touch settled: nobody meant to
 * thank somebody who only noted a call about something else.
 *
 * @param planned the day that was agreed with a client whom somebody had touched before
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

  /** What the touch has settled besides what it was meant for; nothing where all is as before. */
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
          "The plan for "
              + Days.on(planned.get(), session.today())
              + " ends with this; to keep it: hug next "
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

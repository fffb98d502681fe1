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
    var standing = session.evaluator().verdict(touch.client()).standing();
    return new Settled(
        touch.counts() ? session.evaluator().dues(touch.client()) : List.of(),
        standing.planned().filter(_ -> standing.lastTouch().isPresent() && touch.counts()));
  }

  /** What the touch has settled besides what it was meant for; nothing where all is as before. */
  List<String> by(Touch touch, Session session) {
    var after = before.isEmpty() ? before : session.evaluator().dues(touch.client());
    var lines = new ArrayList<String>();
    for (var line : before) {
      if (line.isOpenMatter() && after.stream().noneMatch(line::isAs)) {
        lines.add("Settled: " + inWords(line, session.today()) + ".");
      }
    }
    boolean isStillPlanned = after.stream().anyMatch(line -> line.kind() == ReasonKind.SCHEDULED);
    planned
        .filter(day -> day.isAfter(touch.on()) && !isStillPlanned && touch.next().isEmpty())
        .ifPresent(day ->
            lines.add(
                "The plan for "
                    + Days.on(day, session.today())
                    + " ends with this; to keep it: hug next "
                    + touch.client().id()
                    + " "
                    + day));
    return lines;
  }

  private static String inWords(AgendaLine line, LocalDate today) {
    return line.kind() == ReasonKind.OCCASION
        ? line.topic() + " " + Days.onDay(line.day(), today)
        : line.about();
  }
}

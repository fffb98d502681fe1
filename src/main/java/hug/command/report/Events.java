package hug.command.report;

import hug.command.Session;
import hug.model.AgendaLine;
import hug.model.ClientSummary;
import hug.model.Missed;
import hug.model.Period;
import hug.model.ReasonKind;
import hug.rule.CouncilMeetings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds open items, missed ones, and upcoming ones. */
final class Events {
  /** The days that a report looks ahead. */
  private static final int AHEAD = 14;

  /** The most events of each list whose clients are looked up by name. */
  private static final int NAMED = 20;

  /**
   * An event on a date.
   *
   * @param client its client, if it has one and was looked up
   */
  record Event(LocalDate day, String kind, String text, Optional<String> client) {}

  private final Whose whose;
  private final Session session;
  private final LocalDate today;

  Events(Whose whose, Session session) {
    this.whose = whose;
    this.session = session;
    this.today = session.today();
  }

  /**
   * Everything that left the agenda undone, from the first day of one period to the last of
   * another.
   */
  List<Missed> missed(Period from, Period to) {
    var last = to.to().isBefore(today) ? to.to() : today;
    return whose.missed(session.evaluator().missed(from.from().minusDays(1), last.minusDays(1)));
  }

  /** The events missed in a period, latest first. */
  List<Event> missed(List<Missed> all, Period period) {
    var lines =
        all.stream()
            .filter(missed -> missed.isIn(period))
            .map(Missed::line)
            .sorted(Comparator.comparing(AgendaLine::day).reversed())
            .toList();
    return named(lines);
  }

  /** Complaints that are open today, and promises past their date. */
  List<Event> open() {
    return named(whose.lines(session.book().forecasts(today).open()));
  }

  /** Events of the next two weeks, today included. */
  List<Event> coming() {
    var until = today.plusDays(AHEAD);
    var events = new ArrayList<>(named(whose.lines(session.book().forecasts(today).coming(until))));
    for (var campaign : session.book().campaigns().all()) {
      for (int wave = 0; wave < campaign.waves().size() && campaign.ended().isEmpty(); wave++) {
        var day = campaign.waves().get(wave).day();
        boolean isToCome = !day.isBefore(today) && !day.isAfter(until);
        if (isToCome && campaign.waves().get(wave).sent().isEmpty()) {
          var what = campaign.name() + ", " + campaign.by() + " " + (wave + 1);
          events.add(new Event(day, "campaign", what, Optional.empty()));
        }
      }
    }
    new CouncilMeetings(session.book().council().meetings())
        .next()
        .filter(meeting -> !meeting.day().isBefore(today) && !meeting.day().isAfter(until))
        .ifPresent(
            meeting -> events.add(new Event(meeting.day(), "council", "meets", Optional.empty())));
    events.sort(Comparator.comparing(Event::day));
    return events;
  }

  private List<Event> named(List<AgendaLine> lines) {
    var clients = lines.stream().limit(NAMED).map(AgendaLine::client).distinct().toList();
    var names =
        session.book().standings().glances(today, clients).stream()
            .map(ClientSummary::client)
            .toList();
    return lines.stream()
        .map(line ->
            new Event(
                line.day(),
                line.kind().toString(),
                line.kind() == ReasonKind.OCCASION ? line.topic() : line.about(),
                names.stream()
                    .filter(name -> name.id() == line.client())
                    .map(name -> name.name())
                    .findFirst()))
        .toList();
  }
}

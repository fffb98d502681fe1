package hug.command.report;

import hug.command.Mapped;
import hug.command.Session;
import hug.model.AgendaFilter;
import hug.model.Filter;
import hug.model.Period;
import hug.model.TouchTally;
import hug.rule.Figure;
import hug.rule.ServiceFigures;
import hug.rule.TouchFigures;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was done in a period, beside the one before.
 *
 * @param asOf the last day that is counted: the end of the period, or today while it lasts
 * @param channels touches by channel
 * @param staff touches by who made them
 * @param weeks touches in each of the last eight weeks
 * @param practices what came of promises, complaints, jobs and the like
 */
record WeekReport(
    Period period,
    LocalDate asOf,
    Overview overview,
    List<Figure> channels,
    List<Figure> staff,
    List<Figure> practices,
    List<TouchFigures.Bar> bars,
    List<Long> weeks,
    List<Silence> silences) {
  private static final int SILENCES = 5;
  private static final int WEEKS = 8;

  /** The numbers that come first. */
  record Overview(
      Figure touches, Figure counted, Figure reached, Figure joined, Figure due, Figure lapsed) {}

  /** How long nothing was heard of a client. */
  record Silence(String client, long days) {}

  static WeekReport of(Session session, Period period) {
    var today = session.today();
    var asOf = today.isBefore(period.to()) && !today.isBefore(period.from()) ? today : period.to();
    var before = period.before();
    session.book().hold();
    var touches = session.book().touches().tallies(period);
    var earlier = session.book().touches().tallies(before);
    var now = State.of(session, new Period(period.from(), asOf));
    var then = State.of(session, before);
    var overview =
        new Overview(
            new Figure("touches", "all", made(touches), made(earlier)),
            new Figure("touches", "counted", counted(touches), counted(earlier)),
            new Figure(
                "touches",
                "clients touched",
                session.book().touches().reached(period),
                session.book().touches().reached(before)),
            new Figure("clients", "new", now.joined(), then.joined()),
            new Figure("clients", "due", now.due(), then.due()),
            new Figure("clients", "lapsed", now.lapsed(), then.lapsed()));
    return new WeekReport(
        period,
        asOf,
        overview,
        TouchFigures.compared("channel", touches, earlier, tally -> tally.by()),
        TouchFigures.compared(
            "staff",
            touches,
            earlier,
            tally -> tally.staff().isEmpty() ? "unknown" : tally.staff()),
        new ServiceFigures(
                session.evaluator().rulebook(),
                today,
                session.book().situations()::each,
                period,
                before)
            .of(sort -> session.evaluator().matters(sort, false)),
        TouchFigures.bars(new Period(period.from(), asOf), touches),
        weeks(session, asOf),
        now.silences());
  }

  /** Touches in the last eight weeks, the week of {@code day} last. */
  private static List<Long> weeks(Session session, LocalDate day) {
    var first = Period.weekOf(day).from().minusWeeks(WEEKS - 1);
    var touches = session.book().touches().tallies(new Period(first, day));
    var weeks = new ArrayList<Long>();
    for (int week = 0; week < WEEKS; week++) {
      var period = Period.weekOf(first.plusWeeks(week));
      weeks.add(made(touches.stream().filter(tally -> period.contains(tally.on())).toList()));
    }
    return weeks;
  }

  /** All of it, a number a row. */
  public List<Figure> rows() {
    var rows =
        new ArrayList<>(
            List.of(
                overview.touches(),
                overview.counted(),
                overview.reached(),
                overview.joined(),
                overview.due(),
                overview.lapsed()));
    rows.addAll(channels);
    rows.addAll(staff);
    rows.addAll(practices);
    for (var bar : bars) {
      var section = bar.isDaily() ? "day" : "week";
      rows.add(new Figure(section, bar.from().toString(), bar.touches(), null));
    }
    for (var silence : silences) {
      rows.add(new Figure("silence", silence.client(), silence.days(), null));
    }
    return rows;
  }

  /** How things stood at the end of a period. */
  private record State(long joined, long due, long lapsed, List<Silence> silences) {

    static State of(Session session, Period period) {
      var day = period.to();
      var there = Filter.joined(Optional.empty(), Optional.of(day));
      var forecasts = session.book().forecasts(day);
      var silences = new ArrayList<Silence>();
      var longest = session.book().standings().of(day, forecasts.longestSilent(there, SILENCES));
      for (var verdict : new Mapped<>(longest, session.evaluator().rulebook()::judge)) {
        silences.add(new Silence(verdict.client().name(), verdict.daysSilent(day)));
      }
      return new State(
          session
              .book()
              .clients()
              .count(Filter.joined(Optional.of(period.from()), Optional.of(day))),
          forecasts.countClients(AgendaFilter.until(day).of(there)),
          forecasts.countLapsed(there),
          silences);
    }
  }

  private static long made(List<TouchTally> tallies) {
    return tallies.stream().mapToLong(TouchTally::made).sum();
  }

  private static long counted(List<TouchTally> tallies) {
    return tallies.stream().mapToLong(TouchTally::counted).sum();
  }
}

package hug.command.week;

import hug.command.Mapped;
import hug.command.Session;
import hug.model.AgendaFilter;
import hug.model.Filter;
import hug.model.Period;
import hug.store.Touches;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What was done in a period, beside the one before.
 *
 * @param asOf the last day that is counted: the end of the period, or today while it lasts
 * @param channels touches by channel
 * @param staff touches by who made them
 * @param practices what came of promises, complaints, jobs and the like
 */
record Report(
    Period period,
    LocalDate asOf,
    Overview overview,
    List<ReportFigure> channels,
    List<ReportFigure> staff,
    List<ReportFigure> practices,
    List<Bar> bars,
    List<Silence> silences) {
  private static final int MOST_DAILY_BARS = 14;
  private static final int SILENCES = 5;

  /** The numbers that come first. */
  record Overview(
      ReportFigure touches,
      ReportFigure counted,
      ReportFigure reached,
      ReportFigure joined,
      ReportFigure due,
      ReportFigure lapsed) {}

  /**
   * The touches of a day, or of a week.
   *
   * @param from the day, or the Monday of the week
   */
  record Bar(LocalDate from, boolean isDaily, long touches) {}

  /** How long nothing was heard of a client. */
  record Silence(String client, long days) {}

  static Report of(Session session, Period period) {
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
            new ReportFigure("touches", "all", made(touches), made(earlier)),
            new ReportFigure("touches", "counted", counted(touches), counted(earlier)),
            new ReportFigure(
                "touches",
                "clients touched",
                session.book().touches().reached(period),
                session.book().touches().reached(before)),
            new ReportFigure("clients", "new", now.joined(), then.joined()),
            new ReportFigure("clients", "due", now.due(), then.due()),
            new ReportFigure("clients", "lapsed", now.lapsed(), then.lapsed()));
    return new Report(
        period,
        asOf,
        overview,
        compared("channel", touches, earlier, tally -> tally.by()),
        compared(
            "staff",
            touches,
            earlier,
            tally -> tally.staff().isEmpty() ? "unknown" : tally.staff()),
        ServiceFigures.figures(session, period, before),
        bars(new Period(period.from(), asOf), touches),
        now.silences());
  }

  /** All of it, a number a row. */
  public List<ReportFigure> rows() {
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
      rows.add(new ReportFigure(section, bar.from().toString(), bar.touches(), null));
    }
    for (var silence : silences) {
      rows.add(new ReportFigure("silence", silence.client(), silence.days(), null));
    }
    return rows;
  }

  /** How things stood at the end of a period. */
  private record State(long joined, long due, long lapsed, List<Silence> silences) {

    static State of(Session session, Period period) {
      var day = period.to();
      var there = clientsSince(Optional.empty(), day);
      var forecasts = session.book().forecasts(day);
      var silences = new ArrayList<Silence>();
      var longest = session.book().standings().of(day, forecasts.longestSilent(there, SILENCES));
      for (var verdict : new Mapped<>(longest, session.evaluator().rulebook()::judge)) {
        silences.add(new Silence(verdict.client().name(), verdict.daysSilent(day)));
      }
      return new State(
          session.book().clients().count(clientsSince(Optional.of(period.from()), day)),
          forecasts.countClients(AgendaFilter.until(day).of(there)),
          forecasts.countLapsed(there),
          silences);
    }

    private static Filter clientsSince(Optional<LocalDate> from, LocalDate to) {
      return new Filter(
          List.of(), Optional.empty(), from, Optional.of(to), Optional.empty(), Optional.empty());
    }
  }

  private static long made(List<Touches.Tally> tallies) {
    return tallies.stream().mapToLong(Touches.Tally::made).sum();
  }

  private static long counted(List<Touches.Tally> tallies) {
    return tallies.stream().mapToLong(Touches.Tally::counted).sum();
  }

  private static <K extends Comparable<K>> List<ReportFigure> compared(
      String section,
      List<Touches.Tally> touches,
      List<Touches.Tally> earlier,
      Function<Touches.Tally, K> key) {
    var now = sums(touches, key);
    var then = sums(earlier, key);
    var all = new TreeMap<K, Long>(then);
    all.putAll(now);
    var figures = new ArrayList<ReportFigure>();
    for (var name : all.keySet()) {
      figures.add(
          new ReportFigure(
              section, name.toString(), now.getOrDefault(name, 0L), then.getOrDefault(name, 0L)));
    }
    return figures;
  }

  private static <K> Map<K, Long> sums(
      List<Touches.Tally> tallies, Function<Touches.Tally, K> key) {
    return tallies.stream()
        .collect(Collectors.groupingBy(key, Collectors.summingLong(Touches.Tally::made)));
  }

  /** One for each day of a short period, for each week (from Monday) of a long one. */
  private static List<Bar> bars(Period period, List<Touches.Tally> tallies) {
    boolean isDaily = period.days() <= MOST_DAILY_BARS;
    var counts = new TreeMap<LocalDate, Long>();
    for (var day = period.from(); !day.isAfter(period.to()); day = day.plusDays(1)) {
      counts.put(isDaily ? day : Period.weekOf(day).from(), 0L);
    }
    for (var tally : tallies) {
      counts.merge(
          isDaily ? tally.on() : Period.weekOf(tally.on()).from(), tally.made(), Long::sum);
    }
    var bars = new ArrayList<Bar>();
    counts.forEach((from, touches) -> bars.add(new Bar(from, isDaily, touches)));
    return bars;
  }
}

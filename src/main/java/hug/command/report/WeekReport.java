package hug.command.report;

import hug.command.ReturnForecast;
import hug.command.Session;
import hug.model.AgendaFilter;
import hug.model.Amount;
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
import java.util.OptionalInt;

/**
 * The activity of a period, compared with the one before, and upcoming events.
 *
 * @param whose the member of staff it is about; absent for everybody
 * @param asOf the last day counted: the end of the period, or today while it lasts
 * @param before the period to compare with, cut to as many days while this one lasts
 * @param channels touches by channel
 * @param staff touches by staff member
 * @param practices figures of promises, complaints, jobs and the like
 * @param bars touches of each day or week of the period
 * @param weeks touches in each of the last eight weeks, latest last
 * @param silences the longest ones
 * @param open complaints, and promises past their date, as of today
 * @param missed occasions and follow-up steps that left the agenda undone
 * @param coming events of the next two weeks
 * @param lapsedWorth the worth of all lapsed clients
 * @param slipping the number of clients who are slipping away today; absent for an earlier period
 */
record WeekReport(
    Optional<String> whose,
    Period period,
    LocalDate asOf,
    Period before,
    Overview overview,
    List<Figure> channels,
    List<Figure> staff,
    List<Figure> practices,
    List<TouchFigures.Bar> bars,
    List<Long> weeks,
    List<Silence> silences,
    List<Events.Event> open,
    List<Events.Event> missed,
    List<Events.Event> coming,
    Amount lapsedWorth,
    OptionalInt slipping) {
  private static final int SILENCES = 5;
  private static final int WEEKS = 8;

  /** The figures at the top. */
  record Overview(
      Figure touches, Figure counted, Figure reached, Figure joined, Figure due, Figure lapsed) {
    List<Figure> all() {
      return List.of(touches, counted, reached, joined, due, lapsed);
    }
  }

  /**
   * A client's time without a touch.
   *
   * @param isDue whether that is too long
   */
  record Silence(String client, long days, boolean isDue) {}

  /**
   * A row of the report as data.
   *
   * @param on the date of an event
   */
  record Row(Figure figure, Optional<LocalDate> on, Optional<String> client) {
    Row(Figure figure) {
      this(figure, Optional.empty(), Optional.empty());
    }
  }

  static WeekReport of(Whose whose, Session session, Period period) {
    var book = session.book();
    var today = session.today();
    var asOf = today.isBefore(period.to()) && !today.isBefore(period.from()) ? today : period.to();
    var soFar = new Period(period.from(), asOf);
    var before = asMuch(period.before(), soFar.days(), asOf.equals(period.to()));
    book.hold();
    var both = whose.touches(new Period(before.from(), period.to()));
    var touches = both.stream().filter(tally -> period.contains(tally.on())).toList();
    var earlier = both.stream().filter(tally -> before.contains(tally.on())).toList();
    var then = State.of(whose, session, before);
    var now = State.of(whose, session, soFar);
    var overview =
        new Overview(
            new Figure("touches", "all", made(touches), made(earlier)),
            new Figure("touches", "counted", counted(touches), counted(earlier)),
            new Figure("touches", "clients touched", whose.reached(period), whose.reached(before)),
            new Figure("clients", "new", now.joined(), then.joined()),
            new Figure("clients", "due", now.due(), then.due()),
            new Figure("clients", "lapsed", now.lapsed(), then.lapsed()));
    var events = new Events(whose, session);
    var missed = events.missed(before, soFar);
    boolean isOfLate = !asOf.plusWeeks(1).isBefore(today);
    return new WeekReport(
        whose.name(),
        period,
        asOf,
        before,
        overview,
        TouchFigures.compared("channel", touches, earlier, tally -> tally.by()),
        TouchFigures.compared(
            "staff",
            touches,
            earlier,
            tally -> tally.staff().isEmpty() ? "unknown" : tally.staff()),
        new ServiceFigures(soFar, before)
            .of(whose.matters(book.matters().moved(before.from(), asOf)), missed),
        TouchFigures.bars(soFar, touches),
        weeks(whose, asOf),
        silences(whose, session, asOf),
        isOfLate ? events.open() : List.of(),
        events.missed(missed, soFar),
        isOfLate ? events.coming() : List.of(),
        book.forecasts(asOf).lapsedWorth(whose.of(Filter.ALL)),
        isOfLate && whose.name().isEmpty()
            ? OptionalInt.of(new ReturnForecast(session).all().countSlipping())
            : OptionalInt.empty());
  }

  /** The previous period, cut to the same number of days if this one is not over. */
  private static Period asMuch(Period before, long days, boolean isOver) {
    var last = before.from().plusDays(days - 1);
    return isOver || last.isAfter(before.to()) ? before : new Period(before.from(), last);
  }

  /** Touches in each of the weeks up to the one of {@code day}. */
  private static List<Long> weeks(Whose whose, LocalDate day) {
    var first = Period.weekOf(day).from().minusWeeks(WEEKS - 1);
    var days = whose.touchesByDay(new Period(first, day));
    var weeks = new ArrayList<Long>();
    for (int week = 0; week < WEEKS; week++) {
      long touches = 0;
      for (var of : days.entrySet()) {
        boolean isThen = Period.weekOf(first.plusWeeks(week)).contains(of.getKey());
        touches += isThen ? of.getValue() : 0;
      }
      weeks.add(touches);
    }
    return weeks;
  }

  /** The whole report, one figure or event per row. */
  List<Row> rows() {
    var figures = new ArrayList<>(overview.all());
    figures.addAll(channels);
    figures.addAll(staff);
    figures.addAll(practices);
    for (var bar : bars) {
      var section = bar.isDaily() ? "day" : "week";
      figures.add(new Figure(section, bar.from().toString(), bar.touches(), null));
    }
    for (var silence : silences) {
      figures.add(new Figure("silence", silence.client(), silence.days(), null));
    }
    var rows = new ArrayList<Row>();
    figures.forEach(figure -> rows.add(new Row(figure)));
    open.forEach(event -> rows.add(row("open", event)));
    missed.forEach(event -> rows.add(row("missed", event)));
    coming.forEach(event -> rows.add(row("coming", event)));
    rows.add(
        new Row(
            new Figure(
                "worth", "of lapsed clients", Math.round(lapsedWorth.cents() / 100.0), null)));
    slipping.ifPresent(
        count -> rows.add(new Row(new Figure("clients", "slipping away", (long) count, null))));
    return rows;
  }

  private static Row row(String section, Events.Event event) {
    var name = event.kind() + ": " + event.text();
    return new Row(new Figure(section, name, 1L, null), Optional.of(event.day()), event.client());
  }

  /** Clients at the end of a period. */
  private record State(long joined, long due, long lapsed) {
    static State of(Whose whose, Session session, Period period) {
      var day = period.to();
      var there = whose.of(Filter.joined(Optional.empty(), Optional.of(day)));
      var forecasts = session.book().forecasts(day);
      return new State(
          session
              .book()
              .clients()
              .count(whose.of(Filter.joined(Optional.of(period.from()), Optional.of(day)))),
          forecasts.countClients(AgendaFilter.until(day).of(there)),
          forecasts.countLapsed(there));
    }
  }

  /** The longest silences as of {@code day}. */
  private static List<Silence> silences(Whose whose, Session session, LocalDate day) {
    var there = whose.of(Filter.joined(Optional.empty(), Optional.of(day)));
    var longest = session.book().forecasts(day).longestSilent(there, SILENCES);
    var silences = new ArrayList<Silence>();
    for (var standing : session.book().standings().of(day, longest)) {
      var verdict = session.evaluator().rulebook().judge(standing);
      silences.add(
          new Silence(verdict.client().name(), verdict.daysSilent(day), verdict.isDue(day)));
    }
    return silences;
  }

  private static long made(List<TouchTally> tallies) {
    return tallies.stream().mapToLong(TouchTally::made).sum();
  }

  private static long counted(List<TouchTally> tallies) {
    return tallies.stream().mapToLong(TouchTally::counted).sum();
  }
}

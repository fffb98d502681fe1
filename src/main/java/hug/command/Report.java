package hug.command;

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
 */
record Report(Period period, LocalDate asOf, List<Figure> figures) {
  private static final int MOST_DAILY_BARS = 14;
  private static final int SILENCES = 5;

  /**
   * One number.
   *
   * @param before the same in the period before; absent where nothing compares
   */
  record Figure(String section, String name, long count, Long before) {}

  static Report of(Desk desk, Period period) {
    var today = desk.today();
    var asOf = today.isBefore(period.to()) && !today.isBefore(period.from()) ? today : period.to();
    var before = period.before();
    desk.book().hold();
    var touches = desk.book().touches().tallies(period);
    var earlier = desk.book().touches().tallies(before);
    var reached = desk.book().touches().reached(period);
    var reachedEarlier = desk.book().touches().reached(before);
    var now = State.of(desk, new Period(period.from(), asOf));
    var then = State.of(desk, before);

    var figures = new ArrayList<Figure>();
    figures.add(new Figure("touches", "all", made(touches), made(earlier)));
    figures.add(new Figure("touches", "counted", counted(touches), counted(earlier)));
    figures.add(new Figure("touches", "clients touched", reached, reachedEarlier));
    figures.add(new Figure("clients", "new", now.joined(), then.joined()));
    figures.add(new Figure("clients", "due", now.due(), then.due()));
    figures.add(new Figure("clients", "lapsed", now.lapsed(), then.lapsed()));
    compare(figures, "channel", touches, earlier, tally -> tally.by());
    compare(
        figures,
        "staff",
        touches,
        earlier,
        tally -> tally.staff().isEmpty() ? "unknown" : tally.staff());
    figures.addAll(Practices.figures(desk, period, before));
    bars(figures, new Period(period.from(), asOf), touches);
    figures.addAll(now.silences());
    return new Report(period, asOf, figures);
  }

  /** How things stood at the end of a period. */
  private record State(long joined, long due, long lapsed, List<Figure> silences) {

    static State of(Desk desk, Period period) {
      var day = period.to();
      var there = clientsSince(Optional.empty(), day);
      var forecasts = desk.book().forecasts(day);
      var silences = new ArrayList<Figure>();
      var longest = desk.book().standings().of(day, forecasts.longestSilent(there, SILENCES));
      for (var verdict : new Mapped<>(longest, desk.rulebook()::judge)) {
        silences.add(new Figure("silence", verdict.client().name(), verdict.daysSilent(day), null));
      }
      return new State(
          desk.book().clients().count(clientsSince(Optional.of(period.from()), day)),
          forecasts.countClientsDue(there),
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

  private static <K extends Comparable<K>> void compare(
      List<Figure> figures,
      String section,
      List<Touches.Tally> touches,
      List<Touches.Tally> earlier,
      Function<Touches.Tally, K> key) {
    var now = sums(touches, key);
    var then = sums(earlier, key);
    var all = new TreeMap<K, Long>(then);
    all.putAll(now);
    for (var name : all.keySet()) {
      figures.add(
          new Figure(
              section, name.toString(), now.getOrDefault(name, 0L), then.getOrDefault(name, 0L)));
    }
  }

  private static <K> Map<K, Long> sums(
      List<Touches.Tally> tallies, Function<Touches.Tally, K> key) {
    return tallies.stream()
        .collect(Collectors.groupingBy(key, Collectors.summingLong(Touches.Tally::made)));
  }

  /** One for each day of a short period, for each week (from Monday) of a long one. */
  private static void bars(List<Figure> figures, Period period, List<Touches.Tally> tallies) {
    boolean isDaily = period.days() <= MOST_DAILY_BARS;
    var counts = new TreeMap<LocalDate, Long>();
    for (var day = period.from(); !day.isAfter(period.to()); day = day.plusDays(1)) {
      counts.put(isDaily ? day : Period.weekOf(day).from(), 0L);
    }
    for (var tally : tallies) {
      counts.merge(
          isDaily ? tally.on() : Period.weekOf(tally.on()).from(), tally.made(), Long::sum);
    }
    for (var bar : counts.entrySet()) {
      figures.add(
          new Figure(isDaily ? "day" : "week", bar.getKey().toString(), bar.getValue(), null));
    }
  }

  /** The figures of one section, in order. */
  List<Figure> section(String name) {
    return figures.stream().filter(figure -> figure.section().equals(name)).toList();
  }
}

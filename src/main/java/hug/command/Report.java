package hug.command;

import hug.model.Filter;
import hug.model.Period;
import hug.model.Touch;
import hug.rule.Rulebook;
import hug.rule.Verdict;
import hug.store.Book;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
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

  static Report of(Book book, Rulebook rulebook, Period period, LocalDate today) {
    var asOf = today.isBefore(period.to()) && !today.isBefore(period.from()) ? today : period.to();
    var before = period.before();
    var touches = touches(book, period);
    var earlier = touches(book, before);
    var now = verdicts(book, rulebook, asOf);
    var then = verdicts(book, rulebook, before.to());

    var figures = new ArrayList<Figure>();
    figures.add(new Figure("touches", "all", touches.size(), (long) earlier.size()));
    figures.add(new Figure("touches", "counted", counted(touches), counted(earlier)));
    figures.add(new Figure("touches", "clients touched", reached(touches), reached(earlier)));
    figures.add(new Figure("clients", "new", joined(now, period), joined(now, before)));
    figures.add(
        new Figure(
            "clients",
            "due",
            count(now, v -> v.isDue(asOf)),
            count(then, v -> v.isDue(before.to()))));
    figures.add(
        new Figure(
            "clients",
            "lapsed",
            count(now, v -> v.isLapsed(asOf)),
            count(then, v -> v.isLapsed(before.to()))));
    compare(figures, "channel", touches, earlier, touch -> touch.by());
    compare(
        figures,
        "staff",
        touches,
        earlier,
        touch -> touch.staff().isEmpty() ? "unknown" : touch.staff());
    bars(figures, new Period(period.from(), asOf), touches);
    now.stream()
        .filter(verdict -> !verdict.isQuiet(asOf) && verdict.daysSilent(asOf) > 0)
        .sorted(Comparator.comparing(Verdict::clock))
        .limit(SILENCES)
        .forEach(
            v -> figures.add(new Figure("silence", v.client().name(), v.daysSilent(asOf), null)));
    return new Report(period, asOf, figures);
  }

  private static List<Touch> touches(Book book, Period period) {
    var made =
        new Filter(
            List.of(),
            Optional.empty(),
            Optional.of(period.from()),
            Optional.of(period.to()),
            Optional.empty());
    return book.touches().of(made);
  }

  private static List<Verdict> verdicts(Book book, Rulebook rulebook, LocalDate day) {
    return book.standings().of(day, Filter.ALL).stream()
        .filter(standing -> !standing.client().since().isAfter(day))
        .map(rulebook::judge)
        .toList();
  }

  private static long count(List<Verdict> verdicts, Predicate<Verdict> which) {
    return verdicts.stream().filter(which).count();
  }

  private static long joined(List<Verdict> verdicts, Period period) {
    return count(verdicts, verdict -> period.contains(verdict.client().since()));
  }

  private static long counted(List<Touch> touches) {
    return touches.stream().filter(Touch::counts).count();
  }

  private static long reached(List<Touch> touches) {
    return touches.stream()
        .filter(Touch::counts)
        .map(touch -> touch.client().id())
        .distinct()
        .count();
  }

  private static <K extends Comparable<K>> void compare(
      List<Figure> figures,
      String section,
      List<Touch> touches,
      List<Touch> earlier,
      Function<Touch, K> key) {
    var now = touches.stream().collect(Collectors.groupingBy(key, Collectors.counting()));
    var then = earlier.stream().collect(Collectors.groupingBy(key, Collectors.counting()));
    var all = new TreeMap<K, Long>(then);
    all.putAll(now);
    for (var name : all.keySet()) {
      figures.add(
          new Figure(
              section, name.toString(), now.getOrDefault(name, 0L), then.getOrDefault(name, 0L)));
    }
  }

  /** One for each day of a short period, for each week (from Monday) of a long one. */
  private static void bars(List<Figure> figures, Period period, List<Touch> touches) {
    boolean isDaily = period.days() <= MOST_DAILY_BARS;
    var counts = new TreeMap<LocalDate, Long>();
    for (var day = period.from(); !day.isAfter(period.to()); day = day.plusDays(1)) {
      counts.put(isDaily ? day : Period.weekOf(day).from(), 0L);
    }
    for (var touch : touches) {
      counts.merge(isDaily ? touch.on() : Period.weekOf(touch.on()).from(), 1L, Long::sum);
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

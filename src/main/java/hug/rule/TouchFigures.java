package hug.rule;

import hug.model.Period;
import hug.model.TouchTally;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The number of touches in a period, by staff member, channel, and day or week. */
public final class TouchFigures {
  private static final int MOST_DAILY_BARS = 14;

  /**
   * The touches of a day or week.
   *
   * @param from the day, or the first day of the week within the period
   */
  public record Bar(LocalDate from, boolean isDaily, long touches) {}

  private TouchFigures() {}

  /** The number of touches by a key such as the channel, compared with an earlier period. */
  public static <K extends Comparable<K>> List<Figure> compared(
      String section,
      List<TouchTally> touches,
      List<TouchTally> earlier,
      Function<TouchTally, K> key) {
    var now = sums(touches, key);
    var then = sums(earlier, key);
    var all = new TreeMap<K, Long>(then);
    all.putAll(now);
    var figures = new ArrayList<Figure>();
    for (var name : all.keySet()) {
      figures.add(
          new Figure(
              section, name.toString(), now.getOrDefault(name, 0L), then.getOrDefault(name, 0L)));
    }
    return figures;
  }

  private static <K> Map<K, Long> sums(List<TouchTally> tallies, Function<TouchTally, K> key) {
    return tallies.stream()
        .collect(Collectors.groupingBy(key, Collectors.summingLong(TouchTally::made)));
  }

  /** A bar for each day of a short period, or for each week (from Monday) of a long one. */
  public static List<Bar> bars(Period period, List<TouchTally> tallies) {
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
    counts.forEach((from, touches) ->
        bars.add(new Bar(from.isBefore(period.from()) ? period.from() : from, isDaily, touches)));
    return bars;
  }
}

package hug.rule;

import hug.model.Awaited;
import hug.model.TouchHistory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Measures whether later clients get as much attention as the first ones.
 *
 * @param periods from the period of the first touch to the current one
 * @param slide when attention began to slide; absent if it did not, or if there is too little data
 */
public record Attention(
    CalendarUnit unit,
    List<AttentionPeriod> periods,
    Optional<Slide> slide,
    FirstYears firstYears) {

  /**
   * A drop in touches per client from one level to a lower one. It is the split with the least
   * squared error, whose second level is lower by more than twice the standard error of the
   * difference. Incomplete periods are ignored.
   *
   * @param since the first period of the lower level
   * @param clients the number of clients on the last day before it began
   * @param levels touches per client in a period, before and since
   */
  public record Slide(AttentionPeriod since, int clients, TwoLevels levels) {}

  /**
   * @param promises their due dates, and when they were kept; without dropped ones
   * @param complaints their dates, and when they were fixed
   */
  public static Attention of(
      TouchHistory history,
      List<Awaited> promises,
      List<Awaited> complaints,
      CalendarUnit unit,
      LocalDate today) {
    var awaited = new AttentionPeriod.Promises(promises, complaints);
    var known = KnownDays.of(history, today);
    var periods =
        history.size() == 0
            ? List.<AttentionPeriod>of()
            : periods(history, awaited, unit, known, today);
    return new Attention(
        unit, periods, slide(whole(periods)), FirstYears.of(history, known, today));
  }

  private static List<AttentionPeriod> periods(
      TouchHistory history,
      AttentionPeriod.Promises promises,
      CalendarUnit unit,
      KnownDays known,
      LocalDate today) {
    var periods = new ArrayList<AttentionPeriod>();
    var ends = new int[history.size()];
    Arrays.setAll(ends, history::start);
    var touches = new Distribution();
    var silences = new Distribution();
    for (var period : unit.between(known.first(), today)) {
      int from = (int) period.from().toEpochDay();
      int to = (int) Math.min(period.to().toEpochDay(), today.toEpochDay());
      touches.clear();
      silences.clear();
      for (int client = 0; client < history.size(); client++) {
        if (history.joined(client) <= to) {
          int start = ends[client];
          int end = start;
          while (end < history.start(client + 1) && history.day(end) <= to) {
            end++;
          }
          ends[client] = end;
          touches.add(end - start);
          boolean isTouched = end > history.start(client);
          silences.add(to - (isTouched ? history.day(end - 1) : history.joined(client)));
        }
      }
      periods.add(
          AttentionPeriod.of(
              unit.label(period),
              period,
              known,
              today,
              touches,
              silences,
              history.totals().between(from, to),
              promises));
    }
    return periods;
  }

  /** The complete periods, which can be compared. */
  public List<AttentionPeriod> whole() {
    return whole(periods);
  }

  private static List<AttentionPeriod> whole(List<AttentionPeriod> periods) {
    return periods.stream().filter(AttentionPeriod::isWhole).toList();
  }

  private static Optional<Slide> slide(List<AttentionPeriod> whole) {
    var series = whole.stream().mapToDouble(AttentionPeriod::touchesPerClient).toArray();
    return TwoLevels.of(series)
        .filter(TwoLevels::isSlide)
        .map(levels ->
            new Slide(whole.get(levels.at()), whole.get(levels.at() - 1).clients(), levels));
  }
}

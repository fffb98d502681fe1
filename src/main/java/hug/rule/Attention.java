package hug.rule;

import hug.model.Awaited;
import hug.model.TouchHistory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Whether the 10,000th client gets what the first got.
 *
 * @param periods from the one of the first touch to that of today
 * @param slide when attention began to slide; absent if it did not, or if that cannot be told
 */
public record Attention(
    CalendarUnit unit,
    List<AttentionPeriod> periods,
    Optional<Slide> slide,
    FirstYears firstYears) {

  /**
   * The touches a client, period by period, fell from one level to a lower one: the split in two
   * with the least squared error, the second lower than the first by more than twice the standard
   * error of the difference. Periods that are not whole are left out.
   *
   * @param since the first period of the lower level
   * @param clients how many there were when it began, on the last day before
   * @param levels touches a client in a period, before and since
   */
  public record Slide(AttentionPeriod since, int clients, TwoLevels levels) {}

  /**
   * @param promises for which day, and when they were kept; not those that were dropped
   * @param complaints of which day, and when they were put right
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

  /** The periods that can be compared. */
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

package hug.rule;

import hug.model.Period;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Plans first contacts with new clients, spread evenly over the working days of their windows. */
public final class FirstHugs {
  /**
   * A client without a known contact.
   *
   * @param last the last day of their window
   */
  public record Newcomer(long client, LocalDate last) {}

  /** The working days from tomorrow on. */
  private final List<LocalDate> days = new ArrayList<>();

  private final List<Integer> weekOf = new ArrayList<>();

  /** The index of the first day of each week. */
  private final List<Integer> firstOf = new ArrayList<>();

  private final int[] inWeek;
  private final int[] onDay;
  private int most;

  private FirstHugs(LocalDate today, LocalDate last, Map<LocalDate, Integer> taken) {
    var monday = Period.weekOf(today).from();
    int week = -1;
    for (var day = today.plusDays(1); days.isEmpty() || !day.isAfter(last); day = day.plusDays(1)) {
      if (day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0) {
        if (week < 0 || !Period.weekOf(day).from().equals(monday)) {
          week++;
          firstOf.add(days.size());
          monday = Period.weekOf(day).from();
        }
        days.add(day);
        weekOf.add(week);
      }
    }
    this.inWeek = new int[week + 1];
    this.onDay = new int[days.size()];
    for (int i = 0; i < onDay.length; i++) {
      onDay[i] = taken.getOrDefault(days.get(i), 0);
      inWeek[weekOf.get(i)] += onDay[i];
    }
  }

  /**
   * The planned day of each client.
   *
   * @param taken the number of contacts already planned, by day
   * @param quota the maximum per week; if that is too few, the smallest number that is enough
   */
  public static Map<Long, LocalDate> spread(
      List<Newcomer> newcomers, Map<LocalDate, Integer> taken, int quota, LocalDate today) {
    var planned = new LinkedHashMap<Long, LocalDate>();
    if (newcomers.isEmpty()) {
      return planned;
    }
    // The most urgent clients choose first, so that later ones find all remaining room.
    var sorted = new ArrayList<>(newcomers);
    sorted.sort(Comparator.comparing(Newcomer::last));
    var spread = new FirstHugs(today, sorted.getLast().last(), taken);
    spread.suffice(sorted, quota);
    for (int from = 0, to; from < sorted.size(); from = to) {
      int length = spread.daysUntil(sorted.get(from).last());
      to = from;
      while (to < sorted.size() && sorted.get(to).last().equals(sorted.get(from).last())) {
        to++;
      }
      for (int i = from; i < to; i++) {
        int wanted = (int) ((long) (i - from) * length / (to - from));
        planned.put(sorted.get(i).client(), spread.take(wanted, length));
      }
    }
    return planned;
  }

  /** The smallest weekly number, at least the quota, with which everyone is contacted in time. */
  private void suffice(List<Newcomer> sorted, int quota) {
    int enough = Math.max(1, quota);
    int tooFew = enough - 1;
    while (!suffices(sorted, enough)) {
      tooFew = enough;
      enough *= 2;
    }
    while (enough - tooFew > 1) {
      int middle = (tooFew + enough) >>> 1;
      if (suffices(sorted, middle)) {
        enough = middle;
      } else {
        tooFew = middle;
      }
    }
    most = enough;
  }

  /** Whether a weekly number leaves room for everyone by the end of every week. */
  private boolean suffices(List<Newcomer> sorted, int some) {
    int room = 0;
    int week = -1;
    for (int i = 0; i < sorted.size(); i++) {
      int last = weekOf.get(daysUntil(sorted.get(i).last()) - 1);
      while (week < last) {
        room += Math.max(0, some - inWeek[++week]);
      }
      if (room <= i) {
        return false;
      }
    }
    return true;
  }

  /** The number of days up to {@code last}, at least one. */
  private int daysUntil(LocalDate last) {
    int low = 0;
    int high = days.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (days.get(middle).isAfter(last)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return Math.max(1, low);
  }

  /** Takes the wanted day or, if its week is full, one in the next week with room. */
  private LocalDate take(int wanted, int length) {
    int week = weekWithRoom(weekOf.get(wanted), weekOf.get(length - 1));
    int best = weekOf.get(wanted) == week ? wanted : firstOf.get(week);
    for (int day = firstOf.get(week); day < length && weekOf.get(day) == week; day++) {
      if (onDay[day] < onDay[best]) {
        best = day;
      }
    }
    inWeek[week]++;
    onDay[best]++;
    return days.get(best);
  }

  private int weekWithRoom(int wanted, int last) {
    for (int week = wanted; week <= last; week++) {
      if (inWeek[week] < most) {
        return week;
      }
    }
    int week = wanted;
    while (inWeek[week] >= most) {
      week--;
    }
    return week;
  }
}

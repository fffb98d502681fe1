package hug.rule;

import hug.model.OwnedClients;
import hug.model.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A staff member's work in the last eight weeks, compared with the eight before.
 *
 * @param week the current week, with the streak
 * @param hugs the number of clients hugged in each week of both periods, latest last
 * @param owned their own clients, as of today
 * @param before the service results of the eight weeks before
 */
public record TeamMember(
    Week week, Hugs hugs, OwnedClients owned, StaffService service, StaffService before) {

  /**
   * The number of clients hugged per week, latest last.
   *
   * @param weeks the last one may not be over yet
   * @param before the same weeks eight weeks earlier, where the last one ends on the same weekday
   * @param monday of the latest week
   */
  public record Hugs(List<Long> weeks, List<Long> before, LocalDate monday) {
    public long all() {
      return sum(weeks);
    }

    public long allBefore() {
      return sum(before);
    }

    private static long sum(List<Long> weeks) {
      return weeks.stream().mapToLong(Long::longValue).sum();
    }
  }

  public String name() {
    return week.name();
  }

  /** The number of recent weeks that met the quota; 0 if there is no quota. */
  public long fullWeeks() {
    return full(hugs.weeks(), hugs.monday());
  }

  /** The number of recent weeks since the first one with a hug, without weeks of absence. */
  public long weeksAtWork() {
    boolean wasThere = hugs.allBefore() > 0;
    long weeks = 0;
    for (int i = 0; i < hugs.weeks().size(); i++) {
      wasThere |= hugs.weeks().get(i) > 0;
      boolean rests = week.quotas().rests(Period.weekOf(monday(i, hugs.weeks(), hugs.monday())));
      weeks += wasThere && !rests ? 1 : 0;
    }
    return weeks;
  }

  public long fullWeeksBefore() {
    return full(hugs.before(), hugs.monday().minusWeeks(hugs.weeks().size()));
  }

  private long full(List<Long> weeks, LocalDate last) {
    long full = 0;
    for (int i = 0; i < weeks.size(); i++) {
      int quota = week.quotas().in(Period.weekOf(monday(i, weeks, last)));
      full += quota > 0 && weeks.get(i) >= quota ? 1 : 0;
    }
    return full;
  }

  private static LocalDate monday(int place, List<Long> weeks, LocalDate last) {
    return last.minusWeeks(weeks.size() - 1L - place);
  }

  /** The number of clients hugged this week beyond the quota. */
  public long beyondQuota() {
    return Math.max(0, week.hugged() - week.quota());
  }

  /** Whether there is anything to report; someone who left long ago has nothing. */
  public boolean isAny() {
    var all = new ArrayList<>(hugs.weeks());
    all.addAll(hugs.before());
    return all.stream().anyMatch(count -> count > 0)
        || owned.clients() > 0
        || isAny(service)
        || isAny(before);
  }

  private static boolean isAny(StaffService service) {
    return service.promises() > 0
        || service.daysToRectify().isPresent()
        || service.feedback().all() > 0;
  }
}

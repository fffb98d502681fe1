package hug.rule;

import hug.model.OwnedClients;
import java.util.ArrayList;
import java.util.List;

/**
 * What a member of staff did in the last eight weeks, beside the eight before.
 *
 * @param week this week, with the full weeks in a row
 * @param hugs the clients hugged in each week of the two times, the latest last
 * @param owned their own clients, as of today
 * @param before what came of the promises and the like in the eight weeks before
 */
public record TeamMember(
    Week week, Hugs hugs, OwnedClients owned, StaffService service, StaffService before) {

  /**
   * How many clients were hugged in each of some weeks, the latest last.
   *
   * @param weeks the last of them is not over until Sunday
   * @param before the same weeks eight weeks earlier; the last ends on the same weekday
   */
  public record Hugs(List<Long> weeks, List<Long> before) {
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

  /** In how many of the last weeks the quota was met; a quota of none is not one to meet. */
  public long fullWeeks() {
    return full(hugs.weeks());
  }

  /** How many of the last weeks there were since the first in which anybody was hugged by them. */
  public long weeksAtWork() {
    boolean wasThere = hugs.allBefore() > 0;
    return hugs.weeks().stream().dropWhile(count -> count == 0 && !wasThere).count();
  }

  public long fullWeeksBefore() {
    return full(hugs.before());
  }

  private long full(List<Long> weeks) {
    return week.quota() == 0 ? 0 : weeks.stream().filter(hugs -> hugs >= week.quota()).count();
  }

  /** How many clients were hugged this week beyond the quota. */
  public long beyondQuota() {
    return Math.max(0, week.hugged() - week.quota());
  }

  /** Whether anything is known of them: somebody who left long ago has nothing to report. */
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

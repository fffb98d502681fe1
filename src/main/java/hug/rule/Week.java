package hug.rule;

import hug.model.Escaped;
import hug.model.Period;
import java.time.LocalDate;
import java.util.function.ToLongFunction;

/**
 * The number of clients a staff member has hugged this week, and how many are left.
 *
 * @param quota of this week
 * @param quotas of every week
 */
public record Week(String name, int quota, long hugged, int streak, Quota quotas) {
  /** The default weekly quota. */
  public static final int QUOTA = 2;

  /** The highest weekly quota. */
  public static final int MOST = 1000;

  private static final int MOST_WEEKS = 520;

  /** The week of somebody who is there in every week. */
  public Week(String name, int quota, long hugged, int streak) {
    this(name, quota, hugged, streak, Quota.of(quota));
  }

  /** The week around {@code day}, without a streak. */
  public static Week of(String name, Quota quotas, long hugged, LocalDate day) {
    return new Week(name, quotas.in(Period.weekOf(day)), hugged, 0, quotas);
  }

  public long left() {
    return Math.max(0, quota - hugged);
  }

  /** The number of hugs, up to the quota. */
  public long counted() {
    return Math.min(hugged, quota);
  }

  /**
   * A copy with the streak of full weeks; the current week counts once it is full, and weeks of
   * absence neither count nor end it.
   */
  public Week since(LocalDate day, ToLongFunction<Period> huggedIn) {
    int full = quota > 0 && hugged >= quota ? 1 : 0;
    var week = Period.weekOf(day).before();
    for (int i = 0; quotas.usual() > 0 && full < MOST_WEEKS && i < MOST_WEEKS; i++) {
      if (!quotas.rests(week)) {
        if (huggedIn.applyAsLong(week) < quotas.usual()) {
          break;
        }
        full++;
      }
      week = week.before();
    }
    return new Week(name, quota, hugged, full, quotas);
  }

  public static String hugs(long count) {
    return count + (count == 1 ? " hug" : " hugs");
  }

  /** A short description: {@code Ana: 0 of 2 hugs this week}. */
  public String inShort() {
    return quota < quotas.usual()
        ? name + ": away this week"
        : name + ": " + counted() + " of " + hugs(quota) + " this week";
  }

  /** The same as a sentence, with the name made safe to print. */
  public String inWords() {
    return Escaped.of(inShort()) + ".";
  }
}

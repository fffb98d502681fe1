package hug.rule;

import hug.model.Escaped;
import hug.model.Period;
import java.time.LocalDate;
import java.util.function.ToLongFunction;

/** How many clients a member of staff has hugged this week, and how many are left. */
public record Week(String name, int quota, long hugged, int streak) {
  /** How many clients somebody hugs a week of whom nothing else is said. */
  public static final int QUOTA = 2;

  /** The most clients that somebody can be asked to hug in a week. */
  public static final int MOST = 1000;

  private static final int MOST_WEEKS = 520;

  public long left() {
    return Math.max(0, quota - hugged);
  }

  /** Those that count: more than the quota is as good as the quota. */
  public long counted() {
    return Math.min(hugged, quota);
  }

  /** The same, with the full weeks in a row; the one that is not over counts once it is full. */
  public Week since(LocalDate day, ToLongFunction<Period> huggedIn) {
    int full = 0;
    if (quota > 0) {
      full = hugged >= quota ? 1 : 0;
      var week = Period.weekOf(day).before();
      while (full < MOST_WEEKS && huggedIn.applyAsLong(week) >= quota) {
        full++;
        week = week.before();
      }
    }
    return new Week(name, quota, hugged, full);
  }

  public static String hugs(long count) {
    return count + (count == 1 ? " hug" : " hugs");
  }

  /** In few words: {@code Ana: 2 of 2 hugs to go}. */
  public String inShort() {
    return name
        + ": "
        + (left() == 0 ? "all " + hugs(quota) + " done" : left() + " of " + hugs(quota) + " to go");
  }

  public String inWords() {
    return "This week: "
        + counted()
        + " of "
        + hugs(quota)
        + " by "
        + Escaped.of(name)
        + (left() == 0 ? ", all done." : ", " + left() + " left.");
  }
}

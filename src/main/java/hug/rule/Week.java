package hug.rule;

import hug.model.Escaped;
import hug.model.Period;
import java.time.LocalDate;
import java.util.function.ToLongFunction;

/** The number of clients a staff member has hugged this week, and how many are left. */
public record Week(String name, int quota, long hugged, int streak) {
  /** The default weekly quota. */
  public static final int QUOTA = 2;

  /** The highest weekly quota. */
  public static final int MOST = 1000;

  private static final int MOST_WEEKS = 520;

  public long left() {
    return Math.max(0, quota - hugged);
  }

  /** The number of hugs, up to the quota. */
  public long counted() {
    return Math.min(hugged, quota);
  }

  /** A copy with the streak of full weeks; the current week counts once it is full. */
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

  /** A short description: {@code Ana: 0 of 2 hugs this week}. */
  public String inShort() {
    return name + ": " + counted() + " of " + hugs(quota) + " this week";
  }

  /** The same as a sentence, with the name made safe to print. */
  public String inWords() {
    return Escaped.of(inShort()) + ".";
  }
}

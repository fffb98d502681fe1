package hug.command;

import hug.model.Escaped;
import hug.model.Folded;
import hug.model.Period;
import hug.store.Book;
import hug.store.Staff;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How many clients a member of staff has hugged this week, and how many are left. */
public record Week(String name, int quota, long hugged, int streak) {
  /** How many clients somebody hugs a week of whom nothing else is said. */
  public static final int QUOTA = 2;

  private static final int MOST_WEEKS = 520;

  public long left() {
    return Math.max(0, quota - hugged);
  }

  /** Those that count: more than the quota is as good as the quota. */
  public long counted() {
    return Math.min(hugged, quota);
  }

  public static String hugs(long count) {
    return count + (count == 1 ? " hug" : " hugs");
  }

  public static int quotaOf(String name, Book book) {
    for (var member : book.staff().members()) {
      if (Folded.of(member.name()).equals(Folded.of(name))) {
        return member.quota().orElse(QUOTA);
      }
    }
    return QUOTA;
  }

  /** Everybody's week around {@code day}, with the full weeks in a row until then. */
  public static List<Week> all(Book book, LocalDate day) {
    var weeks = new ArrayList<Week>();
    var now = book.touches().hugged(Period.weekOf(day));
    for (var member : book.staff().members()) {
      int quota = member.quota().orElse(QUOTA);
      long hugged = now.getOrDefault(member.id(), 0L);
      weeks.add(new Week(member.name(), quota, hugged, streak(book, member, quota, hugged, day)));
    }
    return weeks;
  }

  /** Full weeks in a row; the one that is not over counts once it is full. */
  private static int streak(Book book, Staff.Member member, int quota, long hugged, LocalDate day) {
    if (quota == 0) {
      return 0;
    }
    int streak = hugged >= quota ? 1 : 0;
    var week = Period.weekOf(day).before();
    while (streak < MOST_WEEKS && book.touches().hugged(week, member.id()) >= quota) {
      streak++;
      week = week.before();
    }
    return streak;
  }

  /** One person's week, without the weeks before; absent for somebody who is not on the staff. */
  public static Optional<Week> of(Book book, String name, LocalDate day) {
    for (var member : book.staff().members()) {
      if (Folded.of(member.name()).equals(Folded.of(name))) {
        long hugged = book.touches().hugged(Period.weekOf(day), member.id());
        return Optional.of(new Week(member.name(), member.quota().orElse(QUOTA), hugged, 0));
      }
    }
    return Optional.empty();
  }

  /** In few words: {@code Ana: 2 of 2 hugs to go}. */
  String inShort() {
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

package hug.command.week;

import hug.command.Session;
import hug.model.Day;
import hug.model.Failure;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/** Dates of absences and last days, which may be past or to come. */
final class StaffDays {
  /** Words that count from today, whatever else is said. */
  private static final Pattern FROM_TODAY =
      Pattern.compile("(?i)(today|tomorrow|yesterday|in .*|next .*|last .*|end .*|.* ago|[+-].*)");

  private StaffDays() {}

  /** The date nearest to today: of two readings without a year, the one that is fewer days away. */
  static LocalDate nearest(String text, LocalDate today) {
    var done = Day.done(text, today);
    if (FROM_TODAY.matcher(text.strip()).matches()) {
      return done;
    }
    var toCome = Day.toCome(text, today);
    return ChronoUnit.DAYS.between(done, today) < ChronoUnit.DAYS.between(today, toCome)
        ? done
        : toCome;
  }

  /**
   * The day somebody is back: a duration counts from their first day away, and a date without a
   * year comes after it.
   */
  static LocalDate back(String text, LocalDate from, Session session) {
    try {
      boolean isFromToday = FROM_TODAY.matcher(text.strip()).matches();
      return session
          .dates()
          .read(text, word -> Day.toCome(word, isFromToday ? session.today() : from, from));
    } catch (Failure failure) {
      throw failure.of("--away");
    }
  }
}

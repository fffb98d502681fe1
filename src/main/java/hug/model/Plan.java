package hug.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A date agreed for the next touch. The next counted touch ends it.
 *
 * @param day the agreed date
 * @param on the date of the agreement
 * @param touch the number of the touch at which it was agreed, or of the newest one at that time
 * @param about what it is about, such as the title of a meeting; empty if that is unknown
 */
public record Plan(LocalDate day, LocalDate on, long touch, String about) {
  /**
   * The latest agreement.
   *
   * @param agreed the plan made at a touch
   * @param said the date a contact was planned without a touch
   * @param day the date planned then; absent if that cancelled the earlier plan
   * @param after the number of the newest touch at that time; absent for a first contact, which any
   *     touch ends
   * @param about what the contact planned then is about
   */
  public static Optional<Plan> later(
      Optional<Plan> agreed,
      LocalDate said,
      Optional<LocalDate> day,
      Optional<Long> after,
      String about) {
    var since = after.isEmpty() ? LocalDate.MIN : said;
    long touch = after.isEmpty() ? 0 : after.get();
    if (agreed.isPresent() && agreed.get().moment().isAfter(since, touch)) {
      return agreed;
    }
    return day.isEmpty() ? Optional.empty() : Optional.of(new Plan(day.get(), since, touch, about));
  }

  private Moment moment() {
    return new Moment(on, touch);
  }

  /** Whether {@code later} is after this was agreed. */
  public boolean isEndedBy(Moment later) {
    return later.isAfter(on, touch);
  }
}

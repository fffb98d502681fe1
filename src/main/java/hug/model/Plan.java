package hug.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A day agreed for the next touch; the next counted touch ends it.
 *
 * @param day the day agreed
 * @param on the day on which it was agreed
 * @param touch the number of the touch at which it was agreed, or of the newest one then
 */
public record Plan(LocalDate day, LocalDate on, long touch) {
  /**
   * What was agreed last.
   *
   * @param agreed at a touch
   * @param said the day on which a contact was planned without one
   * @param day the day planned then; absent if that took back what was agreed before
   * @param after the newest touch then; absent for a first contact, which any touch ends
   */
  public static Optional<Plan> later(
      Optional<Plan> agreed, LocalDate said, Optional<LocalDate> day, Optional<Long> after) {
    var since = after.isEmpty() ? LocalDate.MIN : said;
    long touch = after.isEmpty() ? 0 : after.get();
    if (agreed.isPresent() && agreed.get().moment().isAfter(since, touch)) {
      return agreed;
    }
    return day.isEmpty() ? Optional.empty() : Optional.of(new Plan(day.get(), since, touch));
  }

  private Moment moment() {
    return new Moment(on, touch);
  }

  /** Whether {@code later} was made after the touch at which this was agreed. */
  public boolean isEndedBy(Moment later) {
    return later.isAfter(on, touch);
  }
}

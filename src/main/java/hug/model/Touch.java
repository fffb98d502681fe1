package hug.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One contact with a client on one day.
 *
 * @param id its number in the book, or 0 before it is stored. Of two touches on the same day, the
 *     higher number is the later touch
 * @param inbound whether the client made the contact
 * @param answered false for an attempt that reached nobody
 * @param staff who made it; empty if unknown
 * @param next the date agreed for the next touch
 * @param note the note; empty if there is none
 * @param purpose what it was for
 * @param told the numbers of the news items told
 */
public record Touch(
    long id,
    ClientRef client,
    LocalDate on,
    Channel by,
    boolean inbound,
    boolean answered,
    String staff,
    Optional<LocalDate> next,
    String note,
    Optional<Purpose> purpose,
    List<Long> told) {

  /** A touch without a purpose. */
  public Touch(
      long id,
      ClientRef client,
      LocalDate on,
      Channel by,
      boolean inbound,
      boolean answered,
      String staff,
      Optional<LocalDate> next,
      String note) {
    this(id, client, on, by, inbound, answered, staff, next, note, Optional.empty(), List.of());
  }

  /** A copy with another client. */
  public Touch with(ClientRef another) {
    return new Touch(id, another, on, by, inbound, answered, staff, next, note, purpose, told);
  }

  /** A corrected copy. */
  public Touch amended(LocalDate day, Channel channel, String member, String text) {
    return new Touch(
        id, client, day, channel, inbound, answered, member, next, text, purpose, told);
  }

  /** A copy made by {@code otherwise} if the staff member is unknown. */
  public Touch orBy(String otherwise) {
    return staff.isEmpty() ? amended(on, by, otherwise, note) : this;
  }

  /** A copy with a purpose. */
  public Touch with(Optional<Purpose> aim) {
    return new Touch(id, client, on, by, inbound, answered, staff, next, note, aim, told);
  }

  /** A copy with another direction. */
  public Touch from(boolean isInbound) {
    return new Touch(id, client, on, by, isInbound, answered, staff, next, note, purpose, told);
  }

  /** A copy with news told. */
  public Touch telling(List<Long> news) {
    return new Touch(id, client, on, by, inbound, answered, staff, next, note, purpose, news);
  }

  /** Whether it reached the client personally, which restarts the clock. */
  public boolean counts() {
    return answered && by.isPersonal();
  }

  /** {@code in} or {@code out}, from the point of view of the business. */
  public String direction() {
    return inbound ? "in" : "out";
  }
}

package hug.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One contact with a client on one day.
 *
 * @param id its number in the book; 0 before it is there. Of two touches on a day, the higher is
 *     the later
 * @param inbound whether the client made the contact
 * @param answered false for an attempt that reached nobody
 * @param staff who touched; empty if unknown
 * @param next the day that was agreed for the next touch
 * @param note what was said; empty if nothing was noted
 * @param purpose what it was for
 * @param told the numbers of the news that the client heard
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

  /** A touch of no purpose that anybody has said. */
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

  /** The same, with somebody else. */
  public Touch with(ClientRef another) {
    return new Touch(id, another, on, by, inbound, answered, staff, next, note, purpose, told);
  }

  /** The same, corrected. */
  public Touch amended(LocalDate day, Channel channel, String member, String text) {
    return new Touch(
        id, client, day, channel, inbound, answered, member, next, text, purpose, told);
  }

  /** The same, by {@code otherwise} where it is not known who made it. */
  public Touch orBy(String otherwise) {
    return staff.isEmpty() ? amended(on, by, otherwise, note) : this;
  }

  /** The same for a purpose. */
  public Touch with(Optional<Purpose> aim) {
    return new Touch(id, client, on, by, inbound, answered, staff, next, note, aim, told);
  }

  /** The same, made by the client or not. */
  public Touch from(boolean isInbound) {
    return new Touch(id, client, on, by, isInbound, answered, staff, next, note, purpose, told);
  }

  /** The same, with news told. */
  public Touch telling(List<Long> news) {
    return new Touch(id, client, on, by, inbound, answered, staff, next, note, purpose, news);
  }

  /** Whether it reached the client as a person, so that the clock starts anew. */
  public boolean counts() {
    return answered && by.isPersonal();
  }

  /** {@code in} or {@code out}, seen from the business. */
  public String direction() {
    return inbound ? "in" : "out";
  }
}

package hug.model;

import java.time.LocalDate;
import java.util.List;

/**
 * A contact that another program recorded: a message, a call or a meeting.
 *
 * @param parties everyone it was with, other than the user
 * @param on its day; after today for a meeting to come
 * @param inbound whether they made the contact
 * @param answered false for an attempt that reached nobody
 * @param isCancelled whether it will not take place, which matters for a meeting to come
 * @param note what it was about, or how long it took; empty if unknown
 * @param origin what identifies it wherever it is read, such as the ID of a message; never empty
 */
public record LoggedContact(
    List<Party> parties,
    LocalDate on,
    Channel by,
    boolean inbound,
    boolean answered,
    boolean isCancelled,
    String note,
    String origin) {

  /** A contact that took place, or an attempt at one. */
  public LoggedContact(
      List<Party> parties,
      LocalDate on,
      Channel by,
      boolean inbound,
      boolean answered,
      String note,
      String origin) {
    this(parties, on, by, inbound, answered, false, note, origin);
  }
}

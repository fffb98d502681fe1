package hug.model;

import java.time.LocalDate;
import java.util.List;

/**
 * A member of a campaign, and what has happened with them since its first day.
 *
 * @param isQuiet whether they are not to be contacted, or not in this way
 * @param hasComplaint whether one is open
 * @param contacts the earliest first
 * @param jobs those that were not dropped again, the earliest first
 */
public record MemberHistory(
    Campaign.Member member,
    boolean isQuiet,
    boolean hasComplaint,
    List<Contact> contacts,
    List<Job> jobs) {

  /** A touch, as far as a campaign cares. */
  public record Contact(LocalDate on, Channel by, boolean inbound, boolean counts) {}

  /**
   * A new job.
   *
   * @param value nothing where nobody said
   */
  public record Job(LocalDate on, Amount value) {}
}

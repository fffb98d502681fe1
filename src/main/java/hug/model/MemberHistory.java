package hug.model;

import java.time.LocalDate;
import java.util.List;

/**
 * A member of a campaign, with everything relevant since its first day.
 *
 * @param isQuiet whether they must not be contacted, or not by this channel
 * @param hasComplaint whether they have an open complaint
 * @param contacts earliest first
 * @param jobs jobs that were not dropped, earliest first
 */
public record MemberHistory(
    Campaign.Member member,
    boolean isQuiet,
    boolean hasComplaint,
    List<Contact> contacts,
    List<Job> jobs) {

  /** The part of a touch that a campaign needs. */
  public record Contact(LocalDate on, Channel by, boolean inbound, boolean counts) {}

  /**
   * A new job.
   *
   * @param value 0 if unknown
   */
  public record Job(LocalDate on, Amount value) {}
}

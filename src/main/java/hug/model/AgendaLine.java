package hug.model;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One line of the agenda: why to contact a client, when, what about, and the command that settles
 * it. The rules compute it, and the book stores and returns it unchanged.
 *
 * @param matter the number of its matter; 0 if none
 * @param part the number of the follow-up step, or of the referred client; 0 if none
 * @param about what to talk about; empty if there is only the last note
 * @param settledBy the command that settles it, without the leading "hug"
 * @param windowDays the interval that days overdue are divided by, 1 or more
 * @param day the date of an occasion, otherwise the due date before any snooze
 * @param dueOn the due date, after any snooze
 * @param isSnoozed whether a snooze moved the due date
 */
public record AgendaLine(
    long client,
    ReasonKind kind,
    long matter,
    long part,
    String about,
    String settledBy,
    long windowDays,
    LocalDate day,
    LocalDate dueOn,
    boolean isSnoozed) {

  /** A copy moved to the end of the snooze, if its kind can wait. */
  public AgendaLine after(Optional<LocalDate> snoozedUntil) {
    return kind.canWait() && snoozedUntil.filter(dueOn::isBefore).isPresent()
        ? new AgendaLine(
            client, kind, matter, part, about, settledBy, windowDays, day, snoozedUntil.get(), true)
        : this;
  }

  /** The topic, without the date, which is shown next to it. */
  public String topic() {
    var ending = " on " + day;
    return kind == ReasonKind.OCCASION && about.endsWith(ending)
        ? about.substring(0, about.length() - ending.length())
        : about;
  }

  /** The command to type, without the leading "hug": {@code done} for what that can settle. */
  public String command() {
    boolean isDone = kind == ReasonKind.PROMISE || kind == ReasonKind.COMPLAINT;
    return isDone ? "done " + matter : settledBy;
  }

  /**
   * Whether both lines are for the same reason, even if their texts differ. This is not equals(),
   * because the one Java generates for records is slow on first use.
   */
  public boolean isAs(AgendaLine other) {
    return client == other.client
        && kind == other.kind
        && matter == other.matter
        && part == other.part
        && day.equals(other.day);
  }

  /** Days since the due date; negative if it is in the future. */
  public long daysOver(LocalDate today) {
    return DAYS.between(dueOn, today);
  }

  /** Days since the clock started, for a line about silence. */
  public long daysSilent(LocalDate today) {
    return DAYS.between(day, today) + windowDays;
  }

  /** Whether it comes from an open item, not from silence or a planned contact. */
  public boolean isOpenMatter() {
    return matter > 0 || part > 0;
  }
}

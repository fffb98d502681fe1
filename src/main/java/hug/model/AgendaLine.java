package hug.model;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A line of the agenda: why a client is to be touched, when, what about, and what settles it. The
 * rules work it out; the book stores it whole, and gives it back as it was.
 *
 * @param matter the number of the matter that it is about; 0 if none
 * @param part the number of the step of the programme, or of the client who was sent; 0 if none
 * @param about what to talk about; empty where nothing is known but what was said last
 * @param settledBy the command that settles it, without the first word
 * @param windowDays what the days since it fell due are measured by, from 1
 * @param day of an occasion, the day itself; otherwise the day on which it falls due without a
 *     snooze
 * @param dueOn the day on which it falls due, after a snooze
 * @param isSnoozed whether a snooze moved that day
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

  /** The same, moved by a snooze if it can wait. */
  public AgendaLine after(Optional<LocalDate> snoozedUntil) {
    return kind.canWait() && snoozedUntil.filter(dueOn::isBefore).isPresent()
        ? new AgendaLine(
            client, kind, matter, part, about, settledBy, windowDays, day, snoozedUntil.get(), true)
        : this;
  }

  /** What to talk about, without the day that is said beside it. */
  public String topic() {
    var ending = " on " + day;
    return kind == ReasonKind.OCCASION && about.endsWith(ending)
        ? about.substring(0, about.length() - ending.length())
        : about;
  }

  /**
   * Whether it is that line of that client, and so the same but for what else is said of it. Not
   * equals: what Java makes for records has to be made ready before its first use.
   */
  public boolean isAs(AgendaLine other) {
    return client == other.client
        && kind == other.kind
        && matter == other.matter
        && part == other.part
        && day.equals(other.day);
  }

  /** Days since the due date; negative while it lies ahead. */
  public long daysOver(LocalDate today) {
    return DAYS.between(dueOn, today);
  }

  /** Of silence, days since the clock started. */
  public long daysSilent(LocalDate today) {
    return DAYS.between(day, today) + windowDays;
  }

  /** Whether it follows from something that is open, and not from silence or an agreed day. */
  public boolean isOpenMatter() {
    return matter > 0 || part > 0;
  }
}

package hug.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A meeting of the council.
 *
 * @param id its number in the book, or 0 before it is stored
 * @param day the date it is planned for
 * @param every the time until the next meeting; absent if not planned
 * @param on the date it was planned, moved or recorded as held
 * @param after the number of the newest touch at that time
 * @param held the date it was held
 * @param staff who recorded it; empty if unknown
 * @param minutes the minutes; empty if there are none
 */
public record Meeting(
    long id,
    LocalDate day,
    Optional<Window> every,
    LocalDate on,
    long after,
    Optional<LocalDate> held,
    String staff,
    String minutes) {

  /** A newly planned meeting. */
  public static Meeting planned(LocalDate day, Optional<Window> every, LocalDate on, String staff) {
    return new Meeting(0, day, every, on, 0, Optional.empty(), staff, "");
  }

  /** A copy moved to another day or interval. */
  public Meeting moved(LocalDate another, Optional<Window> rhythm, LocalDate today) {
    return new Meeting(id, another, rhythm, today, after, held, staff, minutes);
  }

  /** A copy that was held on a day. */
  public Meeting heldOn(LocalDate on, String said, LocalDate today) {
    return new Meeting(id, day, every, today, after, Optional.of(on), staff, said);
  }

  /** A copy recorded right after the given touch. */
  public Meeting notedAfter(long touch) {
    return new Meeting(id, day, every, on, touch, held, staff, minutes);
  }

  /** Whether {@code moment} is later than when this was recorded. */
  public boolean isBefore(Moment moment) {
    return moment.isAfter(on, after);
  }

  /** The first line of the minutes after a colon, without its full stop; may be empty. */
  public String gist() {
    int end = minutes.indexOf('\n') < 0 ? minutes.length() : minutes.indexOf('\n');
    boolean hasDot = end > 0 && minutes.charAt(end - 1) == '.';
    return minutes.isEmpty() ? "" : ": " + minutes.substring(0, hasDot ? end - 1 : end);
  }
}

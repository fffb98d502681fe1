package hug.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A meeting of the council.
 *
 * @param id its number in the book; 0 before it is there
 * @param day on which it is to be
 * @param every how long after it the next one is; that is not settled, if absent
 * @param on the day on which it was planned, moved or noted as held
 * @param after the number of the newest touch at that time
 * @param held the day on which it was
 * @param staff who noted it; empty if unknown
 * @param minutes what was said; empty where nothing was noted
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

  /** One that is planned now. */
  public static Meeting planned(LocalDate day, Optional<Window> every, LocalDate on, String staff) {
    return new Meeting(0, day, every, on, 0, Optional.empty(), staff, "");
  }

  /** The same on another day, or in another rhythm. */
  public Meeting moved(LocalDate another, Optional<Window> rhythm, LocalDate today) {
    return new Meeting(id, another, rhythm, today, after, held, staff, minutes);
  }

  /** The same, held on a day. */
  public Meeting heldOn(LocalDate on, String said, LocalDate today) {
    return new Meeting(id, day, every, today, after, Optional.of(on), staff, said);
  }

  /** The same, noted when that was the number of the newest touch. */
  public Meeting notedAfter(long touch) {
    return new Meeting(id, day, every, on, touch, held, staff, minutes);
  }

  /** Whether {@code moment} is later than the one at which this was noted. */
  public boolean isBefore(Moment moment) {
    return moment.isAfter(on, after);
  }

  /** The first line of the minutes, after a colon and without its dot; empty if there are none. */
  public String gist() {
    int end = minutes.indexOf('\n') < 0 ? minutes.length() : minutes.indexOf('\n');
    boolean hasDot = end > 0 && minutes.charAt(end - 1) == '.';
    return minutes.isEmpty() ? "" : ": " + minutes.substring(0, hasDot ? end - 1 : end);
  }
}

package hug.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A meeting of the council.
 *
 * @param id its number in the book; 0 before it is there
 * @param day on which it is to be
 * @param every how long after it the next one is; that is not settled, if absent
 * @param held the day on which it was
 * @param staff who noted it; empty if unknown
 * @param minutes what was said; empty where nothing was noted
 */
public record Meeting(
    long id,
    LocalDate day,
    Optional<Window> every,
    Optional<LocalDate> held,
    String staff,
    String minutes) {

  /** The same, held on a day. */
  public Meeting heldOn(LocalDate on, String said) {
    return new Meeting(id, day, every, Optional.of(on), staff, said);
  }
}

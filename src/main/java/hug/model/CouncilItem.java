package hug.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An item raised for the council's agenda.
 *
 * @param id its number in the book, or 0 before it is stored
 * @param by the client who raised it; absent if it came from the business
 * @param on the date it was raised
 * @param staff who recorded it; empty if unknown
 * @param ended the date of the meeting that discussed it
 */
public record CouncilItem(
    long id,
    String text,
    Optional<ClientRef> by,
    LocalDate on,
    String staff,
    Optional<LocalDate> ended) {

  /** A copy that was discussed on a day. */
  public CouncilItem endedOn(LocalDate day) {
    return new CouncilItem(id, text, by, on, staff, Optional.of(day));
  }

  /** Whether it is the same item, ignoring its number. */
  public boolean isLike(CouncilItem other) {
    return text.equals(other.text) && on.equals(other.on) && by.equals(other.by);
  }
}

package hug.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What somebody wants the council to talk about.
 *
 * @param id its number in the book; 0 before it is there
 * @param by the client who raised it; somebody of the business, if absent
 * @param on the day it was raised
 * @param staff who noted it; empty if unknown
 * @param ended the day of the meeting that talked about it
 */
public record CouncilItem(
    long id,
    String text,
    Optional<ClientRef> by,
    LocalDate on,
    String staff,
    Optional<LocalDate> ended) {

  /** The same, talked about on a day. */
  public CouncilItem endedOn(LocalDate day) {
    return new CouncilItem(id, text, by, on, staff, Optional.of(day));
  }

  /** Whether it is the same item, whatever its number. */
  public boolean isLike(CouncilItem other) {
    return text.equals(other.text) && on.equals(other.on) && by.equals(other.by);
  }
}

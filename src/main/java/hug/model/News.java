package hug.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Something that clients should hear.
 *
 * @param id its number in the book; 0 before it is there
 * @param tags of the clients it is for, who have one of them; for everyone, if there are none
 * @param on the day it was noted
 * @param staff who noted it; empty if unknown
 * @param until the last day on which it is worth telling; for good, if absent
 * @param ended the day on which it was ended before that
 */
public record News(
    long id,
    String text,
    List<String> tags,
    LocalDate on,
    String staff,
    Optional<LocalDate> until,
    Optional<LocalDate> ended) {

  /** Whether it is worth telling on a day. */
  public boolean holdsOn(LocalDate day) {
    return !on.isAfter(day)
        && until.filter(day::isAfter).isEmpty()
        && ended.filter(end -> !end.isAfter(day)).isEmpty();
  }

  /** Whether it is the same news, whatever its number. */
  public boolean isLike(News other) {
    return text.equals(other.text) && on.equals(other.on);
  }

  /** Whether it is for that client. */
  public boolean isFor(Client client) {
    return tags.isEmpty() || tags.stream().anyMatch(client::hasTag);
  }
}

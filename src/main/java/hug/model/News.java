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

  /** Whether it is known on a day, and worth telling. */
  public boolean holdsOn(LocalDate day) {
    return !on.isAfter(day) && !isOverOn(day);
  }

  /** Whether it is no longer worth telling on a day. */
  public boolean isOverOn(LocalDate day) {
    return until.filter(day::isAfter).isPresent()
        || ended.filter(end -> !end.isAfter(day)).isPresent();
  }

  /** The same, not worth telling from a day on. */
  public News endedOn(LocalDate day) {
    return new News(id, text, tags, on, staff, until, Optional.of(day));
  }

  /** Whether it is the same news, whatever its number. */
  public boolean isLike(News other) {
    return text.equals(other.text) && on.equals(other.on);
  }

  /** The tags of the clients it is for; {@code everyone}, if there are none. */
  public String audience() {
    return tags.isEmpty() ? "everyone" : "clients tagged " + String.join(" or ", tags);
  }

  /** Whether it is for that client. */
  public boolean isFor(Client client) {
    return tags.isEmpty() || tags.stream().anyMatch(client::hasTag);
  }
}

package hug.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A news item that clients should hear about.
 *
 * @param id its number in the book, or 0 before it is stored
 * @param tags it is for clients with any of these tags; for everyone if empty
 * @param on the date it was recorded
 * @param staff who recorded it; empty if unknown
 * @param until the last day it is worth telling; absent if there is none
 * @param ended the date it was ended early
 */
public record News(
    long id,
    String text,
    List<String> tags,
    LocalDate on,
    String staff,
    Optional<LocalDate> until,
    Optional<LocalDate> ended) {

  /** Whether it is recorded and worth telling on a day. */
  public boolean holdsOn(LocalDate day) {
    return !on.isAfter(day) && !isOverOn(day);
  }

  /** Whether it is no longer worth telling on a day. */
  public boolean isOverOn(LocalDate day) {
    return until.filter(day::isAfter).isPresent()
        || ended.filter(end -> !end.isAfter(day)).isPresent();
  }

  /** A copy that ended on a day. */
  public News endedOn(LocalDate day) {
    return new News(id, text, tags, on, staff, until, Optional.of(day));
  }

  /** Whether it is the same news, ignoring its number. */
  public boolean isLike(News other) {
    return text.equals(other.text) && on.equals(other.on);
  }

  /** The audience: clients with some tags, or {@code everyone}. */
  public String audience() {
    return tags.isEmpty() ? "everyone" : "clients tagged " + String.join(" or ", tags);
  }

  /** Whether it is for that client. */
  public boolean isFor(Client client) {
    return tags.isEmpty() || tags.stream().anyMatch(client::hasTag);
  }
}

package hug.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Which clients, or which of their touches, are asked for.
 *
 * @param tags the client has them all
 * @param since the first day: on which they became a client or, of touches, on which it was made
 * @param until the last such day
 * @param by of touches: the channel
 * @param mailableOn only those who may get a mailing on this day
 */
public record Filter(
    List<String> tags,
    Optional<String> owner,
    Optional<LocalDate> since,
    Optional<LocalDate> until,
    Optional<Channel> by,
    Optional<LocalDate> mailableOn) {

  public static final Filter ALL =
      new Filter(
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /** Whether it lets every client through. */
  public boolean isAll() {
    return tags.isEmpty()
        && owner.isEmpty()
        && since.isEmpty()
        && until.isEmpty()
        && by.isEmpty()
        && mailableOn.isEmpty();
  }

  /** The same, but only those who may get a mailing on {@code day}. */
  public Filter mailableOn(LocalDate day) {
    return new Filter(tags, owner, since, until, by, Optional.of(day));
  }
}

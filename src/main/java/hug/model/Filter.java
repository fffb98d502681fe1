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
 * @param mineOrNobodys only the clients of this member of staff, and those without an owner
 * @param silence how long they have not been heard
 * @param worth what they are worth at least
 * @param notHeard only those who have not heard of something lately
 * @param untold only those who are still to be told some news
 */
public record Filter(
    List<String> tags,
    Optional<String> owner,
    Optional<LocalDate> since,
    Optional<LocalDate> until,
    Optional<Channel> by,
    Optional<LocalDate> mailableOn,
    Optional<String> mineOrNobodys,
    Silence silence,
    Optional<Worth> worth,
    Optional<NotHeard> notHeard,
    Optional<Untold> untold) {

  public static final Filter ALL = joined(Optional.empty(), Optional.empty());

  /**
   * How long a client has been silent.
   *
   * @param lapsedOn only those who have lapsed on this day
   * @param clockUntil only those whose clock started on this day or before
   * @param untouchedOn only those who have no touch that counts on this day or before
   */
  public record Silence(
      Optional<LocalDate> lapsedOn,
      Optional<LocalDate> clockUntil,
      Optional<LocalDate> untouchedOn) {
    static final Silence ANY = new Silence(Optional.empty(), Optional.empty(), Optional.empty());

    boolean isAny() {
      return !isForetold() && untouchedOn.isEmpty();
    }

    /** Whether it takes what the rules foretell to tell. */
    public boolean isForetold() {
      return lapsedOn.isPresent() || clockUntil.isPresent();
    }
  }

  /**
   * What clients are worth at least.
   *
   * @param on the day; jobs that are delivered later do not count yet
   */
  public record Worth(Amount least, LocalDate on) {}

  /**
   * What clients have not heard of: no touch that counts was for it in a period.
   *
   * @param after the day before the period
   */
  public record NotHeard(Purpose purpose, LocalDate after, LocalDate until) {}

  /**
   * News that clients have not heard, though it is for them, and they are not quiet.
   *
   * @param news its number
   */
  public record Untold(long news, LocalDate on) {}

  /** Those who became clients in a period; either end may be open. */
  public static Filter joined(Optional<LocalDate> since, Optional<LocalDate> until) {
    return new Filter(
        List.of(),
        Optional.empty(),
        since,
        until,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Silence.ANY,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** Whether it lets every client through. */
  public boolean isAll() {
    // Not equals(ALL): the first comparison of records takes Java 20 ms to make ready.
    return tags.isEmpty()
        && owner.isEmpty()
        && since.isEmpty()
        && until.isEmpty()
        && by.isEmpty()
        && mailableOn.isEmpty()
        && mineOrNobodys.isEmpty()
        && silence.isAny()
        && worth.isEmpty()
        && notHeard.isEmpty()
        && untold.isEmpty();
  }

  /** The same, but only those who may get a mailing on {@code day}. */
  public Filter mailableOn(LocalDate day) {
    return new Filter(
        tags,
        owner,
        since,
        until,
        by,
        Optional.of(day),
        mineOrNobodys,
        silence,
        worth,
        notHeard,
        untold);
  }

  /** The same, but only those who are still to be told. */
  public Filter untold(Untold news) {
    return new Filter(
        tags,
        owner,
        since,
        until,
        by,
        mailableOn,
        mineOrNobodys,
        silence,
        worth,
        notHeard,
        Optional.of(news));
  }
}

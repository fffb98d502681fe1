package hug.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Selects clients, or their touches.
 *
 * @param tags tags that the client must all have
 * @param since the first date: when they became a client or, for touches, when the touch was made
 * @param until the last such date
 * @param by the channel, for touches
 * @param mailableOn only clients who may get a mailing on this day
 * @param mineOrNobodys only clients who are owned by one of these staff members or by nobody
 * @param silence how long they have been silent
 * @param worth their least worth
 * @param notHeard only clients who have not heard about something lately
 * @param untold only clients who have yet to hear some news
 */
public record Filter(
    List<String> tags,
    Optional<String> owner,
    Optional<LocalDate> since,
    Optional<LocalDate> until,
    Optional<Channel> by,
    Optional<LocalDate> mailableOn,
    Optional<List<Long>> mineOrNobodys,
    Silence silence,
    Optional<Worth> worth,
    Optional<NotHeard> notHeard,
    Optional<Untold> untold) {

  public static final Filter ALL = joined(Optional.empty(), Optional.empty());

  /**
   * Conditions on a client's silence.
   *
   * @param lapsedOn only clients who have lapsed by this day
   * @param clockUntil only clients whose clock started by this day
   * @param untouchedOn only clients with no counted touch by this day
   */
  public record Silence(
      Optional<LocalDate> lapsedOn,
      Optional<LocalDate> clockUntil,
      Optional<LocalDate> untouchedOn) {
    static final Silence ANY = new Silence(Optional.empty(), Optional.empty(), Optional.empty());

    boolean isAny() {
      return !isForetold() && untouchedOn.isEmpty();
    }

    /** Whether it needs the forecasts of the rules. */
    public boolean isForetold() {
      return lapsedOn.isPresent() || clockUntil.isPresent();
    }
  }

  /**
   * The least worth of a client.
   *
   * @param on the date; jobs delivered later do not count
   */
  public record Worth(Amount least, LocalDate on) {}

  /**
   * A purpose that clients had no counted touch for in a period.
   *
   * @param after the day before the period
   */
  public record NotHeard(Purpose purpose, LocalDate after, LocalDate until) {}

  /**
   * News that clients have yet to hear: it is for them, and they are not quiet.
   *
   * @param news its number
   */
  public record Untold(long news, LocalDate on) {}

  /** Clients who joined in a period; either end may be open. */
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

  /** Whether every client matches. */
  public boolean isAll() {
    // Not equals(ALL), because the first comparison of records costs 20 ms.
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

  /** A copy limited to the clients that a member of staff owns. */
  public Filter ownedBy(String name) {
    return new Filter(
        tags,
        Optional.of(name),
        since,
        until,
        by,
        mailableOn,
        mineOrNobodys,
        silence,
        worth,
        notHeard,
        untold);
  }

  /** A copy limited to clients who may get a mailing on {@code day}. */
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

  /** A copy limited to clients who have yet to hear some news. */
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

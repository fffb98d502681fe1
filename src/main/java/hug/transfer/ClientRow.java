package hug.transfer;

import hug.model.Client;
import hug.model.Failure;
import hug.model.Matter;
import hug.model.Yearless;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A client from a file.
 *
 * @param client with today as start date if the file has none
 * @param since the start date, if the file has one that counts for a known client too
 * @param referredBy the name of the referrer; may be empty
 * @param lastTouch the day of the last contact, if the file has one
 * @param traits facts and occasions
 * @param id the id in an export of hug's; 0 if none
 * @param faults values that are errors, each with what is wrong; the client does not have them
 * @param oddities values that hug cannot read, and what became of them: a fact, or left out
 * @param unread kinds of things that hug does not keep, such as photo
 */
public record ClientRow(
    Client client,
    Optional<LocalDate> since,
    String referredBy,
    Optional<LocalDate> lastTouch,
    List<Trait> traits,
    long id,
    List<String> faults,
    List<String> oddities,
    List<String> unread) {

  /**
   * A fact, or a yearly occasion.
   *
   * @param day of an occasion, in the year 1904 if the year is unknown
   */
  public record Trait(Matter.Sort sort, String text, Optional<LocalDate> day) {
    /** The day, with the year of {@code known} if the file has none. */
    public Optional<LocalDate> day(Optional<LocalDate> known) {
      return day.map(own ->
          own.getYear() == Yearless.YEAR && known.isPresent()
              ? own.withYear(known.get().getYear())
              : own);
    }
  }

  /** The prefix of the fact that holds the position in a company. */
  public static final String POSITION = "position: ";

  /** The start date in the file, but no later than the last contact in it. */
  public Optional<LocalDate> earliestSince() {
    return since.map(day -> lastTouch.filter(day::isAfter).orElse(day));
  }

  /**
   * The same, if it has no errors.
   *
   * @throws Failure that names the first error
   */
  ClientRow withoutFaults() {
    if (!faults.isEmpty()) {
      throw Failure.usage(faults.getFirst());
    }
    return this;
  }
}

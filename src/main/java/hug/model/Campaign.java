package hug.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Clients who were let slip are written to, several times, to win them back.
 *
 * @param id its number in the book; 0 before it is there
 * @param waves the days on which it goes out, the earliest first; at least one
 * @param offer what it has for those who come; empty if nothing
 * @param within how long after the last wave whoever comes back is counted
 * @param holdOut how many of a hundred were left out, to compare; nobody, if absent
 * @param on the day it was made
 * @param staff who made it; empty if unknown
 * @param passedOver whom the filters chose and it did not take, and why, in words
 * @param ended the day on which it was ended before its time
 */
public record Campaign(
    long id,
    String name,
    Channel by,
    List<Wave> waves,
    String offer,
    Window within,
    Optional<Integer> holdOut,
    LocalDate on,
    String staff,
    String passedOver,
    Optional<LocalDate> ended) {

  /**
   * A day on which it goes out.
   *
   * @param sent the day on which that was done, of a mailing
   */
  public record Wave(LocalDate day, Optional<LocalDate> sent) {
    /** As it is exported: 2027-01-24, and the day it was sent after a blank. */
    @Override
    public String toString() {
      return day + sent.map(on -> " " + on).orElse("");
    }

    /**
     * Reads what is exported.
     *
     * @throws Failure if it is no day, or not two
     */
    static Wave parse(String text) {
      var days = text.split(" ", 2);
      try {
        var sent =
            days.length > 1 ? Optional.of(LocalDate.parse(days[1])) : Optional.<LocalDate>empty();
        return new Wave(LocalDate.parse(days[0]), sent);
      } catch (DateTimeException e) {
        throw Failure.usage("waves: \"" + text + "\" is not a day, and the day it was sent on");
      }
    }

    /**
     * Those in a list of an export.
     *
     * @throws Failure if there are none, or they are in no order
     */
    public static List<Wave> parse(List<String> texts) {
      var waves = texts.stream().map(Wave::parse).toList();
      if (waves.isEmpty()) {
        throw Failure.usage("waves is missing");
      }
      for (int i = 1; i < waves.size(); i++) {
        if (!waves.get(i).day().isAfter(waves.get(i - 1).day())) {
          throw Failure.usage(
              "waves: " + waves.get(i).day() + " is not after " + waves.get(i - 1).day());
        }
      }
      return waves;
    }
  }

  /** One of the clients it is for. */
  public record Member(long id, long campaign, ClientRef client, boolean isHeldOut) {}

  public LocalDate firstDay() {
    return waves.getFirst().day();
  }

  /** The last day on which whoever comes back is counted. */
  public LocalDate lastDay() {
    return within.after(waves.getLast().day());
  }

  /** The last day on which a wave can be made: the day before the next, or the very last. */
  public LocalDate lastDay(int wave) {
    return wave + 1 < waves.size() ? waves.get(wave + 1).day().minusDays(1) : lastDay();
  }
}

package hug.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
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
        throw Failure.usage(
            "waves: \"" + text + "\" is not a date, with or without the date it was sent");
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

  /** The first day on which whoever comes back is counted; a mailing may go out before its day. */
  public LocalDate firstDay() {
    var first = waves.getFirst();
    return first.sent().filter(first.day()::isAfter).orElse(first.day());
  }

  /** The last day on which whoever comes back is counted. */
  public LocalDate lastDay() {
    return within.after(waves.getLast().day());
  }

  /** The last day on which a wave can be made: the day before the next, or the very last. */
  public LocalDate lastDay(int wave) {
    return wave + 1 < waves.size() ? waves.get(wave + 1).day().minusDays(1) : lastDay();
  }

  /** The wave that can be made on {@code day}, from 0; -1 before the first. */
  public int waveOn(LocalDate day) {
    int wave = -1;
    for (var one : waves) {
      wave += one.day().isAfter(day) ? 0 : 1;
    }
    return wave;
  }

  /** The first wave that can still be made on {@code day} or later, and was not sent. */
  public Optional<Integer> next(LocalDate day) {
    for (int wave = Math.max(0, waveOn(day)); wave < waves.size() && !isOver(day); wave++) {
      if (waves.get(wave).sent().isEmpty()) {
        return Optional.of(wave);
      }
    }
    return Optional.empty();
  }

  /** Whether nobody who comes back after {@code day} is counted. */
  public boolean isOver(LocalDate day) {
    return day.isAfter(lastDay());
  }

  /** The same with a wave sent on a day. */
  public Campaign sentOn(int wave, LocalDate on) {
    var all = new ArrayList<>(waves);
    all.set(wave, new Wave(waves.get(wave).day(), Optional.of(on)));
    return new Campaign(
        id, name, by, all, offer, within, holdOut, this.on, staff, passedOver, ended);
  }

  /** The same, ended on a day. */
  public Campaign endedOn(LocalDate day) {
    return new Campaign(
        id, name, by, waves, offer, within, holdOut, on, staff, passedOver, Optional.of(day));
  }
}

package hug.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A campaign that contacts clients in several waves, to win them back.
 *
 * @param id its number in the book, or 0 before it is stored
 * @param waves the dates it goes out, earliest first; at least one
 * @param offer what it offers clients who come back; empty if nothing
 * @param within how long after the last wave returning clients still count
 * @param holdOut the percentage held out for comparison; nobody if absent
 * @param on the date it was created
 * @param staff who created it; empty if unknown
 * @param passedOver how many matching clients were skipped, and why, in words
 * @param ended the date it was ended early
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
   * A date on which the campaign goes out.
   *
   * @param sent the date a mailing was actually sent
   */
  public record Wave(LocalDate day, Optional<LocalDate> sent) {
    /** Formats it for export: 2027-01-24, then a space and the date it was sent. */
    @Override
    public String toString() {
      return day + sent.map(on -> " " + on).orElse("");
    }

    /**
     * Parses one exported wave.
     *
     * @throws Failure if it is not one or two dates
     */
    static Wave parse(String text) {
      var days = text.split(" ", 2);
      try {
        var sent =
            days.length > 1 ? Optional.of(LocalDate.parse(days[1])) : Optional.<LocalDate>empty();
        return new Wave(LocalDate.parse(days[0]), sent);
      } catch (DateTimeException e) {
        throw Failure.usage(
            "waves: \"" + text + "\" is not a date, optionally followed by the date it was sent");
      }
    }

    /**
     * Parses the waves of an export.
     *
     * @throws Failure if the list is empty or not in order
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

  /** A client in the campaign. */
  public record Member(long id, long campaign, ClientRef client, boolean isHeldOut) {}

  /** The first day on which returning clients count; a mailing may be sent early. */
  public LocalDate firstDay() {
    var first = waves.getFirst();
    return first.sent().filter(first.day()::isAfter).orElse(first.day());
  }

  /** The last day on which returning clients count. */
  public LocalDate lastDay() {
    return within.after(waves.getLast().day());
  }

  /** The last day of a wave: the day before the next one, or the last day of the campaign. */
  public LocalDate lastDay(int wave) {
    return wave + 1 < waves.size() ? waves.get(wave + 1).day().minusDays(1) : lastDay();
  }

  /** The index of the wave that is current on {@code day}; -1 before the first. */
  public int waveOn(LocalDate day) {
    int wave = -1;
    for (var one : waves) {
      wave += one.day().isAfter(day) ? 0 : 1;
    }
    return wave;
  }

  /** The first unsent wave that is current on {@code day} or later. */
  public Optional<Integer> next(LocalDate day) {
    for (int wave = Math.max(0, waveOn(day)); wave < waves.size() && !isOver(day); wave++) {
      if (waves.get(wave).sent().isEmpty()) {
        return Optional.of(wave);
      }
    }
    return Optional.empty();
  }

  /** Whether the campaign no longer counts returning clients on {@code day}. */
  public boolean isOver(LocalDate day) {
    return day.isAfter(lastDay());
  }

  /** A copy with one wave marked as sent. */
  public Campaign sentOn(int wave, LocalDate on) {
    var all = new ArrayList<>(waves);
    all.set(wave, new Wave(waves.get(wave).day(), Optional.of(on)));
    return new Campaign(
        id, name, by, all, offer, within, holdOut, this.on, staff, passedOver, ended);
  }

  /** A copy that ended on a day. */
  public Campaign endedOn(LocalDate day) {
    return new Campaign(
        id, name, by, waves, offer, within, holdOut, on, staff, passedOver, Optional.of(day));
  }
}

package hug.command.campaign;

import static hug.syntax.Option.dated;

import hug.model.Campaign;
import hug.model.Day;
import hug.model.Failure;
import hug.syntax.Arguments;
import hug.syntax.Option;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** The options for the days of a campaign's waves. */
final class WaveOptions {
  static final Option<LocalDate> AROUND =
      dated("--around", "DATE", Day::toCome)
          .means("Three waves: 3 weeks and 1 week before DATE, 1 week after");
  static final Option<LocalDate> ON =
      dated("--on", "DATE", Day::toCome).means("Day on which a wave goes out (repeat for several)");

  private WaveOptions() {}

  /**
   * The waves, the earliest first.
   *
   * @throws Failure if there are none, or one is in the past
   */
  static List<Campaign.Wave> waves(Arguments given, LocalDate today) {
    var days = new TreeSet<>(given.all(ON));
    var around = given.find(AROUND);
    if (days.isEmpty() == around.isEmpty()) {
      throw Failure.usage(
          days.isEmpty()
              ? "campaign add needs --around DATE or --on DATE"
              : "--around and --on cannot be used together",
          "see: hug help campaign add");
    }
    around.ifPresent(
        day -> days.addAll(List.of(day.minusWeeks(3), day.minusWeeks(1), day.plusWeeks(1))));
    var first = days.getFirst();
    if (first.isBefore(today)) {
      var left = days.tailSet(today).stream().map(day -> "--on " + day).toList();
      throw Failure.usage(
          around.isPresent()
              ? "--around: the first wave, on " + first + ", is in the past"
              : "--on: " + first + " is in the past",
          "use later dates" + (left.isEmpty() ? "" : ", such as " + String.join(" ", left)));
    }
    var waves = new ArrayList<Campaign.Wave>();
    days.forEach(day -> waves.add(new Campaign.Wave(day, Optional.empty())));
    return waves;
  }
}

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

/** The options that say when the waves of a campaign go out. */
final class WaveOptions {
  static final Option<LocalDate> AROUND =
      dated("--around", "DATE", Day::toCome)
          .means("Three waves around a day: 3 weeks before, 1 week before, 1 week after");
  static final Option<LocalDate> ON =
      dated("--on", "DATE", Day::toCome).means("A day on which it goes out; may be repeated");

  private WaveOptions() {}

  /**
   * The waves that are asked for, the earliest first.
   *
   * @throws Failure if there are none, or one is past
   */
  static List<Campaign.Wave> waves(Arguments given, LocalDate today) {
    var days = new TreeSet<>(given.all(ON));
    var around = given.find(AROUND);
    if (days.isEmpty() == around.isEmpty()) {
      throw Failure.usage(
          days.isEmpty()
              ? "campaign add needs --around DATE or --on DATE: when does it go out?"
              : "--around cannot be used with --on",
          "see: hug help campaign add");
    }
    around.ifPresent(
        day -> days.addAll(List.of(day.minusWeeks(3), day.minusWeeks(1), day.plusWeeks(1))));
    var first = days.getFirst();
    if (first.isBefore(today)) {
      var left = days.tailSet(today).stream().map(day -> "--on " + day).toList();
      throw Failure.usage(
          around.isPresent()
              ? "--around: its first wave, on " + first + ", is in the past"
              : "--on: " + first + " is in the past",
          "choose later days" + (left.isEmpty() ? "" : ", such as " + String.join(" ", left)));
    }
    var waves = new ArrayList<Campaign.Wave>();
    days.forEach(day -> waves.add(new Campaign.Wave(day, Optional.empty())));
    return waves;
  }
}

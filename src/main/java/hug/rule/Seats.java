package hug.rule;

import hug.model.Matter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** The members of the council. */
public final class Seats {
  private Seats() {}

  /** The seats valid on a day: one for each member, the one that lasts longest. */
  public static List<Matter> on(LocalDate day, Iterable<Matter> seats) {
    var members = new LinkedHashMap<Long, Matter>();
    for (var seat : seats) {
      if (seat.holdsOn(day) && seat.day().filter(day::isAfter).isEmpty()) {
        members.merge(seat.client().id(), seat, Seats::longer);
      }
    }
    return new ArrayList<>(members.values());
  }

  private static Matter longer(Matter one, Matter other) {
    return end(other).isAfter(end(one)) ? other : one;
  }

  private static LocalDate end(Matter seat) {
    return seat.day().orElse(LocalDate.MAX);
  }
}

package hug.rule;

import hug.model.Absence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Changes to the absences of a member of staff, which never overlap. */
public final class Absences {
  private Absences() {}

  /**
   * The absences with one more. One that is under way on its first day ends before it, and one that
   * begins later is cut to what comes after. Without a cover, it has that of the one it continues
   * or replaces.
   */
  public static List<Absence> added(List<Absence> absences, Absence one) {
    var all = new ArrayList<Absence>();
    var cover = one.cover();
    for (var other : absences) {
      if (other.first().isBefore(one.first())) {
        boolean goesOn = !other.backOn().isBefore(one.first());
        cover = cover.or(() -> goesOn ? other.cover() : Optional.empty());
        all.add(until(other, one.first()));
      } else if (other.first().equals(one.first())) {
        cover = cover.or(other::cover);
      } else if (other.last().isAfter(one.last())) {
        boolean isLater = other.first().isAfter(one.last());
        all.add(isLater ? other : new Absence(one.backOn(), other.last(), other.cover()));
      }
    }
    all.add(new Absence(one.first(), one.last(), cover));
    all.sort(Comparator.comparing(Absence::first));
    return List.copyOf(all);
  }

  private static Absence until(Absence absence, LocalDate day) {
    return absence.last().isBefore(day)
        ? absence
        : new Absence(absence.first(), day.minusDays(1), absence.cover());
  }

  /** The absences without what is left of the one under way on {@code day}, else the next one. */
  public static List<Absence> endedBefore(List<Absence> absences, LocalDate day) {
    var all = new ArrayList<Absence>();
    boolean isEnded = false;
    for (var absence : absences) {
      if (isEnded || absence.last().isBefore(day)) {
        all.add(absence);
      } else {
        isEnded = true;
        if (absence.first().isBefore(day)) {
          all.add(until(absence, day));
        }
      }
    }
    return List.copyOf(all);
  }

  /** The absence on a day. */
  public static Optional<Absence> at(List<Absence> absences, LocalDate day) {
    return absences.stream().filter(absence -> absence.contains(day)).findFirst();
  }
}

package hug.rule;

import hug.model.Absence;
import hug.model.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The number of clients a member of staff should hug in each week. It rests in weeks of absence.
 *
 * @param usual the weekly number otherwise
 * @param left their last day, if they left
 */
public record Quota(int usual, Optional<LocalDate> left, List<Absence> absences) {
  /** A week rests if they are away on this many of its days from Monday to Friday. */
  private static final int MOST_DAYS_AWAY = 3;

  private static final int WORKDAYS = 5;

  /** The quota of somebody who is always there. */
  public static Quota of(int usual) {
    return new Quota(usual, Optional.empty(), List.of());
  }

  /** The quota of a week, which starts on a Monday. */
  public int in(Period week) {
    return rests(week) ? 0 : usual;
  }

  /** Whether they are away for most of a week. */
  public boolean rests(Period week) {
    if (left.isEmpty() && absences.isEmpty()) {
      return false;
    }
    int away = 0;
    for (int day = 0; day < WORKDAYS; day++) {
      away += isAway(week.from().plusDays(day)) ? 1 : 0;
    }
    return away >= MOST_DAYS_AWAY;
  }

  private boolean isAway(LocalDate day) {
    return hasLeft(day) || absence(day).isPresent();
  }

  /** Whether they left before {@code day}. */
  public boolean hasLeft(LocalDate day) {
    return left.isPresent() && left.get().isBefore(day);
  }

  /** The absence that covers {@code day}, if they are away then. */
  public Optional<Absence> absence(LocalDate day) {
    for (var absence : absences) {
      if (absence.contains(day)) {
        return Optional.of(absence);
      }
    }
    return Optional.empty();
  }

  /** The name of their cover in a week that rests. */
  public Optional<String> cover(Period week) {
    for (int day = 0; day < WORKDAYS; day++) {
      var cover = absence(week.from().plusDays(day)).flatMap(Absence::cover);
      if (cover.isPresent()) {
        return cover;
      }
    }
    return Optional.empty();
  }
}

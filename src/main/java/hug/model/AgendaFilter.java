package hug.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Selects lines of the agenda.
 *
 * @param until the last due date to include
 * @param reason the only kind to include; every kind if absent
 * @param isWithLapsed whether to include clients who have lapsed
 */
public record AgendaFilter(
    LocalDate until, Optional<ReasonKind> reason, Filter clients, boolean isWithLapsed) {

  /** Everything due by {@code day}. */
  public static AgendaFilter until(LocalDate day) {
    return new AgendaFilter(day, Optional.empty(), Filter.ALL, true);
  }

  /** A copy limited to these clients. */
  public AgendaFilter of(Filter filter) {
    return new AgendaFilter(until, reason, filter, isWithLapsed);
  }

  /** A copy limited to this reason. */
  public AgendaFilter because(Optional<ReasonKind> kind) {
    return new AgendaFilter(until, kind, clients, isWithLapsed);
  }

  /** A copy that excludes lapsed clients. */
  public AgendaFilter withoutLapsed() {
    return new AgendaFilter(until, reason, clients, false);
  }

  /** Whether it includes every client and every reason. */
  public boolean isAll() {
    return clients.isAll() && reason.isEmpty();
  }
}

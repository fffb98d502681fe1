package hug.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Which lines of the agenda are asked for.
 *
 * @param until the last day on which they fall due
 * @param reason the only kind that is wanted; any, if absent
 * @param isWithLapsed whether silence that has gone beyond the lapse is wanted, too
 */
public record AgendaFilter(
    LocalDate until, Optional<ReasonKind> reason, Filter clients, boolean isWithLapsed) {

  /** All that falls due until {@code day}. */
  public static AgendaFilter until(LocalDate day) {
    return new AgendaFilter(day, Optional.empty(), Filter.ALL, true);
  }

  /** The same, of these clients only. */
  public AgendaFilter of(Filter filter) {
    return new AgendaFilter(until, reason, filter, isWithLapsed);
  }

  /** The same, for this reason only. */
  public AgendaFilter because(Optional<ReasonKind> kind) {
    return new AgendaFilter(until, kind, clients, isWithLapsed);
  }

  /** The same, without those whose silence has gone beyond the lapse. */
  public AgendaFilter withoutLapsed() {
    return new AgendaFilter(until, reason, clients, false);
  }

  /** Whether it lets every client and every reason through. */
  public boolean isAll() {
    return clients.isAll() && reason.isEmpty();
  }
}

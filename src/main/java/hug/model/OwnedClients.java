package hug.model;

import java.time.LocalDate;
import java.util.List;

/**
 * The clients of one owner.
 *
 * @param clients how many there are
 * @param due for how many of them something is due
 * @param lapsed how many of them have lapsed
 * @param longest some of those for whom something is due, the one who waits longest first
 */
public record OwnedClients(long clients, long due, long lapsed, List<Waiting> longest) {
  public static final OwnedClients NONE = new OwnedClients(0, 0, 0, List.of());

  /**
   * A client for whom something is due.
   *
   * @param since the day on which the first of it fell due
   */
  public record Waiting(ClientRef client, LocalDate since) {}
}

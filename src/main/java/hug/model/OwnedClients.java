package hug.model;

import java.time.LocalDate;
import java.util.List;

/**
 * The clients of one owner.
 *
 * @param clients the number of clients
 * @param due how many of them are due
 * @param lapsed how many of them have lapsed
 * @param longest some of the due clients, longest waiting first
 */
public record OwnedClients(long clients, long due, long lapsed, List<Waiting> longest) {
  public static final OwnedClients NONE = new OwnedClients(0, 0, 0, List.of());

  /**
   * A due client.
   *
   * @param since the earliest due date
   */
  public record Waiting(ClientRef client, LocalDate since) {}
}

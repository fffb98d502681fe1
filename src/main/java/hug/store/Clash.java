package hug.store;

import java.util.Optional;

/**
 * A field that two steps changed, of which the later did not know the earlier.
 *
 * @param kind the table
 * @param row the number of the row
 * @param client the client it is about; 0 if none
 * @param field the member of the row's image
 * @param was the value that both changed, as JSON; absent if there was none, or if the client was
 *     forgotten
 * @param theirs the value of the earlier step
 * @param mine the value of the later one, which usually stands
 * @param hash the hash of the three values, which stays when they are erased
 */
public record Clash(
    String kind,
    long row,
    long client,
    String field,
    Optional<String> was,
    Optional<String> theirs,
    Optional<String> mine,
    String hash) {
  /** Its contribution to the hash of the step, without any client data. */
  String line() {
    return "clash " + kind + ' ' + row + ' ' + client + ' ' + field + ' ' + hash;
  }
}

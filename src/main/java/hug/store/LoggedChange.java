package hug.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The effect of a step on a row, or on several rows it added.
 *
 * @param client the client it is about; absent if there are several
 * @param before the previous image; absent if rows were added, or the client was forgotten
 * @param hash the hash of {@code before}, which stays when the image is erased; empty if rows were
 *     added
 */
record LoggedChange(
    LoggedTable kind,
    long first,
    long last,
    Optional<Long> client,
    Optional<String> before,
    String hash) {
  /** Whether rows were added. */
  boolean isAddition() {
    return before.isEmpty() && hash.isEmpty();
  }

  /** Whether it was about a forgotten client. */
  boolean isErased() {
    return before.isEmpty() && !hash.isEmpty();
  }

  /** Its contribution to the hash of the step, without any client data. */
  String line() {
    return kind.word() + ' ' + first + ' ' + last + ' ' + client.orElse(-1L) + ' ' + hash;
  }

  /** All that a step did, as its hash covers it. */
  static List<String> lines(List<LoggedChange> changes, List<Clash> clashes) {
    var lines = new ArrayList<String>();
    changes.forEach(change -> lines.add(change.line()));
    clashes.forEach(clash -> lines.add(clash.line()));
    return lines;
  }
}

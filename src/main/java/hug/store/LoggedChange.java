package hug.store;

import java.util.Optional;

/**
 * What a step of the log did to a row, or to several that it added.
 *
 * @param client whom it is about; absent where it is several
 * @param before absent where rows were added, and where its client was forgotten
 * @param hash of {@code before}, which stays when that is gone; empty where rows were added
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

  /** Whether it was about a client who is forgotten. */
  boolean isErased() {
    return before.isEmpty() && !hash.isEmpty();
  }

  /** What goes into the hash of the step: nothing that tells of a client. */
  String line() {
    return kind.word() + ' ' + first + ' ' + last + ' ' + client.orElse(-1L) + ' ' + hash;
  }
}

package hug.store;

import java.util.Optional;

/** The change of a row, or of several rows added one after the other. */
final class ChangedRows {
  final LoggedTable kind;
  final long first;
  long last;
  Optional<Long> client;
  final Optional<String> before;
  final boolean isNew;
  boolean isBlank;

  /**
   * @param isNew whether the row never existed before
   */
  ChangedRows(LoggedTable kind, long row, long client, Optional<String> before, boolean isNew) {
    this.isNew = isNew;
    this.kind = kind;
    this.first = row;
    this.last = row;
    this.client = Optional.of(client);
    this.before = before;
  }
}

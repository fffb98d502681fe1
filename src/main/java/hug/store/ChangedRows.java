package hug.store;

import java.util.Optional;

/** What was done to a row, or to several rows that were added one after the other. */
final class ChangedRows {
  final LoggedTable kind;
  final long first;
  long last;
  Optional<Long> client;
  final Optional<String> before;
  final boolean isNew;
  boolean isBlank;

  /**
   * @param isNew whether no such row was ever there
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

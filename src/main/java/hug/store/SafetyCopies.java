package hug.store;

import hug.store.sqlite.Sqlite;

/** Where the backups of a book are made. */
public interface SafetyCopies {
  /** The book that they are of. */
  BookFile book();

  /**
   * Makes a backup of the book, and then drops those that are no longer kept.
   *
   * @param source holds the book as it is, and has changed nothing yet
   * @param at seconds since 1970-01-01T00:00Z
   * @throws hug.model.Failure if it could not be made, or is not the same as the book
   */
  default Backup make(Sqlite source, Backup.Reason reason, long at) {
    return make(source, reason, at, () -> {});
  }

  /**
   * The same for a book that is only held until the copy is there: the rest takes its time.
   *
   * @param letGo is run once the book may be changed again
   */
  Backup make(Sqlite source, Backup.Reason reason, long at, Runnable letGo);
}

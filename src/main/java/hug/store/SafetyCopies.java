package hug.store;

import hug.store.sqlite.Sqlite;

/** Makes the backups of a book. */
public interface SafetyCopies {
  /** The book that is backed up. */
  BookFile book();

  /**
   * Makes a backup of the book, then deletes backups that are no longer needed.
   *
   * @param source a connection that locks the book and has changed nothing yet
   * @param at seconds since 1970-01-01T00:00Z
   * @throws hug.model.Failure if it cannot be made, or differs from the book
   */
  default Backup make(Sqlite source, Backup.Reason reason, long at) {
    return make(source, reason, at, () -> {});
  }

  /**
   * Makes a backup, but locks the book only until it is copied, because verifying takes longer.
   *
   * @param letGo runs once the book can be changed again
   */
  Backup make(Sqlite source, Backup.Reason reason, long at, Runnable letGo);
}

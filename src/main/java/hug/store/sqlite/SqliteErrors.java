package hug.store.sqlite;

import hug.model.Failure;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;

/** What people are told when SQLite cannot go on. */
public final class SqliteErrors {
  private SqliteErrors() {}

  /** What is said where another program removed something after it was found. */
  public static Failure gone() {
    return Failure.refused(
        "nothing was changed: another hug has just removed that client or rule",
        "see who did with: hug log");
  }

  /**
   * What is said of an error.
   *
   * @param place how messages name the file
   * @return a Failure or, for what people cannot have caused, a fault of hug's
   */
  static RuntimeException with(SQLiteErrorCode code, String place, SQLException e) {
    if (code == SQLiteErrorCode.SQLITE_READONLY_DBMOVED) {
      return Failure.refused(
          place + " was replaced by another file meanwhile; nothing was changed",
          "try again, if it is the book that you want");
    }
    if (code == SQLiteErrorCode.SQLITE_CONSTRAINT_FOREIGNKEY) {
      return gone();
    }
    if (code == SQLiteErrorCode.SQLITE_READONLY_ROLLBACK
        || code == SQLiteErrorCode.SQLITE_READONLY_RECOVERY
        || code == SQLiteErrorCode.SQLITE_READONLY_CANTLOCK) {
      return Failure.refused(
          place + " has a change in it that was cut off, and cannot be written to",
          "run hug once as somebody who may write there: it takes that back");
    }
    return switch (SQLiteErrorCode.getErrorCode(code.code & 0xff)) {
      case SQLITE_BUSY, SQLITE_LOCKED ->
          Failure.refused(
              place + " is in use" + LockHolders.of(place) + ", and was left as it is",
              "let that come to its end, and try again");
      case SQLITE_FULL ->
          Failure.refused(
              "the disk is full, and " + place + " was left as it is", "make room, and try again");
      case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM ->
          Failure.refused(
              place + " cannot be written to" + LockHolders.access(place),
              "look at that, at its folder, and at the disk");
      case SQLITE_CORRUPT, SQLITE_NOTADB ->
          Failure.damaged(place + " is damaged, and was left as it is");
      case SQLITE_IOERR ->
          Failure.refused(
              place + " cannot be read or written: the disk reports a fault",
              "look at the disk, and try again");
      default -> new IllegalStateException(e);
    };
  }
}

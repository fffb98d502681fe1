package hug.store.sqlite;

import hug.model.Failure;
import hug.model.FileOwner;
import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;

/** Translates errors of SQLite for people. */
public final class SqliteErrors {
  private SqliteErrors() {}

  /** The failure when another process removed something after it was found. */
  public static Failure gone() {
    return Failure.refused(
        "nothing was changed: another hug process removed that client or rule meanwhile",
        "see who did it with: hug log");
  }

  /**
   * The exception for an error.
   *
   * @param place how messages name the file
   * @return a {@link Failure}, or another exception for what users cannot have caused
   */
  static RuntimeException with(SQLiteErrorCode code, String place, SQLException e) {
    if (code == SQLiteErrorCode.SQLITE_READONLY_DBMOVED) {
      return Failure.refused(
          place + " was replaced by another file meanwhile; nothing was changed",
          "if the new file is the book you want, try again");
    }
    if (code == SQLiteErrorCode.SQLITE_CONSTRAINT_FOREIGNKEY) {
      return gone();
    }
    if (code == SQLiteErrorCode.SQLITE_READONLY_ROLLBACK
        || code == SQLiteErrorCode.SQLITE_READONLY_RECOVERY
        || code == SQLiteErrorCode.SQLITE_READONLY_CANTLOCK) {
      return Failure.refused(
          place + " has an interrupted change, and you cannot write to it",
          "run a command as a user who can write there, to roll the change back");
    }
    return switch (SQLiteErrorCode.getErrorCode(code.code & 0xff)) {
      case SQLITE_BUSY, SQLITE_LOCKED ->
          Failure.refused(
              place + " is in use" + LockHolders.of(place) + "; it was not changed",
              "wait until that is finished, and try again");
      case SQLITE_FULL ->
          Failure.refused(
              "the disk is full; " + place + " was not changed", "free some space and try again");
      case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM ->
          Failure.refused(
              "cannot write to " + place + FileOwner.inWords(Path.of(place)),
              "check its permissions, its folder and the disk");
      case SQLITE_CORRUPT, SQLITE_NOTADB ->
          Failure.damaged(place + " is damaged; it was not changed");
      case SQLITE_IOERR ->
          Failure.refused(
              "cannot read or write " + place + ": the disk reports an error",
              "check the disk and try again");
      default -> new IllegalStateException(e);
    };
  }
}

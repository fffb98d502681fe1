package hug.store.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;

import hug.model.Failure;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sqlite.SQLiteErrorCode;

/** Errors of SQLite in words: what happened to the book, and what to do. */
final class SqliteErrorsTest {
  private static final SQLException CAUSE = new SQLException("cause");

  private static Failure of(SQLiteErrorCode code) {
    return assertInstanceOf(
        Failure.class, SqliteErrors.with(code, "/nowhere/hug.db", CAUSE), code.name());
  }

  private static void assertSays(String message, String wayOut, SQLiteErrorCode... codes) {
    for (var code : codes) {
      assertEquals("/nowhere/hug.db " + message, of(code).getMessage(), code.name());
      assertEquals(wayOut, of(code).details().getFirst(), code.name());
    }
  }

  @Test
  void a_book_in_use_was_not_changed_and_one_should_wait() {
    assertSays(
        "is in use by another program; it was not changed",
        "wait until that is finished, and try again",
        SQLiteErrorCode.SQLITE_BUSY,
        SQLiteErrorCode.SQLITE_BUSY_SNAPSHOT,
        SQLiteErrorCode.SQLITE_LOCKED);
  }

  @Test
  void a_book_that_was_replaced_was_not_changed() {
    assertSays(
        "was replaced by another file meanwhile; nothing was changed",
        "if the new file is the book you want, try again",
        SQLiteErrorCode.SQLITE_READONLY_DBMOVED);
  }

  @Test
  void a_reader_cannot_roll_back_the_change_of_another() {
    assertSays(
        "has an interrupted change, and you cannot write to it",
        "run a command as a user who can write there, to roll the change back",
        SQLiteErrorCode.SQLITE_READONLY_ROLLBACK,
        SQLiteErrorCode.SQLITE_READONLY_RECOVERY,
        SQLiteErrorCode.SQLITE_READONLY_CANTLOCK);
  }

  @Test
  void a_damaged_book_is_restored_from_a_backup() {
    assertSays(
        "is damaged; it was not changed",
        "list the backups and restore one with: hug restore",
        SQLiteErrorCode.SQLITE_CORRUPT,
        SQLiteErrorCode.SQLITE_CORRUPT_VTAB,
        SQLiteErrorCode.SQLITE_NOTADB);
    assertSame(Failure.Kind.DAMAGED, of(SQLiteErrorCode.SQLITE_CORRUPT).kind());
  }

  @Test
  void a_full_disk_and_a_broken_one_are_told_apart() {
    var full = of(SQLiteErrorCode.SQLITE_FULL);
    assertEquals("the disk is full; /nowhere/hug.db was not changed", full.getMessage());
    for (var code :
        Stream.of(SQLiteErrorCode.values())
            .filter(code -> code.name().startsWith("SQLITE_IOERR"))
            .toList()) {
      assertEquals(
          "cannot read or write /nowhere/hug.db: the disk reports an error", of(code).getMessage());
    }
  }

  @Test
  void a_book_that_may_not_be_written_names_its_permissions() {
    for (var code :
        new SQLiteErrorCode[] {
          SQLiteErrorCode.SQLITE_READONLY,
          SQLiteErrorCode.SQLITE_READONLY_DIRECTORY,
          SQLiteErrorCode.SQLITE_CANTOPEN,
          SQLiteErrorCode.SQLITE_PERM
        }) {
      assertEquals("cannot write to /nowhere/hug.db", of(code).getMessage());
      assertEquals("check its permissions, its folder and the disk", of(code).details().getFirst());
    }
  }

  @Test
  void a_client_that_another_process_removed_is_not_a_bug() {
    assertEquals(
        "nothing was changed: another hug process removed that client or rule meanwhile",
        of(SQLiteErrorCode.SQLITE_CONSTRAINT_FOREIGNKEY).getMessage());
  }

  @Test
  void anything_else_is_a_bug_with_its_cause() {
    for (var code :
        new SQLiteErrorCode[] {
          SQLiteErrorCode.SQLITE_ERROR,
          SQLiteErrorCode.SQLITE_CONSTRAINT_UNIQUE,
          SQLiteErrorCode.SQLITE_MISUSE
        }) {
      var bug = SqliteErrors.with(code, "hug.db", CAUSE);
      assertSame(CAUSE, assertInstanceOf(IllegalStateException.class, bug).getCause());
    }
  }
}

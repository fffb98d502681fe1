package hug.line.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Errors of a server in words: whose fault it is, and that the book is as it was. */
final class PostgresErrorsTest {
  private static PostgresErrors errors(String address) {
    return new PostgresErrors(
        PostgresServer.of(
            AddressReader.read(address), new LocalSettings(Map.of(), "/nowhere", "login")));
  }

  private static final PostgresErrors ERRORS = errors("postgresql://ana@db/office");

  private static SQLException said(String state, String message) {
    return said(state, message, "");
  }

  private static SQLException said(String state, String message, String constraint) {
    return new PSQLException(
        new ServerErrorMessage("SERROR\0C" + state + "\0M" + message + "\0n" + constraint + "\0"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "28P01 | db wants a password for ana",
        "28000 | db refused ana: why",
        "3D000 | there is no database \"office\" on db",
        "42501 | ana may not use the database office on db",
        "53300 | db has too many connections",
        "57P03 | db is starting or stopping",
        "08001 | cannot reach db on port 5432",
      })
  void who_cannot_log_in_learns_why(String state, String message) {
    assertEquals(message, ERRORS.connecting(said(state, "why")).getMessage());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "42501 | ana may not do that on db: why",
        "3F000 | no book is shared in the database office on db",
        "42P01 | no book is shared in the database office on db",
        "57014 | db took too long to answer",
        "55P03 | db took too long to answer",
        "53100 | the disk of db is full: why",
        "25006 | db only lets people read at the moment: why",
        "08006 | the connection to db was lost",
        "57P01 | the connection to db was lost",
        "XX001 | db refused: why (XX001)",
      })
  void a_sync_that_failed_says_what_is_wrong_with_the_server(String state, String message) {
    assertEquals(message, ERRORS.working(said(state, "why")).getMessage());
  }

  @Test
  void an_error_of_the_driver_is_a_lost_connection_or_a_bug() {
    assertEquals(
        "the connection to db was lost", ERRORS.working(new SQLException("x")).getMessage());
    var bug = new SQLException("x", "22023");
    assertSame(bug, assertInstanceOf(IllegalStateException.class, ERRORS.working(bug)).getCause());
  }

  @Test
  void a_cause_and_a_second_error_are_looked_at_too() {
    var wrapped = new SQLException("batch", "x", said("42501", "inside"));
    assertTrue(ERRORS.working(wrapped).getMessage().endsWith("inside"));
    var batch = new SQLException("batch");
    batch.setNextException(said("53100", "next"));
    assertEquals("the disk of db is full: next", ERRORS.working(batch).getMessage());
  }

  @Test
  void only_a_race_that_was_lost_is_tried_again() {
    for (var state : new String[] {"40001", "40P01"}) {
      assertTrue(PostgresErrors.isLostRace(said(state, "")), state);
    }
    assertTrue(PostgresErrors.isLostRace(said("23505", "", "step_pkey")));
    assertTrue(PostgresErrors.isLostRace(said("23503", "", "step_parent")));
    for (var refused : new String[] {"step_machine", "step_book"}) {
      assertFalse(PostgresErrors.isLostRace(said("23503", "", refused)), refused);
      assertEquals(refused, PostgresErrors.constraint(said("23503", "", refused)));
    }
    assertFalse(PostgresErrors.isLostRace(said("42501", "", "step_pkey")));
    assertFalse(PostgresErrors.isLostRace(new SQLException("x", "23505")));
  }

  @Test
  void a_password_is_asked_for_only_if_the_server_wants_one() {
    assertTrue(PostgresErrors.isAboutPassword(said("28P01", "wrong")));
    assertTrue(PostgresErrors.isAboutPassword(new SQLException("no password", "08004")));
    assertFalse(PostgresErrors.isAboutPassword(said("08004", "refused")));
    assertFalse(PostgresErrors.isAboutPassword(said("28000", "unknown")));
  }
}

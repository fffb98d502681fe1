package hug.line.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import hug.model.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names and texts inside SQL, which nobody can end from within. */
final class SqlNameTest {
  @Test
  void quotes_inside_are_doubled() {
    assertEquals("\"ana\"", SqlName.quoted("ana"));
    assertEquals(
        "\"ana\"\"; drop table step; --'\"", SqlName.quoted("ana\"; drop table step; --'"));
    assertEquals("'it''s \"x\"'", SqlName.text("it's \"x\""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ana", "Zoë O'Hara", "pg", "public2", "nobody"})
  void a_role_may_have_any_short_name(String name) {
    assertEquals(name, SqlName.role(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "public", "none", "pg_monitor", "a\u0000b", "a\nb"})
  void a_name_that_means_something_else_to_the_server_is_no_role(String name) {
    assertThrows(Failure.class, () -> SqlName.role(name));
  }

  @Test
  void a_name_that_would_be_cut_off_is_no_role() {
    assertEquals(63, SqlName.role("x".repeat(63)).length());
    assertThrows(Failure.class, () -> SqlName.role("x".repeat(64)));
    assertThrows(Failure.class, () -> SqlName.role("ë".repeat(32)), "64 bytes");
  }
}

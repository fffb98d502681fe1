package hug.command.walk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

final class WalkDialTest extends WalkFixture {
  @Test
  void a_key_calls_the_number_and_stays_with_the_client() throws IOException {
    var called = home.resolve("called");
    hug.with("HUG_DIALER", "f() { echo \"$1\" > " + called + "; }; f");
    var walk = walk("i", "q").out();
    assertTrue(walk.contains("i dial"), walk);
    assertTrue(walk.contains("Calling 李小龍 👩‍👧 on 555-0102."), walk);
    assertEquals("tel:5550102\n", Files.readString(called));
    assertFalse(walk.contains("2 of 2"), walk);
  }

  @Test
  void calling_a_client_who_is_no_longer_due_does_not_move_on() {
    hug.with("HUG_DIALER", "true");
    var walk = walk("n", "c", "hello", "i", "q").out();
    int called = walk.indexOf("Calling Jim Halpert on 555-0101.");
    assertTrue(called > 0, walk);
    assertEquals(-1, walk.indexOf("That was the last client due.", called), walk);
  }

  @Test
  void without_a_dialer_there_is_no_such_key() {
    var walk = walk("i", "q").out();
    assertFalse(walk.contains("dial"), walk);
    assertTrue(walk.contains("That key does nothing here."), walk);
  }
}

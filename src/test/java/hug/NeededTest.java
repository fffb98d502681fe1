package hug;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

/** The summary of skipped tests. */
final class NeededTest {
  @Test
  void a_missing_tool_skips_a_test_and_an_installed_one_does_not() {
    assertDoesNotThrow(() -> Needed.tools("sh"));
    var skipped =
        assertThrows(TestAbortedException.class, () -> Needed.tools("sh", "no-such-tool"));
    assertEquals("no-such-tool is not installed", skipped.getMessage());
  }

  @Test
  void each_missing_tool_is_named_once_with_its_package() {
    assertEquals(
        "fish, script are not installed (apt install bsdutils fish); only root can mount",
        Needed.inWords(
            List.of(
                new Needed.MissingTool("script"),
                new TestAbortedException("only root can mount"),
                new Needed.MissingTool("fish"),
                new Needed.MissingTool("script"),
                new TestAbortedException("only root can mount"))));
    assertEquals(
        "zsh is not installed (apt install zsh)",
        Needed.inWords(List.of(new Needed.MissingTool("zsh"))));
  }
}

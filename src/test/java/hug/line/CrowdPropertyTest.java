package hug.line;

import hug.Faults;
import hug.InMemory;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Random sessions of an office end with equal, sound books, and every text in every book. */
final class CrowdPropertyTest {
  private static final int SESSIONS = Faults.tries(200, 5000);

  @TempDir(factory = InMemory.class)
  Path folder;

  @Test
  void books_become_equal_and_no_text_is_lost() {
    long seed = Faults.seed();
    IntStream.range(0, SESSIONS)
        .parallel()
        .forEach(i ->
            Faults.kept(
                "CrowdPropertyTest",
                seed + i,
                () -> {
                  try (var session = new CrowdSession(folder.resolve("office" + i), seed + i)) {
                    session.play();
                  }
                }));
  }
}

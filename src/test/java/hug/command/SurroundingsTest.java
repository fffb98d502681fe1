package hug.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hug.HugTester;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where hug keeps what is nobody else's. */
final class SurroundingsTest {
  private static String folder(String home, String data) {
    var world = new HugTester(Path.of(home)).with("XDG_DATA_HOME", data).world();
    return world.folder("XDG_DATA_HOME", ".local/share");
  }

  @Test
  void only_an_absolute_base_directory_counts() {
    assertEquals("/data/hug", folder("/home/ana", "/data"));
    assertEquals("/home/ana/.local/share/hug", folder("/home/ana", ""));
    assertEquals("/home/ana/.local/share/hug", folder("/home/ana", "data"));
    assertEquals("/data/hug", folder("?", "/data"));
  }

  @Test
  void without_a_home_a_book_must_be_named(@TempDir Path folder) {
    // What Java says of somebody whom the system does not know, with no HOME either.
    var hug = new HugTester(Path.of("?"));
    var refused = hug.hug("due");

    assertEquals(1, refused.exitCode());
    assertEquals(
        """
        hug: no home folder is known to keep a book in
        hug: set HOME to an absolute path, or name a book with --db FILE
        """,
        refused.err());
    assertEquals(0, hug.hug("add", "Jim", "--db", folder.resolve("b.db").toString()).exitCode());
    assertEquals(0, hug.hug("--sample", "due").exitCode());
    assertEquals(0, hug.hug("help").exitCode());
  }
}

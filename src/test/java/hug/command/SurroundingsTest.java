package hug.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hug.HugTester;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folders in which hug keeps its files. */
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
  void without_a_home_folder_a_book_must_be_named(@TempDir Path folder) {
    // The home folder that Java reports for an unknown user without HOME.
    var hug = new HugTester(Path.of("?"));
    var refused = hug.hug("due");

    assertEquals(1, refused.exitCode());
    assertEquals(
        """
        hug: cannot find your home folder
        hug: set HOME to an absolute path, or choose a book with --db FILE
        """,
        refused.err());
    assertEquals(0, hug.hug("add", "Jim", "--db", folder.resolve("b.db").toString()).exitCode());
    assertEquals(0, hug.hug("--sample", "due").exitCode());
    assertEquals(0, hug.hug("help").exitCode());
  }
}

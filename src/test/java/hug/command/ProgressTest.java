package hug.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hug.HugTester;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The progress line, and when there is none. */
final class ProgressTest {
  @TempDir Path home;
  private HugTester hug;
  private String file;

  @BeforeEach
  void open() {
    hug = new HugTester(home);
    hug.hug("init", "--clients", "20", "--touches", "200");
    file = home.resolve("touches.csv").toString();
    hug.hug("export", "touches", "-o", file);
  }

  @Test
  void a_terminal_shows_the_progress_and_erases_it() {
    var result = hug.watchedEvery(20).hug("export", "touches");
    var shown = result.err().split("\r");

    assertTrue(shown[1].matches("Exporting: [0-9]+ touches"), shown[1]);
    assertEquals(" ".repeat(shown[shown.length - 2].length()), shown[shown.length - 1]);
    assertTrue(result.err().endsWith(" \r"));
    assertEquals(201, result.out().lines().count());
    // 200 calls, 20 ms apart: none is shown in the first second, then at most ten per second.
    assertTrue(shown.length > 20 && shown.length < 34, String.valueOf(shown.length));
  }

  @Test
  void an_import_shows_how_much_of_the_file_was_read() {
    var shown = hug.watchedEvery(600).hug("import", file).err();
    assertTrue(shown.contains("\rReading " + file.substring(0, 20)), shown);
    assertTrue(shown.endsWith("Nothing new: 200 lines are already in the book.\n"), shown);
  }

  @Test
  void quick_or_quiet_work_a_pipe_and_a_dumb_terminal_show_none() {
    assertFalse(hug.watchedEvery(1).hug("export", "touches").err().contains("\r"));
    assertFalse(hug.watchedEvery(20).hug("export", "touches", "-q").err().contains("\r"));
    assertFalse(hug.with("TERM", "dumb").hug("export", "touches").err().contains("\r"));
    assertFalse(
        hug.with("TERM", "xterm").redirecting("err").hug("export", "touches").err().contains("\r"));
  }

  @Test
  @Timeout(60)
  void work_without_a_count_shows_the_seconds() throws InterruptedException {
    var err = new ByteArrayOutputStream();
    var world =
        new Environment(
            null,
            null,
            err,
            Map.of("TERM", "xterm"),
            () -> LocalDate.EPOCH,
            "ana",
            "",
            Set.of("err"),
            80,
            0,
            0,
            System::nanoTime,
            _ -> new char[0],
            () -> null,
            (_, _) -> 0,
            null);
    var progress = new Progress(world, false);
    progress.going("Checking");
    while (err.size() == 0) {
      Thread.sleep(50);
    }
    progress.clear();
    var shown = err.toString(UTF_8);
    assertTrue(shown.matches("(\rChecking: [0-9]+ s)+\r +\r"), shown);
  }

  @Test
  void an_error_begins_on_a_new_line() {
    var result = hug.watchedEvery(600).hug("import", file, "--map", "note=nowhere");
    assertEquals(2, result.exitCode());
    assertTrue(result.err().matches("(?s)(.*\r)?hug: --map: .*"), result.err());
  }
}

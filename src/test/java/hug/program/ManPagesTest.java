package hug.program;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hug.Needed;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The man pages, checked by mandoc. */
final class ManPagesTest {
  @Test
  void mandoc_reports_nothing_but_style() throws Exception {
    Needed.tools("mandoc");
    var command = new ArrayList<>(List.of("mandoc", "-T", "lint", "-W", "warning"));
    try (var pages = Files.list(Path.of("man"))) {
      pages.map(Path::toString).sorted().forEach(command::add);
    }
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();

    assertEquals("", new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    assertEquals(0, process.waitFor());
  }
}

package hug.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The man pages, as mandoc judges them. */
final class ManPagesTest {
  @Test
  void mandoc_has_nothing_to_say_but_style() throws Exception {
    assumeTrue(isInstalled("mandoc"), "mandoc is not installed");
    var command = new ArrayList<>(List.of("mandoc", "-T", "lint", "-W", "warning"));
    try (var pages = Files.list(Path.of("man"))) {
      pages.map(Path::toString).sorted().forEach(command::add);
    }
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();

    assertEquals("", new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    assertEquals(0, process.waitFor());
  }

  private static boolean isInstalled(String tool) throws IOException {
    return List.of(System.getenv("PATH").split(":")).stream()
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
  }
}

package hug;

import hug.command.Program;
import hug.command.Surroundings;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Runs what people run, so that the build can keep the classes this loads in a cache (JEP 483, 514,
 * 515); nobody else calls it.
 */
public final class Rehearsal {
  private static final List<List<String>> LINES =
      List.of(
          List.of("add", "Zoë", "--phone", "555-0101", "--tag", "vip"),
          List.of("touch", "zoe", "said hello", "--next", "2w"),
          List.of("due"),
          List.of("lapsed", "-q"),
          List.of("show", "zoe"),
          List.of("why", "zoe"),
          List.of("list", "--json"),
          List.of("__complete", "touch", "z"),
          List.of("--sample", "due"),
          List.of("--sample", "due", "--csv"),
          List.of("--sample", "lapsed"),
          List.of("--sample", "report"),
          List.of("help", "due"),
          List.of("--version"),
          List.of("deu"));

  private Rehearsal() {}

  public static void main(String[] arguments) throws IOException {
    var home = Files.createTempDirectory("hug");
    for (var line : LINES) {
      var world =
          new Surroundings(
              InputStream.nullInputStream(),
              OutputStream.nullOutputStream(),
              OutputStream.nullOutputStream(),
              Map.of(),
              LocalDate.now(),
              "hug",
              home.toString(),
              Set.of("out"),
              80);
      new Program(world).run(line);
    }
    delete(home);
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}

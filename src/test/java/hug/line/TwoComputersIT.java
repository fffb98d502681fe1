package hug.line;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hug.InMemory;
import hug.Transcript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every transcript once more with each command typed at the other of two computers that share the
 * book, and a sync in between: the output is the same.
 */
final class TwoComputersIT {
  /** Backups stay with each computer; an office has computers of its own. */
  private static final List<String> OF_ONE = List.of("backup-and-restore.txt", "office.txt");

  /** The number of a step that only one computer has is not final. */
  private static final Pattern NEW_STEP = Pattern.compile("(hug undo|step) (\\+[0-9]+|[0-9]+)");

  /** The lines that only a shared book prints. */
  private static final Pattern OF_OFFICES = Pattern.compile("(Last sync with|Run hug sync; ).*");

  @TestFactory
  Stream<DynamicTest> two_computers_print_what_one_does(
      @TempDir(factory = InMemory.class) Path folder) throws IOException {
    try (var files = Files.list(Path.of("src/test/transcripts"))) {
      return files
          .filter(file -> !OF_ONE.contains(file.getFileName().toString()))
          .sorted()
          .toList()
          .stream()
          .map(file ->
              DynamicTest.dynamicTest(
                  file.getFileName().toString(),
                  () -> check(file, folder.resolve(file.getFileName()))));
    }
  }

  private static void check(Path file, Path folder) throws IOException {
    Files.createDirectories(folder);
    var lines = Files.readAllLines(file);
    try (var turns = new Turns(folder)) {
      assertEquals(unnumbered(lines), unnumbered(new Transcript(folder, turns).replayed(lines)));
    }
  }

  private static String unnumbered(List<String> lines) {
    var said = lines.stream().filter(line -> !OF_OFFICES.matcher(line).matches()).toList();
    return NEW_STEP.matcher(String.join("\n", said)).replaceAll("$1 N");
  }

  /** Takes turns between two computers, and syncs both before each command. */
  private static final class Turns implements Transcript.Turns, AutoCloseable {
    private final OfficeFixture office;
    private final List<OfficeFixture.Computer> computers;
    private int commands;
    private boolean isShared;

    Turns(Path folder) throws IOException {
      this.office = new OfficeFixture(folder);
      this.computers = office.computers;
      office.computer();
    }

    @Override
    public Path next() throws IOException {
      if (!isShared && Files.exists(computers.getFirst().file())) {
        office.share(1);
        isShared = true;
      }
      if (!isShared) {
        return computers.getFirst().home();
      }
      office.sync(1 + commands % 2);
      commands++;
      office.sync(1 + commands % 2);
      return computers.get(commands % 2).home();
    }

    @Override
    public void close() {
      office.close();
    }
  }
}

package hug;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Imports files of other programs into an empty book and compares the messages and the exported
 * book with what is expected. To add a case, add a file and run with -Drewrite=true, then review
 * the result before committing it.
 */
final class CaseTest {
  private static final Path CASES = Path.of("src/test/cases");
  private static final String EXPECTED = ".expected";

  @TestFactory
  Stream<DynamicTest> every_foreign_file_becomes_what_stands_beside_it(@TempDir Path folder)
      throws IOException {
    try (var files = Files.list(CASES)) {
      return files.filter(file -> !file.toString().endsWith(EXPECTED)).sorted().toList().stream()
          .map(file ->
              DynamicTest.dynamicTest(
                  file.getFileName().toString(),
                  () ->
                      Rewrite.check(
                          CASES.resolve(file.getFileName() + EXPECTED),
                          become(file, folder.resolve(file.getFileName())))));
    }
  }

  private static String become(Path file, Path home) {
    var hug = new HugTester(home);
    var imported = hug.hug("import", file.toString(), "--create-clients");
    var said = imported.all().replace(CASES + "/", "");
    return imported.exitCode() == 0
        ? said + hug.hug("export", "book").out()
        : said + "[exit " + imported.exitCode() + "]\n";
  }
}

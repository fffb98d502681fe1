package hug.command.safety;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import hug.Filled;
import hug.HugTester;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A book large enough to have several pages, and commands on it. */
abstract class BackupFixture {
  @TempDir Path home;
  HugTester hug;
  Path book;

  /** Creates a book with several pages to damage. */
  private static final Filled BOOK =
      new Filled(folder -> {
        does(folder, "init");
        does(folder, "add Jim --phone 555-0101");
        for (int i = 0; i < 60; i++) {
          does(folder, "touch jim note" + i);
        }
      });

  @BeforeEach
  void fill() {
    BOOK.into(home);
    hug = new HugTester(home);
    book = home.resolve("hug.db");
  }

  HugTester.Result run(String line) {
    return run(hug, book, line);
  }

  private static HugTester.Result run(HugTester hug, Path book, String line) {
    return hug.hug(List.of((line + " --db " + book).split(" ")));
  }

  void does(String line) {
    requireDone(line, run(line));
  }

  private static void does(Path home, String line) {
    requireDone(line, run(new HugTester(home), home.resolve("hug.db"), line));
  }

  private static void requireDone(String line, HugTester.Result result) {
    assertEquals(0, result.exitCode(), () -> line + result.err());
  }

  String refuses(String line) throws IOException {
    var before = Files.readAllBytes(book);
    var result = run(line);
    assertEquals(1, result.exitCode(), result::all);
    assertArrayEquals(before, Files.readAllBytes(book));
    assertEquals(List.of(), unfinished());
    return result.err();
  }

  private List<String> unfinished() throws IOException {
    var unfinished = new ArrayList<String>();
    try (var files = Files.walk(home)) {
      files.map(Path::toString).filter(file -> file.contains(".partial-")).forEach(unfinished::add);
    }
    return unfinished;
  }

  String touches() {
    return run("export touches --csv --fields note").out();
  }

  Path only(String pattern) throws IOException {
    try (var files = Files.newDirectoryStream(home.resolve(".hug-backups"), pattern)) {
      return files.iterator().next();
    }
  }
}

package hug;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares generated files with the ones checked in, or rewrites them with -Drewrite=true. */
public final class Rewrite {
  private static final boolean IS_ON = Boolean.getBoolean("rewrite");

  private Rewrite() {}

  /** Fails if the file differs from the expected text; with -Drewrite=true, writes it instead. */
  public static void check(Path file, String expected) throws IOException {
    if (IS_ON) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, expected);
    }
    var found = Files.exists(file) ? Files.readString(file) : "";
    assertEquals(
        expected, found, file + " is not current; rewrite it with: mvn -q verify -Drewrite=true");
  }
}

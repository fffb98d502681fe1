package hug.line.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import hug.model.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of passwords, which only its owner may have access to. */
final class SecretLinesTest {
  @TempDir Path folder;

  private static String mode(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  private Path with(String text, String mode) throws IOException {
    var file = Files.writeString(folder.resolve("pgpass"), text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
    return file;
  }

  @Test
  void only_its_owner_can_use_a_new_file() throws IOException {
    var file = folder.resolve("new");
    SecretLines.add(file, "db:1:office:ana:secret\n");

    assertEquals("rw-------", mode(file));
    assertEquals(List.of("db:1:office:ana:secret"), SecretLines.of(file));
  }

  @Test
  void a_line_is_added_below_the_others_even_if_the_last_is_open() throws IOException {
    for (var before : List.of("one", "one\n", "# comment\n\none\n")) {
      var file = with(before, "rw-------");
      SecretLines.add(file, "two\n");
      assertEquals(List.of("one", "two"), SecretLines.of(file), before);
    }
    var empty = with("", "rw-------");
    SecretLines.add(empty, "two\n");
    assertEquals("two\n", Files.readString(empty));
  }

  @Test
  void a_file_that_others_can_use_gets_no_password() throws IOException {
    for (var mode : List.of("rw-r-----", "rw----r--", "rw--w----", "rw------x")) {
      var file = with("one\n", mode);
      var failure = assertThrows(Failure.class, () -> SecretLines.add(file, "two\n"), mode);
      assertEquals(
          "others can access " + file + " (" + mode + "), which has a password",
          failure.getMessage());
      assertEquals("one\n", Files.readString(file));
    }
    SecretLines.requirePrivate(with("", "r--------"));
  }

  @Test
  void without_a_file_there_are_no_lines() {
    assertEquals(List.of(), SecretLines.of(folder.resolve("missing")));
    assertThrows(Failure.class, () -> SecretLines.of(folder), "a folder cannot be read");
  }
}

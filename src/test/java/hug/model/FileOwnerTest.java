package hug.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Advice for people who may not use a file. */
final class FileOwnerTest {
  @TempDir Path folder;

  private static String group(Path file) throws IOException {
    return Files.readAttributes(file, PosixFileAttributes.class).group().getName();
  }

  private static Path with(Path file, String mode) throws IOException {
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
  }

  @Test
  void the_owner_the_group_and_the_mode_are_named() throws IOException {
    var file = with(Files.createFile(folder.resolve("hug.db")), "rw-r-----");
    assertEquals(
        " (owner "
            + Files.getOwner(file).getName()
            + ", group "
            + group(file)
            + ", mode rw-r-----)",
        FileOwner.inWords(file));
    assertEquals("", FileOwner.inWords(folder.resolve("missing")));
  }

  @Test
  void somebody_the_group_would_let_in_should_join_it() throws IOException {
    var joining =
        "to use it, ask to join its group: sudo usermod -aG "
            + group(folder)
            + " "
            + System.getProperty("user.name")
            + ", then log in again";
    var file = Files.createFile(folder.resolve("hug.db"));
    assertEquals(joining, FileOwner.wayIn(with(file, "rw-r-----")));
    assertEquals(joining, FileOwner.wayIn(with(folder, "rwx--x---")));
    with(folder, "rwx------");
  }

  @Test
  void the_owner_of_a_closed_file_looks_at_its_permissions() throws IOException {
    var file = with(Files.createFile(folder.resolve("hug.db")), "-w--w----");
    assertEquals("check its owner and permissions with: ls -ld " + file, FileOwner.wayIn(file));
    var missing = folder.resolve("missing");
    assertEquals(
        "check its owner and permissions with: ls -ld " + missing, FileOwner.wayIn(missing));
  }
}

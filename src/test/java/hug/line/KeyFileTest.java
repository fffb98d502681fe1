package hug.line;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hug.model.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file with the keys on this computer. */
final class KeyFileTest {
  @TempDir Path folder;
  private KeyFile file;

  @BeforeEach
  void prepare() {
    file = new KeyFile(folder.resolve("keys"), new UUID(5, 6));
  }

  private String refusal() {
    return assertThrows(Failure.class, file::read).getMessage();
  }

  @Test
  void keys_are_kept_in_a_private_file() throws IOException {
    assertTrue(file.read().isEmpty());
    var keys = KeyRing.fresh();
    file.write(keys);
    file.write(keys.renewed());

    assertTrue(file.read().get().covers(keys));
    assertEquals("rw-------", mode(file.path()));
    assertEquals("rwx------", mode(file.path().getParent()));
    file.delete();
    assertEquals(Optional.empty(), file.read().map(KeyRing::bytes));
  }

  private static String mode(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  @Test
  void a_file_that_others_can_read_is_refused() throws IOException {
    file.write(KeyRing.fresh());
    Files.setPosixFilePermissions(file.path(), PosixFilePermissions.fromString("rw-r-----"));

    assertTrue(refusal().startsWith("others can access"));
  }

  @Test
  void a_damaged_file_is_refused() throws IOException {
    file.write(KeyRing.fresh());
    var whole = Files.readAllBytes(file.path());
    for (int length : new int[] {0, 8, 9, whole.length - 1}) {
      Files.write(file.path(), java.util.Arrays.copyOf(whole, length));
      assertTrue(refusal().endsWith("is damaged"), length + " bytes");
    }
    whole[0] ^= 1;
    Files.write(file.path(), whole);
    assertTrue(refusal().endsWith("is damaged"));
    assertArrayEquals(whole, Files.readAllBytes(file.path()));
  }
}

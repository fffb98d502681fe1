package hug.store.backup;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import hug.model.Failure;
import hug.store.SealedFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Sealed files made independently from the description of the format. */
final class VaultTest {
  private static final int CHUNK = 64 << 10;
  private static final int HEADER = 8 + 4 + 16 + 7;

  private static byte[] opened(byte[] sealed, String passphrase) throws IOException {
    var plain = new ByteArrayOutputStream();
    EncryptedFile.open(new ByteArrayInputStream(sealed), plain, passphrase.toCharArray());
    return plain.toByteArray();
  }

  private static byte[] plain() {
    var plain = new byte[2 * CHUNK + 100];
    new Random(1).nextBytes(plain);
    return plain;
  }

  @Test
  void a_sealed_file_opens_only_with_its_passphrase() throws Exception {
    var sealed = SealedFile.of(plain(), "correct horse");

    assertArrayEquals(plain(), opened(sealed, "correct horse"));
    assertThrows(Failure.class, () -> opened(sealed, "wrong horse"));
  }

  @Test
  void any_changed_byte_is_detected() throws Exception {
    var sealed = SealedFile.of(plain(), "correct horse");
    for (int at = 0; at < sealed.length; at += at < HEADER + 20 ? 1 : 1009) {
      var changed = sealed.clone();
      changed[at] ^= 1;
      assertThrows(Failure.class, () -> opened(changed, "correct horse"), "byte " + at);
    }
    sealed[sealed.length - 1] ^= 1;
    assertThrows(Failure.class, () -> opened(sealed, "correct horse"));
  }

  @Test
  void a_truncated_or_moved_chunk_is_detected() throws Exception {
    var sealed = SealedFile.of(plain(), "correct horse");
    int length = CHUNK + 16;
    var swapped = sealed.clone();
    System.arraycopy(sealed, HEADER, swapped, HEADER + length, length);
    System.arraycopy(sealed, HEADER + length, swapped, HEADER, length);

    assertThrows(Failure.class, () -> opened(swapped, "correct horse"));
    for (int end : new int[] {HEADER - 1, HEADER, HEADER + length, HEADER + 2 * length}) {
      assertThrows(Failure.class, () -> opened(Arrays.copyOf(sealed, end), "correct horse"));
    }
  }
}

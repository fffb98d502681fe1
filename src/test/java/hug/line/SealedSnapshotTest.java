package hug.line;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hug.model.Failure;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A file that is sealed in parts. */
final class SealedSnapshotTest {
  private static final String HASH = "c".repeat(64);
  private static final int PART = 4 << 20;

  private final Sealed sealed = new Sealed(KeyRing.fresh(), new UUID(1, 2));

  private static byte[] random(int length) {
    var bytes = new byte[length];
    new Random(1).nextBytes(bytes);
    return bytes;
  }

  private List<byte[]> parts(byte[] file) {
    var parts = new ArrayList<byte[]>();
    SealedSnapshot.of(sealed, 9, HASH, new ByteArrayInputStream(file)).parts().forEach(parts::add);
    return parts;
  }

  private byte[] open(long number, List<byte[]> parts) throws IOException {
    var plain = new ByteArrayOutputStream();
    SealedSnapshot.open(sealed, new Snapshot(number, HASH, parts), plain);
    return plain.toByteArray();
  }

  @Test
  void files_of_all_sizes_come_back() throws IOException {
    for (int size : List.of(0, 1, PART - 1, PART, PART + 1, 2 * PART)) {
      var file = random(size);
      var parts = parts(file);
      assertEquals(Math.max(1, (size + PART - 1) / PART), parts.size());
      assertTrue(parts.stream().allMatch(part -> part.length <= SealedSnapshot.MOST));
      assertArrayEquals(file, open(9, parts));
    }
  }

  @Test
  void parts_cannot_be_moved_left_out_or_changed() {
    var parts = parts(random(2 * PART + 5));
    for (var wrong :
        List.of(
            List.of(parts.get(1), parts.get(0), parts.get(2)),
            parts.subList(0, 2),
            parts.subList(1, 3),
            List.of(parts.get(0), parts.get(1), parts.get(2), parts.get(2)),
            List.<byte[]>of())) {
      assertThrows(Failure.class, () -> open(9, wrong));
    }
    assertThrows(Failure.class, () -> open(8, parts));
    parts.get(1)[1_000] ^= 1;
    assertThrows(Failure.class, () -> open(9, parts));
  }
}

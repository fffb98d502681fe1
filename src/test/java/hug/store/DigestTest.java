package hug.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Lines are hashed as Java itself would hash them. */
final class DigestTest {
  private final Random random = new Random(2026);

  @Test
  void lines_around_a_block_length_have_the_digest_of_java() throws Exception {
    for (int length = 0; length <= 200; length++) {
      var line = new byte[length];
      random.nextBytes(line);
      assertEquals(java(line), new Digest().line(line).hex(), "length " + length);
    }
  }

  @Test
  void several_lines_have_the_digest_of_their_text() throws Exception {
    for (int i = 0; i < 2000; i++) {
      var lines = new byte[random.nextInt(4)][];
      var digest = new Digest();
      for (int j = 0; j < lines.length; j++) {
        lines[j] = new byte[random.nextInt(1000)];
        random.nextBytes(lines[j]);
        digest.line(lines[j]);
      }
      assertEquals(java(lines), digest.hex());
    }
  }

  @Test
  void texts_are_hashed_in_utf_8() {
    assertEquals(new Digest().line("Zoë".getBytes(UTF_8)).hex(), new Digest().line("Zoë").hex());
  }

  private static String java(byte[]... lines) throws Exception {
    var sha256 = MessageDigest.getInstance("SHA-256");
    for (var line : lines) {
      sha256.update(line);
      sha256.update((byte) '\n');
    }
    return HexFormat.of().formatHex(sha256.digest());
  }
}

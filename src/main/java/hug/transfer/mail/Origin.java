package hug.transfer.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The identity of a message: its Message-ID (RFC 5322, section 3.6.4), or a hash. */
final class Origin {
  private static final String KIND = "mail:";
  private static final int LONGEST = 250;
  private static final int HASH_LENGTH = 32;

  private Origin() {}

  /** The same text for the same message, wherever it is read. */
  static String of(MessageHead head) {
    var text = head.text(Field.MESSAGE_ID);
    int open = text.indexOf('<');
    int close = text.indexOf('>', open + 1);
    var id = text.substring(open + 1, close < 0 ? text.length() : close).strip();
    if (id.isEmpty()) {
      return KIND + hash(head, Field.DATE, Field.FROM, Field.TO, Field.SUBJECT);
    }
    boolean isPlain =
        id.length() <= LONGEST && id.chars().allMatch(letter -> letter > ' ' && letter < 0x7f);
    return KIND + (isPlain ? id : hash(head, Field.MESSAGE_ID));
  }

  private static String hash(MessageHead head, Field... fields) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (var field : fields) {
        digest.update(head.text(field).getBytes(UTF_8));
        digest.update((byte) 0);
      }
      return HexFormat.of().formatHex(digest.digest()).substring(0, HASH_LENGTH);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}

package hug.transfer.mail;

import hug.transfer.Source;
import java.io.IOException;
import java.util.function.Predicate;

/** The messages of a file: a mailbox (RFC 4155), one message (RFC 5322) or an Apple emlx. */
final class Messages {
  private static final int BUFFER = 1 << 18;
  private static final int LONGEST_NUMBER = 20;

  private final Source source;

  Messages(Source source) {
    this.source = source;
  }

  /**
   * Passes on the head of every message, always in the same object, as long as {@code consumer}
   * wants more.
   *
   * @throws hug.model.Failure if the file cannot be read
   */
  void forEach(Predicate<MessageHead> consumer) {
    try (var in = source.open()) {
      var lines = new ByteLines(in, new byte[BUFFER]);
      boolean isThere = lines.advance();
      while (isThere && isBefore(lines)) {
        isThere = lines.advance();
      }
      var head = new MessageHead();
      while (isThere) {
        head.read(lines);
        isThere =
            consumer.test(head)
                && !head.fromLine().isEmpty()
                && lines.skipToMessage()
                && lines.advance();
      }
    } catch (IOException e) {
      throw source.unreadable(e);
    }
  }

  /** Whether a line is before the first message: empty, or the size that begins an emlx. */
  private static boolean isBefore(ByteLines lines) {
    var text = lines.text(LONGEST_NUMBER).strip();
    return text.chars().allMatch(letter -> letter >= '0' && letter <= '9');
  }
}

package hug.transfer.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;

/** Text of a header field: decoded (RFC 2047), on one line and of a bounded length. */
final class OneLine {
  private static final int LONGEST_RAW = 4000;
  private static final int LONGEST = 300;

  /** The most encoded words, because they take a time that grows with the square. */
  private static final int MOST_ENCODED = 100;

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  /** The charset of an encoded word with a language after it (RFC 2231, section 5). */
  private static final Pattern LANGUAGE =
      Pattern.compile("(=\\?[^?*\\s]{1,40})\\*[^?\\s]{0,20}(?=\\?)");

  /** The replacement character for bytes that are invalid in their encoding. */
  private static final int DAMAGED = 0xfffd;

  private OneLine() {}

  /** The text with encoded words decoded, as far as they are readable. */
  static String decoded(String raw) {
    var text = raw.length() > LONGEST_RAW ? raw.substring(0, LONGEST_RAW) : raw;
    int count = encodedWords(text);
    return plain(count > 0 && count <= MOST_ENCODED ? words(text) : text);
  }

  /** The number of places where an encoded word can begin. */
  static int encodedWords(String text) {
    int count = 0;
    for (int at = text.indexOf("=?"); at >= 0; at = text.indexOf("=?", at + 2)) {
      count++;
    }
    return count;
  }

  private static String words(String text) {
    try {
      var plain = LANGUAGE.matcher(text).replaceAll("$1");
      var words = DecoderUtil.decodeEncodedWords(plain, DecodeMonitor.SILENT, UTF_8);
      return words.indexOf(DAMAGED) < 0
          ? words
          : DecoderUtil.decodeEncodedWords(
              plain, DecodeMonitor.SILENT, WINDOWS, Map.of(UTF_8, WINDOWS));
    } catch (RuntimeException unreadable) {
      return text;
    }
  }

  /** The text with controls and runs of blanks turned into single blanks, shortened if long. */
  static String plain(String text) {
    var line = new StringBuilder(Math.min(text.length(), LONGEST));
    boolean wasBlank = true;
    for (int at = 0; at < text.length() && line.length() < LONGEST; ) {
      int letter = text.codePointAt(at);
      boolean isBlank =
          Character.isWhitespace(letter)
              || Character.isISOControl(letter)
              || Character.isSpaceChar(letter)
              || letter >= 0xd800 && letter <= 0xdfff;
      if (!isBlank) {
        line.appendCodePoint(letter);
      } else if (!wasBlank) {
        line.append(' ');
      }
      wasBlank = isBlank;
      at += Character.charCount(letter);
    }
    return line.toString().strip();
  }
}

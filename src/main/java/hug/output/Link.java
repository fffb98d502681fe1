package hug.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import hug.model.DialString;
import java.util.List;
import java.util.Optional;

/**
 * A link from a text on a terminal to a call or a message.
 *
 * @param text the words that are shown as the link
 * @param uri printable ASCII, without spaces
 */
public record Link(String text, String uri) {
  /** The control sequence OSC 8, which begins and ends a link, and its string terminator. */
  private static final String BEGIN = "\u001b]8;;";

  private static final String END = "\u001b\\";

  /** Longer ones are ignored or cut by terminals: VTE allows 2083 bytes. */
  private static final int LONGEST = 2083;

  /** The unreserved characters of RFC 3986 besides letters and digits. */
  private static final String UNRESERVED = "-._~";

  /** A link that calls a number (RFC 3966); absent if it is not certain what to dial. */
  public static Optional<Link> tel(String phone) {
    return DialString.of(phone).map(number -> new Link(phone, "tel:" + number));
  }

  /**
   * A link that writes a text message (RFC 5724); absent if it is not certain what to dial.
   *
   * @param body the message to begin with; may be empty
   */
  public static Optional<Link> sms(String phone, String body) {
    return DialString.of(phone)
        .map(number -> new Link(phone, "sms:" + number.replaceFirst(";.*", "") + query(body)));
  }

  /**
   * A link that writes an e-mail (RFC 6068).
   *
   * @param body the message to begin with; may be empty
   */
  public static Link mailto(String address, String body) {
    int at = address.lastIndexOf('@');
    var to =
        at < 0
            ? encoded(address)
            : encoded(address.substring(0, at)) + "@" + encoded(address.substring(at + 1));
    return new Link(address, "mailto:" + to + query(body));
  }

  private static String query(String body) {
    // Line breaks are CRLF in both kinds of URI.
    return body.isEmpty() ? "" : "?body=" + encoded(body.replace("\n", "\r\n"));
  }

  /** The text with all bytes of UTF-8 percent-encoded that are not unreserved (RFC 3986). */
  private static String encoded(String text) {
    var encoded = new StringBuilder(text.length() + 16);
    for (byte b : text.getBytes(UTF_8)) {
      boolean isKept =
          b >= 'a' && b <= 'z'
              || b >= 'A' && b <= 'Z'
              || b >= '0' && b <= '9'
              || UNRESERVED.indexOf(b) >= 0;
      if (isKept) {
        encoded.append((char) b);
      } else {
        encoded.append("%%%02X".formatted(b & 0xff));
      }
    }
    return encoded.toString();
  }

  /** The text for a terminal, as a link. */
  public String shown() {
    return uri.length() > LONGEST ? text : BEGIN + uri + END + text + BEGIN + END;
  }

  /**
   * A line that is already laid out, with every link in it whose whole text it has.
   *
   * @param line without control sequences
   */
  public static String in(String line, List<Link> links) {
    var linked = new StringBuilder();
    for (int at = 0; at < line.length(); ) {
      Link longest = null;
      for (var link : links) {
        boolean isLonger = longest == null || link.text.length() > longest.text.length();
        longest = isLonger && link.isAt(line, at) ? link : longest;
      }
      linked.append(longest == null ? String.valueOf(line.charAt(at)) : longest.shown());
      at += longest == null ? 1 : longest.text.length();
    }
    return linked.toString();
  }

  /** Whether the text stands there as a whole, and is not part of a longer one. */
  private boolean isAt(String line, int at) {
    int end = at + text.length();
    return !text.isEmpty()
        && line.startsWith(text, at)
        && (at == 0 || line.charAt(at - 1) == ' ')
        && (end == line.length() || " ;,".indexOf(line.charAt(end)) >= 0);
  }
}

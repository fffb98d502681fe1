package hug.transfer.mail;

import static java.nio.charset.StandardCharsets.UTF_16BE;

import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Decodes the names of mailboxes in modified UTF-7 (RFC 3501, section 5.1.3). */
final class Utf7 {
  private static final Pattern ENCODED = Pattern.compile("&([A-Za-z0-9+,]{0,1000})-");

  private Utf7() {}

  /** A name with its encoded parts decoded; invalid parts stay as they are. */
  static String decoded(String name) {
    return ENCODED
        .matcher(name)
        .replaceAll(part -> Matcher.quoteReplacement(letters(part.group())));
  }

  private static String letters(String part) {
    var digits = part.substring(1, part.length() - 1).replace(',', '/');
    try {
      return digits.isEmpty() ? "&" : new String(Base64.getDecoder().decode(digits), UTF_16BE);
    } catch (IllegalArgumentException invalid) {
      return part;
    }
  }
}

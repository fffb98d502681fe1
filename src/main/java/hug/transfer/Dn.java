package hug.transfer;

import java.util.regex.Pattern;

/** The name of an entry in a directory (RFC 4514), such as {@code cn=Ida Holm,o=Example}. */
final class Dn {
  private static final Pattern FIRST =
      Pattern.compile("\\s*(?i:cn|commonname|displayname)\\s*=\\s*((?:\\\\.|[^,+\\\\]++)*+).*");

  private static final int MOST = 1_000;

  private Dn() {}

  /** The common name that it begins with; a text that is not such a name stays as it is. */
  static String name(String text) {
    var first = FIRST.matcher(text.substring(0, Math.min(text.length(), MOST)));
    if (first.matches()) {
      return first.group(1).replaceAll("\\\\(.)", "$1").strip();
    }
    return text.indexOf('=') < 0 ? text.strip() : "";
  }
}

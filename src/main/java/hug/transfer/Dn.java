package hug.transfer;

import java.util.regex.Pattern;

/** The name of an entry in a directory (RFC 4514), such as {@code cn=Ida Holm,o=Example}. */
final class Dn {
  private static final Pattern FIRST =
      Pattern.compile("\\s*(?i:cn|commonname|displayname)\\s*=\\s*((?:\\\\.|[^,+\\\\])*).*");

  private Dn() {}

  /** The common name that it begins with; the text itself if it has none but is no such name. */
  static String name(String text) {
    var first = FIRST.matcher(text);
    if (first.matches()) {
      return first.group(1).replaceAll("\\\\(.)", "$1").strip();
    }
    return text.indexOf('=') < 0 ? text.strip() : "";
  }
}

package hug.transfer;

import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.james.mime4j.field.address.LenientAddressParser;

/**
 * An e-mail address with the name in front of it.
 *
 * @param name may be empty
 * @param comment what the list says in brackets; may be empty
 */
record MailAddress(String name, String address, String comment) {
  private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>\",;()]+@[^\\s@<>\",;()]+");

  /** The start of a line in a list that somebody wrote. */
  private static final Pattern BULLET = Pattern.compile("^(?:[-*\u2022]|[0-9]{1,6}[.)])\\s+");

  private static final Pattern SCHEME = Pattern.compile("(?i)\\bmailto:");

  /** A name and an address that is not in brackets. */
  private static final Pattern BARE =
      Pattern.compile("([^<>@,\"()]*\\S)\\s+([^\\s<>@]+@[^\\s<>@]+)");

  private static final Pattern COMMENT = Pattern.compile("\\(((?:[^()\\\\]++|\\\\.)*+)\\)");
  private static final Pattern QUOTED = Pattern.compile("\"(?:[^\"\\\\]++|\\\\.)*+\"");

  /** Two names of several words each, which are hardly the two parts of one. */
  private static final Pattern TWO_NAMES =
      Pattern.compile("\\s*\\S+\\s+\\S[^,]*,\\s*\\S+\\s+\\S.*");

  /** Parses an item of a list; absent if it has no address. */
  static Optional<MailAddress> of(String item) {
    var text = SCHEME.matcher(BULLET.matcher(item).replaceFirst("")).replaceAll("");
    if (text.replaceAll("\\\\.", "").chars().filter(c -> c == '"').count() % 2 > 0) {
      text = text.replace("\"", "");
    }
    var unquoted = QUOTED.matcher(text).replaceAll("_");
    var found = COMMENT.matcher(unquoted);
    var comment = found.find() ? found.group(1).strip() : "";
    if (ADDRESS.matcher(comment).matches() && unquoted.indexOf('@') == unquoted.lastIndexOf('@')) {
      text = text.replace("(" + found.group(1) + ")", "<" + comment + ">");
      comment = "";
    }
    var bare = BARE.matcher(text);
    if (bare.matches()) {
      text = bare.group(1) + " <" + bare.group(2) + ">";
    }
    int bracket = unquoted.indexOf('<');
    if (bracket > 0 && TWO_NAMES.matcher(unquoted.substring(0, bracket)).matches()) {
      return Optional.empty();
    }
    var mailbox = LenientAddressParser.DEFAULT.parseMailbox(text);
    if (mailbox == null
        || mailbox.getAddress() == null
        || !ADDRESS.matcher(mailbox.getAddress()).matches()) {
      return Optional.empty();
    }
    var name = mailbox.getName() == null ? "" : plain(mailbox.getName());
    var address = mailbox.getAddress();
    if (name.equalsIgnoreCase(address)) {
      name = "";
    }
    return Optional.of(
        name.isEmpty() && !comment.isEmpty()
            ? new MailAddress(decoded(comment), address, "")
            : new MailAddress(name, address, comment));
  }

  /** The name without the quotes that Outlook puts around it. */
  private static String plain(String name) {
    var text = name.strip();
    boolean isQuoted = text.length() > 2 && text.startsWith("'") && text.endsWith("'");
    var bare = isQuoted ? text.substring(1, text.length() - 1).strip() : text;
    return bare.endsWith(",") ? bare.substring(0, bare.length() - 1).strip() : bare;
  }

  /** A comment, which can have encoded words (RFC 2047). */
  private static String decoded(String comment) {
    var named = LenientAddressParser.DEFAULT.parseMailbox(comment + " <a@example.com>");
    return named == null || named.getName() == null ? comment : named.getName();
  }
}

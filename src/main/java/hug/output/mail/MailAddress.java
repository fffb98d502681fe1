package hug.output.mail;

import hug.model.Failure;
import java.net.IDN;
import java.util.ArrayList;
import java.util.List;

/**
 * A mail address with an optional name: {@code Zoë Zamora <zoe@example.com>} (RFC 5322, 3.4).
 *
 * @param name may be empty
 * @param local the part before the @
 * @param domain the part after it, in ASCII
 */
public record MailAddress(String name, String local, String domain) {
  private static final int LONGEST_LOCAL = 64;

  /** Allowed in a local part besides letters and digits; quoted parts are not supported. */
  private static final String SIGNS = "!#$%&'*+-/=?^_`{|}~.";

  /**
   * Reads one address, or several separated by commas.
   *
   * @throws Failure if one of them is not an address
   */
  public static List<MailAddress> parse(String text) {
    if (text.chars().anyMatch(Character::isISOControl)) {
      throw Failure.usage("a mail address cannot contain line breaks or other control characters");
    }
    var addresses = new ArrayList<MailAddress>();
    int from = 0;
    for (int end = comma(text, from); end < text.length(); end = comma(text, from)) {
      addresses.add(one(text.substring(from, end).strip()));
      from = end + 1;
    }
    addresses.add(one(text.substring(from).strip()));
    return addresses;
  }

  /** The position of the next comma outside quotes, or the end of the text. */
  private static int comma(String text, int from) {
    boolean isQuoted = false;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      isQuoted ^= c == '"';
      i += isQuoted && c == '\\' ? 1 : 0;
      if (c == ',' && !isQuoted) {
        return i;
      }
    }
    return text.length();
  }

  private static MailAddress one(String text) {
    int open = text.lastIndexOf('<');
    boolean isNamed = open >= 0 && text.endsWith(">");
    var address = isNamed ? text.substring(open + 1, text.length() - 1).strip() : text;
    int at = address.lastIndexOf('@');
    var local = at < 0 ? "" : address.substring(0, at);
    var domain = at < 0 ? "" : inAscii(address.substring(at + 1));
    if (!isLocal(local) || domain.isEmpty()) {
      throw Failure.usage(
          "\"" + text + "\" is not a mail address",
          "use a form like anna@example.com or \"Anna Berg <anna@example.com>\"");
    }
    return new MailAddress(isNamed ? unquoted(text.substring(0, open).strip()) : "", local, domain);
  }

  private static boolean isLocal(String text) {
    return !text.isEmpty()
        && text.length() <= LONGEST_LOCAL
        && !text.startsWith(".")
        && !text.endsWith(".")
        && !text.contains("..")
        && text.chars().allMatch(MailAddress::isInLocal);
  }

  private static boolean isInLocal(int c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || SIGNS.indexOf(c) >= 0;
  }

  /** The domain as mail servers know it; empty if it is not a domain. */
  private static String inAscii(String domain) {
    try {
      // An international domain has a form in ASCII (RFC 5890).
      var ascii = IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES);
      return ascii.startsWith(".") || ascii.endsWith(".") || ascii.contains("..") ? "" : ascii;
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private static String unquoted(String name) {
    boolean isQuoted = name.length() > 1 && name.startsWith("\"") && name.endsWith("\"");
    return isQuoted
        ? name.substring(1, name.length() - 1).replaceAll("\\\\(.)", "$1").strip()
        : name;
  }
}

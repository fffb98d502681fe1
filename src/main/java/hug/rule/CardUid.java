package hug.rule;

import static java.nio.charset.StandardCharsets.UTF_8;

import hug.model.Details;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Predicate;

/** The identifier of a card in address books (RFC 6350, 6.7.6). */
public final class CardUid {
  private static final String PREFIX = "urn:uuid:";

  /** Shorter numbers are counted, not drawn: many address books have a card 17. */
  private static final int FEWEST_DIGITS = 10;

  private CardUid() {}

  /**
   * The UID that hug itself gives to a client.
   *
   * @param book what identifies the book
   */
  public static UUID of(String book, long client) {
    return UUID.nameUUIDFromBytes((book + " client " + client).getBytes(UTF_8));
  }

  /** A UID in the form used for comparison. */
  public static String key(String uid) {
    var lower = uid.strip().toLowerCase(Locale.ROOT);
    return lower.startsWith(PREFIX) ? lower.substring(PREFIX.length()) : lower;
  }

  /** Whether several people may have this UID, because it is only a small number. */
  static boolean isCounted(String key) {
    for (int i = 0; i < key.length(); i++) {
      if (key.charAt(i) < '0' || key.charAt(i) > '9') {
        return false;
      }
    }
    return key.length() < FEWEST_DIGITS;
  }

  /** A copy of the details without some UIDs. */
  public static Details without(Details details, Predicate<String> isLeftOut) {
    var uids = details.uids().stream().filter(uid -> !isLeftOut.test(key(uid))).toList();
    return uids.size() == details.uids().size()
        ? details
        : new Details(
            details.labels(),
            details.addresses(),
            details.websites(),
            details.fields(),
            List.copyOf(uids));
  }
}

package hug.transfer.mail;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the reason to leave out a message that is not a contact between two people. */
final class Bulk {
  private static final Set<String> PRECEDENCE = Set.of("bulk", "list", "junk", "auto_reply");
  private static final Set<String> SYSTEMS = Set.of("mailer-daemon", "postmaster");
  private static final List<Field> SIGNS =
      List.of(
          Field.LIST_ID,
          Field.LIST_UNSUBSCRIBE,
          Field.LIST_POST,
          Field.X_AUTOREPLY,
          Field.X_AUTORESPOND);
  private static final Pattern SEPARATOR = Pattern.compile("\\s*[,\"]\\s*");

  private Bulk() {}

  /** The reason to leave out a message, by all fields but those with addresses (RFC 3834). */
  static Optional<LeftOut> reason(MessageHead head) {
    return labelled(head).or(() -> byKind(head));
  }

  /** A draft or spam, by what the user's own program wrote in it. */
  private static Optional<LeftOut> labelled(MessageHead head) {
    boolean isDraft =
        head.has(Field.X_MOZILLA_DRAFT_INFO)
            || head.text(Field.X_UNSENT).equals("1")
            || head.text(Field.X_STATUS).contains("T")
            || lower(head, Field.X_UNIFORM_TYPE_IDENTIFIER).equals("com.apple.mail-draft");
    if (isDraft) {
      return Optional.of(LeftOut.DRAFT);
    }
    if (lower(head, Field.X_SPAM_FLAG).startsWith("yes")
        || lower(head, Field.X_SPAM_STATUS).startsWith("yes")) {
      return Optional.of(LeftOut.SPAM);
    }
    return head.has(Field.X_GMAIL_LABELS)
        ? SEPARATOR
            .splitAsStream(OneLine.decoded(head.text(Field.X_GMAIL_LABELS)))
            .flatMap(label -> MailboxName.reason(label).stream())
            .findFirst()
        : Optional.empty();
  }

  private static Optional<LeftOut> byKind(MessageHead head) {
    if (head.text(Field.RETURN_PATH).replace(" ", "").equals("<>")
        || lower(head, Field.CONTENT_TYPE).startsWith("multipart/report")) {
      return Optional.of(LeftOut.BOUNCE);
    }
    boolean isAutomatic =
        head.has(Field.AUTO_SUBMITTED)
            && !firstWord(lower(head, Field.AUTO_SUBMITTED)).equals("no");
    return SIGNS.stream().anyMatch(head::has)
            || isAutomatic
            || PRECEDENCE.contains(firstWord(lower(head, Field.PRECEDENCE)))
        ? Optional.of(LeftOut.BULK)
        : Optional.empty();
  }

  /** Whether an address is of a system that returns messages (RFC 2142). */
  static boolean isOfSystem(String address) {
    int at = address.lastIndexOf('@');
    return SYSTEMS.contains(address.substring(0, Math.max(0, at)).toLowerCase(Locale.ROOT));
  }

  private static String firstWord(String text) {
    int end = 0;
    while (end < text.length() && " ;(\t".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return text.substring(0, end);
  }

  private static String lower(MessageHead head, Field field) {
    return head.text(field).toLowerCase(Locale.ROOT);
  }
}

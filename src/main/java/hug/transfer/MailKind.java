package hug.transfer;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Recognises e-mail: a mailbox file, or a single message (RFC 5322), even as an Apple emlx. */
public final class MailKind {
  private static final Pattern MAILBOX = Pattern.compile("From (- |\\S+ ).*[0-9]{4}.*");
  private static final Pattern HEADER = Pattern.compile("([A-Za-z][A-Za-z0-9-]*):(\\s.*)?");

  /** Headers with addresses, which a list of addresses can have as well. */
  private static final Set<String> WITH_ADDRESSES =
      Set.of("from", "to", "cc", "bcc", "reply-to", "sender");

  private static final Set<String> OTHERS =
      Set.of(
          "subject",
          "date",
          "message-id",
          "received",
          "return-path",
          "delivered-to",
          "mime-version",
          "content-type",
          "dkim-signature");

  /** The number of bytes of a message, in front of it in an emlx of Apple Mail. */
  private static final Pattern SIZE = Pattern.compile("[0-9]{1,12} *\\R");

  private MailKind() {}

  /** Whether a text starts like e-mail, perhaps after empty lines. */
  public static boolean fits(String text) {
    var head = text.replaceFirst("^(\ufeff|\u00ef\u00bb\u00bf)?[\r\n]*", "");
    if (head.isEmpty()) {
      return false;
    }
    var size = SIZE.matcher(head);
    return MAILBOX.matcher(head.lines().findFirst().orElseThrow()).matches()
        || isMessage(size.lookingAt() ? head.substring(size.end()) : head);
  }

  private static boolean isMessage(String head) {
    var names = new HashSet<String>();
    for (var line : head.lines().toList()) {
      var header = HEADER.matcher(line);
      if (header.matches()) {
        names.add(header.group(1).toLowerCase(Locale.ROOT));
      } else if (line.isBlank() || !Character.isWhitespace(line.charAt(0))) {
        break;
      }
    }
    long others = names.stream().filter(OTHERS::contains).count();
    return others > 1 || others == 1 && names.stream().anyMatch(WITH_ADDRESSES::contains);
  }
}

package hug.transfer.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import hug.model.Party;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.field.address.LenientAddressParser;
import org.apache.james.mime4j.stream.ParserCursor;
import org.apache.james.mime4j.util.ContentUtil;

/** Parses address fields (RFC 5322, section 3.4), even broken ones. */
final class Addresses {
  private static final Pattern ADDRESS =
      Pattern.compile("[^\\s@<>\",;:()]{1,64}@[^\\s@<>\",;:()]{1,255}");

  private static final Pattern QUOTED =
      Pattern.compile("\"[^\"@<>\\p{Cntrl}]{1,64}\"@[^\\s@<>\",;:()]{1,255}");

  /** A name after an address, as old programs write it. */
  private static final Pattern COMMENT = Pattern.compile("[^,()]*\\(([^()]+)\\)\\s*");

  /** The most encoded words in a field, because they take a time that grows with the square. */
  private static final int MOST_ENCODED = 400;

  private Addresses() {}

  /** The people in a field, in order; those without an address are left out. */
  static List<Party> of(String text) {
    if (text.indexOf('@') < 0) {
      return List.of();
    }
    var found = OneLine.encodedWords(text) > MOST_ENCODED ? List.<Party>of() : parsed(text);
    return found.isEmpty() ? searched(text) : found;
  }

  private static List<Party> parsed(String text) {
    var bytes = ContentUtil.encode(UTF_8, text);
    var parties = new ArrayList<Party>();
    try {
      var cursor = new ParserCursor(0, bytes.length());
      for (var mailbox : LenientAddressParser.DEFAULT.parseAddressList(bytes, cursor).flatten()) {
        parties.addAll(parties(mailbox, text));
      }
    } catch (RuntimeException broken) {
      return List.of();
    }
    return parties.stream().distinct().toList();
  }

  private static List<Party> parties(Mailbox mailbox, String text) {
    var address = mailbox.getAddress();
    if (address == null || address.indexOf('@') <= 0) {
      return address == null ? List.of() : searched(address);
    }
    if (!ADDRESS.matcher(address).matches()) {
      var quoted = "\"" + mailbox.getLocalPart() + "\"@" + mailbox.getDomain();
      return QUOTED.matcher(quoted).matches()
          ? List.of(party(quoted, mailbox.getName()))
          : searched(address);
    }
    var comment = COMMENT.matcher(mailbox.getName() == null ? text : "");
    return List.of(
        party(address, comment.matches() ? OneLine.decoded(comment.group(1)) : mailbox.getName()));
  }

  private static List<Party> searched(String text) {
    return ADDRESS.matcher(text).results().map(found -> party(found.group(), "")).toList();
  }

  private static Party party(String written, String name) {
    // Outlook can put apostrophes around an address.
    boolean isQuoted = written.startsWith("'") && written.endsWith("'");
    var address = isQuoted ? written.substring(1, written.length() - 1) : written;
    var plain = name == null ? "" : OneLine.decoded(name);
    if (plain.length() > 2 && plain.startsWith("'") && plain.endsWith("'")) {
      plain = plain.substring(1, plain.length() - 1).strip();
    }
    return Party.email(address, plain.equalsIgnoreCase(address) ? "" : plain);
  }
}

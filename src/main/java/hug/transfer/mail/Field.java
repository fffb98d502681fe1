package hug.transfer.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A header field that matters for a contact (RFC 5322, RFC 2076 and what programs add). */
enum Field {
  DATE,
  FROM,
  TO(Repeated.JOINED),
  CC(Repeated.JOINED),
  BCC(Repeated.JOINED),
  SUBJECT,
  MESSAGE_ID,
  RECEIVED,
  RETURN_PATH,
  CONTENT_TYPE,
  DELIVERED_TO(Repeated.JOINED),
  X_ORIGINAL_TO(Repeated.JOINED),
  ENVELOPE_TO(Repeated.JOINED),
  X_DELIVERED_TO(Repeated.JOINED),
  APPARENTLY_TO(Repeated.JOINED),
  LIST_ID,
  LIST_UNSUBSCRIBE,
  LIST_POST,
  PRECEDENCE,
  AUTO_SUBMITTED,
  X_AUTOREPLY,
  X_AUTORESPOND,
  X_GMAIL_LABELS,
  X_MOZILLA_DRAFT_INFO,
  X_UNSENT,
  X_STATUS,
  X_UNIFORM_TYPE_IDENTIFIER,
  X_SPAM_FLAG,
  X_SPAM_STATUS;

  /** Whether the values of a field that occurs again are joined, or only the first is kept. */
  private enum Repeated {
    JOINED,
    FIRST
  }

  private static final List<List<Field>> BY_LENGTH = byLength();

  private final String lower;
  private final Repeated repeated;

  Field() {
    this(Repeated.FIRST);
  }

  Field(Repeated repeated) {
    this.lower = name().toLowerCase(Locale.ROOT).replace('_', '-');
    this.repeated = repeated;
  }

  private static List<List<Field>> byLength() {
    var lists = new ArrayList<List<Field>>();
    for (var field : values()) {
      while (lists.size() <= field.lower.length()) {
        lists.add(new ArrayList<>());
      }
      lists.get(field.lower.length()).add(field);
    }
    return lists;
  }

  /** Whether it is a list, whose values are joined if it occurs again. */
  boolean isJoined() {
    return repeated == Repeated.JOINED;
  }

  /** The field of a name, in any case; null if it does not matter. */
  static Field of(byte[] bytes, int start, int stop) {
    int length = stop - start;
    if (length < BY_LENGTH.size()) {
      var fields = BY_LENGTH.get(length);
      for (int i = 0; i < fields.size(); i++) {
        if (fields.get(i).isAt(bytes, start)) {
          return fields.get(i);
        }
      }
    }
    return null;
  }

  private boolean isAt(byte[] bytes, int start) {
    for (int i = 0; i < lower.length(); i++) {
      // Sets the bit that makes a letter small; a dash has it already.
      if ((bytes[start + i] | 0x20) != lower.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}

package hug.transfer.mail;

import hug.model.Party;
import hug.transfer.Source;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A guess at the owner of a mailbox: the address that most of its first messages share. */
public final class MailUser {
  private static final int MOST_MESSAGES = 300;
  private static final int MOST_ADDRESSES = 50;

  /** Fields that only the server of the recipient writes. */
  private static final List<Field> OWN = List.of(Field.DELIVERED_TO, Field.X_ORIGINAL_TO);

  private final Map<String, Integer> counts = new HashMap<>();
  private final Map<String, Integer> deliveries = new HashMap<>();
  private int messages;

  private MailUser() {}

  /**
   * The address, in small letters, that is the sender or a recipient of more than half of the first
   * 300 messages; absent if there is none, or more than one.
   *
   * @throws hug.model.Failure if the file cannot be read
   */
  public static Optional<String> likeliest(Source source) {
    var user = new MailUser();
    new Messages(source).forEach(user::count);
    return user.likeliest();
  }

  /**
   * The same for a Maildir.
   *
   * @throws hug.model.Failure if the folder cannot be read
   */
  public static Optional<String> likeliest(Path folder) {
    var user = new MailUser();
    var head = new MessageHead();
    var buffer = new byte[MailFolder.BUFFER];
    for (var file : MaildirFile.in(folder)) {
      try {
        if (head.readAlone(file.path(), buffer) && !user.count(head)) {
          break;
        }
      } catch (IOException moved) {
        // Other messages tell as much.
      }
    }
    return user.likeliest();
  }

  /** Counts the addresses of a message; false if that was the last one needed. */
  private boolean count(MessageHead head) {
    messages++;
    var seen = new HashSet<String>();
    for (var field : List.of(Field.FROM, Field.TO, Field.CC)) {
      seen.addAll(addresses(head, field));
    }
    var own = new HashSet<String>();
    OWN.forEach(field -> own.addAll(addresses(head, field)));
    seen.addAll(own);
    seen.forEach(address -> counts.merge(address, 1, Integer::sum));
    own.forEach(address -> deliveries.merge(address, 1, Integer::sum));
    return messages < MOST_MESSAGES;
  }

  private static List<String> addresses(MessageHead head, Field field) {
    return Addresses.of(head.text(field)).stream()
        .limit(MOST_ADDRESSES)
        .map(Party::address)
        .map(address -> address.toLowerCase(Locale.ROOT))
        .toList();
  }

  private Optional<String> likeliest() {
    var ranks =
        Comparator.<String>comparingInt(counts::get)
            .thenComparingInt(address -> deliveries.getOrDefault(address, 0));
    var often = new ArrayList<>(counts.keySet());
    often.removeIf(address -> 2 * counts.get(address) <= messages);
    often.sort(ranks.reversed());
    boolean isClear =
        !often.isEmpty()
            && (often.size() == 1 || ranks.compare(often.getFirst(), often.get(1)) > 0);
    return isClear ? Optional.of(often.getFirst()) : Optional.empty();
  }
}

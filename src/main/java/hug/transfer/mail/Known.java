package hug.transfer.mail;

import hug.model.Party;
import hug.transfer.LogContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The address fields that were read last, because the same people write again and again. */
final class Known {
  /**
   * A person in an address field.
   *
   * @param isMe whether it is the user
   */
  record Person(Party party, boolean isMe) {}

  private static final int MOST = 4096;
  private static final int LONGEST = 200;

  private final LogContext context;
  private final Map<String, List<Person>> last =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<Person>> eldest) {
          return size() > MOST;
        }
      };

  Known(LogContext context) {
    this.context = context;
  }

  /** The people in a field. */
  List<Person> in(String text) {
    if (text.length() > LONGEST) {
      return people(text);
    }
    var known = last.get(text);
    if (known == null) {
      known = people(text);
      last.put(text, known);
    }
    return known;
  }

  private List<Person> people(String text) {
    return Addresses.of(text).stream()
        .map(party -> new Person(party, context.isMe(party)))
        .toList();
  }
}

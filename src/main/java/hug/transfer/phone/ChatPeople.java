package hug.transfer.phone;

import hug.model.Folded;
import hug.model.Party;
import hug.model.Phone;
import hug.transfer.LogContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The people of a chat, and which of them is the user. */
final class ChatPeople {
  private static final int MOST = 2;

  /** The words for a group, in what the program itself writes into its chat. */
  private static final Pattern GROUP =
      Pattern.compile("\\b(group|gruppe|groupe|grupo|gruppo|groep)", Pattern.CASE_INSENSITIVE);

  /** The name of the other person in the name of the file. */
  private static final Pattern NAMED =
      Pattern.compile("(?i).*?whatsapp.*? (?:with|mit|avec|con|met|com|med|-) (.+)");

  private static final Pattern END = Pattern.compile("(?i)( ?\\([0-9]{1,4}\\))?\\.(txt|zip)$");

  private final LogContext context;
  private final String title;
  private final List<String> names = new ArrayList<>();
  private boolean isGroup;

  ChatPeople(String file, LogContext context) {
    this.context = context;
    this.title = title(file.replace('\\', '/'));
  }

  private static String title(String path) {
    var name = path.substring(path.lastIndexOf('/') + 1);
    int folder = path.length() - name.length() - 1;
    if (name.toLowerCase(Locale.ROOT).startsWith("_chat") && folder > 0) {
      return path.substring(path.lastIndexOf('/', folder - 1) + 1, folder);
    }
    return END.matcher(name).replaceFirst("").replace('_', ' ').strip();
  }

  void see(ChatLine line) {
    if (line.sender().isEmpty()) {
      isGroup |= GROUP.matcher(line.text()).find();
    } else if (names.size() <= MOST && !names.contains(line.sender())) {
      names.add(line.sender());
    }
  }

  boolean isGroup() {
    return isGroup || names.size() > MOST;
  }

  /** The other person: absent if it is not known which of them is the user. */
  Optional<String> other() {
    var others = names.stream().filter(name -> !context.isMe(party(name))).toList();
    if (others.size() == 1 && names.size() == MOST) {
      return Optional.of(others.getFirst());
    }
    var folded = Folded.of(title);
    String best = "";
    for (var name : names) {
      var end = Folded.of(name);
      boolean fits = folded.equals(end) || folded.endsWith(" " + end);
      best = fits && name.length() > best.length() ? name : best;
    }
    var named = NAMED.matcher(title);
    if (!best.isEmpty()) {
      return Optional.of(best);
    }
    if (names.size() == 1 && others.size() == 1 && !named.matches()) {
      return Optional.empty();
    }
    return names.size() == 1 && named.matches()
        ? Optional.of(ChatLine.name(named.group(1)))
        : Optional.empty();
  }

  /** Whether nobody but the user wrote, and it is not known to whom. */
  boolean isAlone() {
    return names.size() == 1 && context.isMe(party(names.getFirst())) && other().isEmpty();
  }

  /** A person by name, or by the number of one who is not in the address book. */
  static Party party(String name) {
    return Phone.isWhole(name) ? Party.phone(name, "") : Party.named(name);
  }
}

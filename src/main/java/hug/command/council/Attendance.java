package hug.command.council;

import hug.command.Session;
import hug.model.ClientRef;
import hug.model.Failure;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * The clients who came, and the minutes, word by word.
 *
 * @param present each once
 */
record Attendance(List<ClientRef> present, List<String> minutes) {
  /**
   * Separates names from minutes. Words after {@code --present jim} that name clients are clients
   * who came, too, unless more than one text in quotes (or -) follows them.
   */
  static Attendance of(List<String> named, List<String> words, Session session) {
    var present = new LinkedHashSet<ClientRef>();
    named.forEach(name -> present.add(session.client(name)));
    var more = new ArrayList<ClientRef>();
    int names = 0;
    while (names < words.size() && isName(words.get(names), session)) {
      more.add(session.client(words.get(names)));
      names++;
    }
    int left = words.size() - names;
    boolean isText = left == 1 && (words.getLast().contains(" ") || words.getLast().equals("-"));
    if (left == 0 || isText) {
      present.addAll(more);
      return new Attendance(List.copyOf(present), words.subList(names, words.size()));
    }
    return new Attendance(List.copyOf(present), words);
  }

  /** Whether it is the full name of one client, a word of it, or the number. */
  private static boolean isName(String word, Session session) {
    if (word.equals("-")) {
      return false;
    }
    try {
      var client = session.client(word);
      return !word.contains(" ") || client.name().equalsIgnoreCase(word);
    } catch (Failure nobody) {
      return false;
    }
  }
}

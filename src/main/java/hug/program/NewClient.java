package hug.program;

import java.util.ArrayList;
import java.util.List;

/** A new client as people type one: {@code Maria Lopez 600 222 333 maria@example.com}. */
final class NewClient {
  private NewClient() {}

  /** The line that adds the client; words that begin with a hyphen stay as they are. */
  static List<String> line(List<String> typed) {
    var name = new ArrayList<String>();
    var phone = new ArrayList<String>();
    var line = new ArrayList<String>();
    int i = 0;
    for (; i < typed.size() && !typed.get(i).startsWith("-"); i++) {
      var word = typed.get(i);
      if (word.indexOf('@') > 0) {
        line.addAll(List.of("--email", word));
      } else if (word.matches("[+(]?[0-9][0-9()./-]*")) {
        phone.add(word);
      } else {
        name.add(word);
      }
    }
    if (!phone.isEmpty()) {
      line.addAll(List.of("--phone", String.join(" ", phone)));
    }
    line.addAll(typed.subList(i, typed.size()));
    if (!name.isEmpty()) {
      line.addFirst(String.join(" ", name));
    }
    line.addFirst("add");
    return line;
  }
}

package hug.command.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Things of one kind: a count and the first few names. */
final class FirstFew {
  private static final int MOST_NAMED = 10;

  private final String title;
  private final List<String> first = new ArrayList<>();
  private long count;

  FirstFew(String title) {
    this.title = title;
  }

  void add(Supplier<String> name) {
    count++;
    if (first.size() < MOST_NAMED) {
      first.add(name.get());
    }
  }

  String title() {
    return title;
  }

  long count() {
    return count;
  }

  List<String> named() {
    var lines = new ArrayList<String>();
    first.forEach(name -> lines.add("  " + name));
    if (count > first.size()) {
      lines.add("  and " + (count - first.size()) + " more");
    }
    return lines;
  }
}

package hug.command.walk;

import hug.output.Columns;
import java.util.ArrayList;
import java.util.List;

/** The keys that work at a stop of the walk, those of its actions first. */
record WalkKeys(List<Entry> entries) {
  /** A key, its label, and what it does. */
  private record Entry(String key, String word, String meaning) {
    /** The key and its label, never split between two rows. */
    String joined() {
      return key + JOINED + word.replace(' ', JOINED);
    }
  }

  /** A space at which rows are not wrapped. */
  static final char JOINED = '\u00a0';

  private static final String GAP = "  ";
  private static final Entry HELP = new Entry("?", "keys", "Show this list.");
  private static final List<Entry> MOVES =
      List.of(
          new Entry("n", "next", "Go to the next client."),
          new Entry("b", "back", "Go back to the previous client."),
          new Entry("o", "open card", "Open the client's card."),
          new Entry("u", "undo", "Undo the last thing you did on this walk."),
          new Entry("q", "quit", "End the walk. Everything done so far is kept."),
          HELP);

  /** The keys to keep on one row: those that settle, those for a call, and those to move on. */
  private static final List<String> FIRST = List.of("k", "r", "y", "c", "x", "n", "q", "s");

  static WalkKeys of(List<WalkAction> offered) {
    var entries = new ArrayList<Entry>();
    offered.forEach(act -> entries.add(new Entry(act.key(), act.word(), act.meaning())));
    entries.addAll(MOVES);
    return new WalkKeys(entries);
  }

  /** All keys, to be wrapped into rows. */
  String inRows() {
    return String.join(GAP, entries.stream().map(Entry::joined).toList());
  }

  /** The most important keys that fit on one row, and the key that shows the others. */
  String inOneRow(int columns) {
    var keys = new StringBuilder();
    int left = columns - Columns.of(HELP.joined());
    for (var key : FIRST) {
      for (var entry : entries) {
        var text = entry.joined() + GAP;
        if (entry.key().equals(key) && text.length() <= left) {
          keys.append(text);
          left -= text.length();
        }
      }
    }
    return keys.append(HELP.joined()).toString();
  }

  /** All keys, and what they do. */
  String explained() {
    var page = new StringBuilder("Keys\n");
    for (var entry : entries) {
      page.append(GAP).append(entry.key()).append(GAP);
      page.append(entry.word()).repeat(' ', Math.max(1, 11 - entry.word().length()));
      page.append(entry.meaning()).append('\n');
    }
    return page.toString();
  }
}

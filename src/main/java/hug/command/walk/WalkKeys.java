package hug.command.walk;

import hug.output.Columns;
import java.util.ArrayList;
import java.util.List;

/** The keys that do something at a stop of the walk, those of its actions first. */
record WalkKeys(List<Entry> entries) {
  /** A key, the word beside it, and what it does. */
  private record Entry(String key, String word, String meaning) {
    /** Both in one row, wherever it breaks. */
    String joined() {
      return key + JOINED + word.replace(' ', JOINED);
    }
  }

  /** A blank at which no row is broken. */
  static final char JOINED = '\u00a0';

  private static final String GAP = "  ";
  private static final Entry HELP = new Entry("?", "keys", "Show this list.");
  private static final List<Entry> MOVES =
      List.of(
          new Entry("n", "next", "Go to the next client."),
          new Entry("b", "back", "Go back to the client before."),
          new Entry("o", "the card", "Open the client's card."),
          new Entry("u", "undo", "Undo the last thing done on this walk."),
          new Entry("q", "quit", "End the walk. Everything done so far is kept."),
          HELP);

  /** What stays where there is one row: what settles, what a call leads to, and how to go on. */
  private static final List<String> FIRST = List.of("k", "r", "y", "c", "x", "n", "q", "s");

  static WalkKeys of(List<WalkAction> offered) {
    var entries = new ArrayList<Entry>();
    offered.forEach(act -> entries.add(new Entry(act.key(), act.word(), act.meaning())));
    entries.addAll(MOVES);
    return new WalkKeys(entries);
  }

  /** All of them; each stays in one row with its word. */
  String inRows() {
    return String.join(GAP, entries.stream().map(Entry::joined).toList());
  }

  /** The most important ones that fit in one row, and the one that shows the others. */
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

  /** All of them, with what they do. */
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

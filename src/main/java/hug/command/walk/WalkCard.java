package hug.command.walk;

import hug.output.Columns;
import hug.output.Paragraphs;
import hug.shell.Key;
import hug.shell.Key.Special;
import hug.shell.Screen;
import hug.shell.Screen.Row;
import java.util.ArrayList;

/** A text that fills the screen, page by page: a client's card, or the list of keys. */
final class WalkCard {
  private final String text;

  /** The number of rows on earlier pages. */
  private int turned;

  private int shown;
  private int left;

  WalkCard(String text) {
    this.text = text;
  }

  /** Turns the page if there is another one; false if the key closes the text. */
  boolean isOpenAfter(Key key) {
    if (key == Special.RESIZED) {
      return true;
    }
    boolean goesOn = key == Special.ENTER || key.equals(new Key.Text(" "));
    boolean isMore = goesOn && left > shown;
    turned += isMore ? shown : 0;
    return isMore;
  }

  Screen screen(int columns, int rows) {
    var page = new ArrayList<Row>();
    var all = Paragraphs.fitted(text, columns - 1).lines().skip(turned).toList();
    left = all.size();
    shown = Math.max(1, rows - 2);
    for (var line : all.subList(0, Math.min(left, shown))) {
      page.add(Row.plain(Columns.fitted(line, columns - 1)));
    }
    while (page.size() < rows - 1) {
      page.add(Row.plain(""));
    }
    var keys = left > shown ? "Space for more, other keys to go back" : "Press any key to go back";
    page.add(Row.plain(Columns.fitted(keys, columns - 1)));
    return new Screen(page, -1);
  }
}

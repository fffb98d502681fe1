package hug.command.walk;

import hug.model.Escaped;
import hug.output.Columns;
import hug.output.Tone;
import hug.shell.LineBuffer;
import hug.shell.Screen;
import hug.shell.Screen.Row;
import java.util.ArrayList;
import java.util.List;

/**
 * All that the screen shows at a stop of the walk: the stop, and below it what was said, and what
 * is asked or can be pressed.
 *
 * @param asked null where a key is waited for
 */
record WalkPage(
    String place,
    WalkStop stop,
    List<String> said,
    WalkStep.Question asked,
    LineBuffer typing,
    List<WalkAction> offered,
    int columns) {
  private static final int MOST_ROWS_EACH = 6;

  /** A blank at which no row is broken. */
  private static final char JOINED = '\u00a0';

  private static final String MOVES =
      "n next  b back  o the card  u undo  q quit".replaceAll("(\\w) (\\w)", "$1" + JOINED + "$2");

  Screen screen(int rows) {
    var foot = foot();
    var screen = new ArrayList<Row>();
    screen.add(Row.plain(Columns.fitted(place, columns - 1)));
    screen.add(Row.plain(""));
    screen.addAll(new WalkStopPage(stop, columns - 1).in(rows - 2 - foot.size()));
    while (screen.size() < rows - foot.size()) {
      screen.add(Row.plain(""));
    }
    screen.addAll(foot);
    return new Screen(screen, asked instanceof WalkStep.Ask ? 2 + typing.cursor(columns - 3) : -1);
  }

  private List<Row> foot() {
    var foot = new ArrayList<Row>();
    foot.add(Row.plain(""));
    if (!said.isEmpty()) {
      said.forEach(line -> add(foot, line, line.startsWith("hug: ") ? Tone.WRONG : Tone.PLAIN));
      foot.add(Row.plain(""));
    }
    switch (asked) {
      case WalkStep.Ask ask -> {
        add(foot, ask.question() + " Enter notes it, Esc does not.", Tone.HEADING);
        foot.add(Row.plain("> " + typing.shown(columns - 3)));
      }
      case WalkStep.Pick pick -> {
        add(foot, pick.question() + " One key says it; Esc goes back.", Tone.HEADING);
        pick.choices().forEach((key, choice) -> add(foot, key + "  " + choice.label(), Tone.PLAIN));
      }
      case null -> {
        add(foot, keys(), Tone.PLAIN);
        stop.week().ifPresent(week -> add(foot, week.inWords(), Tone.PLAIN));
      }
    }
    return foot;
  }

  private void add(List<Row> rows, String line, Tone tone) {
    Columns.wrapped(Escaped.of(line), columns - 1, MOST_ROWS_EACH)
        .forEach(row -> rows.add(new Row(row.replace(JOINED, ' '), tone)));
  }

  /** All keys that do something here; each stays in one row with its word. */
  private String keys() {
    var keys = new StringBuilder();
    for (var act : offered) {
      keys.append(act.key()).append(JOINED).append(act.word().replace(' ', JOINED)).append("  ");
    }
    return keys.append(MOVES).toString();
  }
}

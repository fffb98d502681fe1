package hug.command.walk;

import hug.command.Days;
import hug.model.Escaped;
import hug.output.Columns;
import hug.output.Tone;
import hug.shell.LineBuffer;
import hug.shell.Screen;
import hug.shell.Screen.Row;
import java.util.ArrayList;
import java.util.List;

/**
 * The whole screen at a stop of the walk: the stop and, below it, messages and the question or the
 * keys.
 *
 * @param asked the question, or null while waiting for a key
 */
record WalkPage(
    String place,
    WalkStop stop,
    List<String> said,
    WalkStep.Question asked,
    LineBuffer typing,
    WalkKeys keys,
    int columns) {
  private static final int MOST_ROWS_EACH = 6;

  /** Rows besides the choices: the name, the question and a margin. */
  private static final int BESIDE_CHOICES = 4;

  Screen screen(int rows) {
    var body = new ArrayList<Row>();
    var foot = new ArrayList<Row>();
    for (var density : WalkDensity.values()) {
      body = body(density);
      foot = foot(density, rows);
      if (body.size() + foot.size() <= rows) {
        break;
      }
    }
    // Typing happens in the last rows, and the first row of the stop is the name: both must show.
    var below = foot.subList(Math.max(0, foot.size() - Math.max(1, rows - 1)), foot.size());
    var screen = cut(body, Math.max(1, rows - below.size()));
    while (screen.size() < rows - below.size()) {
      screen.add(Row.plain(""));
    }
    screen.addAll(below);
    return new Screen(screen, asked instanceof WalkStep.Ask ? 2 + typing.cursor(columns - 3) : -1);
  }

  /** The first rows, with "…" at the end if rows were cut. */
  private List<Row> cut(List<Row> all, int most) {
    if (all.size() <= most) {
      return new ArrayList<>(all);
    }
    var rows = new ArrayList<>(all.subList(0, most));
    var last = rows.removeLast();
    var text = last.text().endsWith("…") ? last.text() : last.text() + " …";
    rows.add(new Row(Columns.fitted(text, columns - 1), last.tone(), last.links()));
    return rows;
  }

  private ArrayList<Row> body(WalkDensity density) {
    var body = new ArrayList<Row>();
    if (density.hasPlace()) {
      body.add(Row.plain(top()));
    }
    if (density.isAiry()) {
      body.add(Row.plain(""));
    }
    body.addAll(new WalkStopPage(stop, density, columns - 1).rows());
    return body;
  }

  /** The place on the list and the date, as long as the row allows. */
  private String top() {
    int width = Math.min(columns - 1, WalkStopPage.WIDEST);
    var day = Days.full(stop.today());
    int blank = width - Columns.of(place) - Columns.of(day);
    return blank < 2
        ? Columns.fitted(place + ", " + Days.date(stop.today(), stop.today()), columns - 1)
        : place + " ".repeat(blank) + day;
  }

  private ArrayList<Row> foot(WalkDensity density, int rows) {
    var foot = new ArrayList<Row>();
    gap(foot, density);
    if (!said.isEmpty()) {
      for (var line : said.subList(0, Math.min(said.size(), density.lines()))) {
        add(foot, line, line.startsWith("hug: ") ? Tone.WRONG : Tone.PLAIN, density);
      }
      gap(foot, density);
    }
    switch (asked) {
      case WalkStep.Ask ask -> {
        add(foot, hinted(ask.question(), "Enter saves, Esc cancels"), Tone.HEADING, density);
        foot.add(Row.plain("> " + typing.shown(columns - 3)));
      }
      case WalkStep.Pick pick -> {
        add(foot, hinted(pick.question(), "press a key, Esc cancels"), Tone.HEADING, density);
        var choices = new ArrayList<Row>();
        pick.choices()
            .forEach(
                (key, choice) -> add(choices, key + "  " + choice.label(), Tone.PLAIN, density));
        foot.addAll(cut(choices, Math.max(1, rows - BESIDE_CHOICES)));
      }
      case null -> {
        var shown = density.hasAllKeys() ? keys.inRows() : keys.inOneRow(columns - 1);
        addRows(foot, shown, Tone.PLAIN, MOST_ROWS_EACH);
        if (density.hasAllKeys()) {
          stop.week().ifPresent(week -> add(foot, week.inWords(), Tone.PLAIN, density));
        }
      }
    }
    return foot;
  }

  private static String hinted(String question, String keys) {
    return question.endsWith(")")
        ? question.substring(0, question.length() - 1) + "; " + keys + ")"
        : question + " (" + keys + ")";
  }

  private static void gap(List<Row> rows, WalkDensity density) {
    if (density.hasAllKeys()) {
      rows.add(Row.plain(""));
    }
  }

  private void add(List<Row> rows, String line, Tone tone, WalkDensity density) {
    addRows(rows, line, tone, density.isAiry() ? MOST_ROWS_EACH : density.rows());
  }

  private void addRows(List<Row> rows, String line, Tone tone, int most) {
    Columns.wrapped(Escaped.of(line), columns - 1, most)
        .forEach(row -> rows.add(new Row(row.replace(WalkKeys.JOINED, ' '), tone)));
  }
}

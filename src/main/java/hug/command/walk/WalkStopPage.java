package hug.command.walk;

import hug.command.Days;
import hug.model.AgendaLine;
import hug.model.Channel;
import hug.model.Escaped;
import hug.model.Touch;
import hug.output.Columns;
import hug.output.Tone;
import hug.rule.Facts;
import hug.rule.Telling;
import hug.shell.Screen.Row;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;

/** A stop of the walk as it is read: who and the number, why, what was said, what to know. */
record WalkStopPage(WalkStop stop, int columns) {
  private static final int LABEL = 8;

  /** Longer lines are hard to read. */
  private static final int WIDEST = 100;

  private static final int MOST_TOUCHES = 5;
  private static final int MOST_ROWS_EACH = 3;

  /**
   * The page in at most that many rows: of a long one, gaps and older touches are left out first.
   */
  List<Row> in(int rows) {
    var page = page(MOST_TOUCHES, true);
    for (int touches = MOST_TOUCHES; page.size() > rows && touches > 0; touches--) {
      page = page(touches, false);
    }
    return page.subList(0, Math.min(page.size(), Math.max(0, rows)));
  }

  private List<Row> page(int touches, boolean isAiry) {
    var page = new ArrayList<Row>();
    var client = stop.client();
    var name = Escaped.of(client.named().toString());
    var phone = Escaped.of(String.join("; ", client.numbersToCall()));
    var both = phone.isEmpty() ? name : name + "  " + phone;
    for (var row : Columns.of(both) <= width() ? List.of(both) : List.of(name, phone)) {
      page.add(new Row(Columns.fitted(row, width()), Tone.HEADING));
    }
    var about = new ArrayList<String>();
    about.add(client.company());
    about.addAll(client.emails());
    about.addAll(client.tags());
    about.removeIf(String::isEmpty);
    if (!about.isEmpty()) {
      page.add(Row.plain(Columns.fitted(Escaped.of(String.join(", ", about)), width())));
    }
    page.add(Row.plain(""));
    add(page, isAiry, "why", stop.isDue() ? lines(stop.due()) : List.of("nothing is due any more"));
    add(page, isAiry, "last", touches(touches));
    add(page, isAiry, "know", known());
    add(page, isAiry, "tell", Telling.lines(stop.untold()));
    add(page, isAiry, "open", lines(stop.open()));
    return page;
  }

  private int width() {
    return Math.min(columns, WIDEST);
  }

  private void add(List<Row> page, boolean isAiry, String label, Collection<String> lines) {
    if (isAiry && !lines.isEmpty() && !page.getLast().text().isEmpty()) {
      page.add(Row.plain(""));
    }
    var before = label;
    for (var line : lines) {
      for (var row : Columns.wrapped(Escaped.of(line), width() - LABEL, MOST_ROWS_EACH)) {
        page.add(Row.plain("  " + before + " ".repeat(LABEL - 2 - before.length()) + row));
        before = "";
      }
    }
  }

  private List<String> lines(List<AgendaLine> dues) {
    var lines = new ArrayList<String>();
    for (var due : dues) {
      long over = due.daysOver(stop.today());
      var when = over > 0 ? Days.of(over) + " over" : over == 0 ? "today" : "on " + due.dueOn();
      var key = WalkAction.settling(due);
      lines.add(due.kind() + ", " + when + about(due) + (key.isEmpty() ? "" : " [" + key + "]"));
    }
    return lines;
  }

  /** What was said last stands among the touches; here is why the client is on the list. */
  private String about(AgendaLine due) {
    return switch (due.kind()) {
      case SILENCE -> ": every " + stop.verdict().rule().window();
      case SCHEDULED -> "";
      case COMPLAINT, PROMISE, FOLLOW_UP, OCCASION, CAMPAIGN, COUNCIL -> ": " + due.about();
    };
  }

  private List<String> touches(int most) {
    if (stop.touches().isEmpty()) {
      return List.of("never touched; a client since " + stop.client().since());
    }
    return stop.touches().stream().limit(most).map(WalkStopPage::line).toList();
  }

  private static String line(Touch touch) {
    return touch.on()
        + " "
        + touch.by()
        + (touch.staff().isEmpty() ? "" : ", " + touch.staff())
        + (touch.inbound() ? ", from them" : "")
        + touch.purpose().map(purpose -> ", " + purpose).orElse("")
        + (touch.answered() || touch.by() == Channel.MAILING ? "" : ", no answer")
        + (touch.note().isEmpty() ? "" : ": " + touch.note());
  }

  private Collection<String> known() {
    var known = new LinkedHashSet<String>();
    if (!stop.client().note().isEmpty()) {
      known.add(stop.client().note());
    }
    for (var fact : stop.facts()) {
      known.add(Facts.inWords(fact) + fact.day().map(day -> ", until " + day).orElse(""));
    }
    return known;
  }
}

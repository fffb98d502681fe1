package hug.command.walk;

import static hug.rule.Facts.NEVER;
import static hug.rule.Facts.PREFERS;

import hug.command.ContactLinks;
import hug.command.Days;
import hug.model.AgendaLine;
import hug.model.Channel;
import hug.model.Escaped;
import hug.model.Touch;
import hug.output.Columns;
import hug.output.Tone;
import hug.rule.Age;
import hug.rule.Facts;
import hug.rule.Telling;
import hug.shell.Screen.Row;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;

/** The rows of a stop: name and number, why it is due, facts and the last touches. */
record WalkStopPage(WalkStop stop, WalkDensity density, int columns) {
  /** Longer rows are hard to read. */
  static final int WIDEST = 100;

  private static final int LABEL = 6;

  List<Row> rows() {
    var page = new ArrayList<Row>();
    var client = stop.client();
    var name = Escaped.of(client.named().toString());
    var links = ContactLinks.of(client);
    boolean hasNumber = !client.numbersToCall().isEmpty();
    var reached = hasNumber ? client.numbersToCall() : client.emails();
    var number = Escaped.of(String.join("; ", reached));
    var both = number.isEmpty() ? name : name + "  " + number;
    for (var row : Columns.of(both) <= width() ? List.of(both) : List.of(name, number)) {
      page.add(new Row(Columns.fitted(row, width()), Tone.HEADING, links));
    }
    var about = new ArrayList<String>();
    about.add(client.company());
    about.addAll(hasNumber ? client.emails() : List.of());
    about.addAll(client.tags());
    stop.away().ifPresent(about::addFirst);
    about.removeIf(String::isEmpty);
    if (density.hasTraits() && !about.isEmpty()) {
      var row = Columns.fitted(Escaped.of(String.join(", ", about)), width());
      page.add(new Row(row, Tone.PLAIN, links));
    }
    add(page, "WHY", stop.isDue() ? lines(stop.due()) : List.of("no longer due"));
    add(page, "KNOW", known());
    add(page, "LAST", touches());
    add(page, "BACK?", stop.returns());
    add(page, "TELL", Telling.lines(stop.untold()));
    add(page, "OPEN", lines(stop.open()));
    return page;
  }

  private int width() {
    return Math.min(columns, WIDEST);
  }

  private void add(List<Row> page, String heading, Collection<String> lines) {
    if (density.isAiry() && !lines.isEmpty()) {
      page.add(Row.plain(""));
    }
    var before = heading;
    int left = Math.min(lines.size(), density.lines());
    for (var line : lines) {
      if (left-- == 0) {
        break;
      }
      boolean isCut = left == 0 && lines.size() > density.lines();
      var text = Escaped.inOneLine(line) + (isCut ? " …" : "");
      for (var row : Columns.wrapped(text, width() - LABEL, density.rows())) {
        page.add(Row.plain(before + " ".repeat(LABEL - before.length()) + row));
        before = "";
      }
    }
  }

  private List<String> lines(List<AgendaLine> dues) {
    var lines = new ArrayList<String>();
    for (var due : dues) {
      var key = WalkAction.settling(due);
      lines.add(reason(due) + (key.isEmpty() ? "" : " [" + key + "]"));
    }
    return lines;
  }

  /** Why the client is on the list, without the last note, which is shown with the touches. */
  private String reason(AgendaLine due) {
    long over = due.daysOver(stop.today());
    var when =
        over > 0 ? Days.span(over) + " overdue" : "due " + Days.on(due.dueOn(), stop.today());
    return switch (due.kind()) {
      case SILENCE ->
          (over < 0
                  ? "next touch " + when
                  : "silent for " + Days.span(due.daysSilent(stop.today())))
              + " (due every "
              + stop.verdict().rule().window().inWords()
              + ")";
      case SCHEDULED ->
          "planned contact " + when + (due.about().isEmpty() ? "" : ": " + due.about());
      case OCCASION ->
          due.topic()
              + " "
              + Days.onDay(due.day(), stop.today())
              + Age.inWords(stop.matters(), due.matter(), due.day());
      case COMPLAINT, PROMISE, FOLLOW_UP, CAMPAIGN, COUNCIL ->
          due.kind() + " " + when + ": " + due.about();
    };
  }

  private List<String> touches() {
    if (stop.touches().isEmpty()) {
      return List.of(
          "no touch yet; client since " + Days.date(stop.client().since(), stop.today()));
    }
    return stop.touches().stream().limit(density.touches()).map(this::line).toList();
  }

  private String line(Touch touch) {
    return touch.by()
        + (touch.inbound() ? " from them " : " ")
        + Days.since(touch.on(), stop.today())
        + (touch.staff().isEmpty() ? "" : ", " + touch.staff())
        + touch.purpose().map(purpose -> " (" + purpose + ")").orElse("")
        + (touch.answered() || touch.by() == Channel.MAILING ? "" : ", no answer")
        + (touch.note().isEmpty() ? "" : ": " + touch.note());
  }

  /** Wishes about channels first, then the note and other facts. */
  private Collection<String> known() {
    var first = new ArrayList<String>();
    var others = new ArrayList<String>();
    if (!stop.client().note().isEmpty()) {
      others.add(stop.client().note());
    }
    for (var fact : stop.facts()) {
      boolean isOnChannels = fact.detail().equals(PREFERS) || fact.detail().equals(NEVER);
      var until = fact.day().map(day -> ", until " + Days.on(day, stop.today())).orElse("");
      (isOnChannels ? first : others).add(Facts.inWords(fact) + until);
    }
    first.addAll(others);
    return new LinkedHashSet<>(first);
  }
}

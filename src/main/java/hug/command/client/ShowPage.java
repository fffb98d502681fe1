package hug.command.client;

import hug.command.ContactLinks;
import hug.command.Days;
import hug.command.DueSentence;
import hug.command.ReturnForecast;
import hug.command.Session;
import hug.command.TouchLine;
import hug.model.AgendaLine;
import hug.model.ClientRef;
import hug.model.Escaped;
import hug.model.Labelled;
import hug.model.Matter;
import hug.model.News;
import hug.model.Setting;
import hug.output.Result;
import hug.output.Sections;
import hug.output.Sections.Cell;
import hug.output.Sections.Line;
import hug.output.Sections.Section;
import hug.output.Tone;
import hug.output.Viewport;
import hug.rule.Age;
import hug.rule.Facts;
import hug.rule.Telling;
import hug.rule.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * The card of a client.
 *
 * @param facts facts to know before a call
 * @param untold news that the client has not heard
 * @param dues every reason to contact the client, today or later
 * @param matters everything recorded about the client, open or closed
 * @param returns sentences about how likely the client is to come back, if the page shows them
 * @param currency of amounts; empty if none is set
 */
record ShowPage(
    Verdict verdict,
    List<Matter> facts,
    List<News> untold,
    List<AgendaLine> dues,
    List<Matter> matters,
    Supplier<List<String>> returns,
    String currency,
    LocalDate today) {
  private static final int MOST_BRIEF_LINES = 10;
  private static final int MOST_BRIEF_OPEN = 3;
  private static final int RECENT = 15;
  private static final int OPEN_TEXT = 2;

  static ShowPage of(Verdict verdict, Session session) {
    var client = verdict.client().named();
    return new ShowPage(
        verdict,
        session.evaluator().facts(client),
        session.evaluator().untold(verdict.client()),
        session.evaluator().dues(client),
        session.book().matters().of(client),
        () -> new ReturnForecast(session).inWords(client),
        session.book().settings().find(Setting.CURRENCY).orElse(""),
        session.today());
  }

  /**
   * The whole card, in sections.
   *
   * @param history newest first
   * @param whenNone the text in place of an empty history
   */
  Result.View page(List<Timeline.Event> history, String whenNone) {
    return screen -> {
      var page = new ArrayList<String>();
      page.add(screen.toned(Tone.HEADING, Escaped.of(verdict.client().named().toString())));
      page.addAll(screen.broken(Escaped.of(DueSentence.of(verdict, dues, today))));
      returns.get().forEach(sentence -> page.addAll(screen.broken(sentence)));
      var links = ContactLinks.of(verdict.client());
      add(page, "CONTACT", contact(), line -> screen.linked(line, links), screen);
      add(page, "GOOD TO KNOW", known(), screen);
      add(page, "NOT TOLD YET", Telling.lines(untold), screen);
      var open = new Sections(List.of(new Section("", Tone.PLAIN, open())), OPEN_TEXT);
      if (!open.sections().getFirst().lines().isEmpty()) {
        page.add("");
        page.add(screen.toned(Tone.HEADING, "OPEN"));
        page.addAll(open.laidOut(screen, Sections.Density.AIRY));
      }
      page.add("");
      page.add(screen.toned(Tone.HEADING, "HISTORY"));
      page.addAll(history(history, whenNone, screen));
      return String.join("\n", page) + "\n";
    };
  }

  private static List<String> history(
      List<Timeline.Event> events, String whenNone, Viewport screen) {
    if (events.isEmpty()) {
      return List.of("  " + whenNone);
    }
    var lines = new ArrayList<String>();
    for (var event : events.subList(0, Math.min(events.size(), RECENT))) {
      lines.addAll(screen.broken(event.line()));
    }
    if (events.size() > RECENT) {
      lines.add("  ... and " + (events.size() - RECENT) + " earlier");
    }
    return lines;
  }

  private static void add(List<String> page, String heading, List<String> lines, Viewport screen) {
    add(page, heading, lines, UnaryOperator.identity(), screen);
  }

  /**
   * @param finish is done to each line after it was laid out
   */
  private static void add(
      List<String> page,
      String heading,
      List<String> lines,
      UnaryOperator<String> finish,
      Viewport screen) {
    if (!lines.isEmpty()) {
      page.add("");
      page.add(screen.toned(Tone.HEADING, heading));
      for (var line : lines) {
        screen.broken("  " + line).forEach(row -> page.add(finish.apply(row)));
      }
    }
  }

  /** Contact details and other fields. */
  private List<String> contact() {
    var client = verdict.client();
    var lines = new ArrayList<String>();
    line(lines, "company", client.company());
    line(lines, "phone", joined(client.numbers()));
    line(lines, "e-mail", String.join("; ", client.emails()));
    line(lines, "address", joined(client.details().addresses()));
    line(lines, "website", joined(client.details().websites()));
    line(lines, "aliases", String.join("; ", client.aliases()));
    line(lines, "tags", String.join(", ", client.tags()));
    line(lines, "owner", client.owner());
    line(lines, "since", Days.on(client.since(), today));
    line(lines, "window", client.every().map(Object::toString).orElse(""));
    line(lines, "value", client.value().map(value -> (value + " " + currency).strip()).orElse(""));
    line(lines, "referrer", client.referredBy().map(ClientRef::toString).orElse(""));
    for (var field : client.details().fields()) {
      line(lines, field.label(), field.value());
    }
    return lines;
  }

  /** Values with their labels in brackets. */
  private static String joined(List<Labelled> values) {
    var texts = new ArrayList<String>();
    for (var one : values) {
      texts.add(one.value() + (one.label().isEmpty() ? "" : " (" + one.label() + ")"));
    }
    return String.join("; ", texts);
  }

  private List<String> known() {
    var lines = new ArrayList<String>();
    for (var line : verdict.client().note().split("\n")) {
      if (!line.isBlank()) {
        lines.add(Escaped.of(line.strip()));
      }
    }
    for (var fact : facts) {
      var until = fact.day().map(day -> ", until " + Days.on(day, today)).orElse("");
      lines.add(Escaped.of(Facts.inWords(fact) + until) + " (" + fact.id() + ")");
    }
    return lines;
  }

  private static void line(List<String> lines, String label, String text) {
    if (!text.isEmpty()) {
      lines.add(TouchLine.padded(Escaped.of(label), 8) + " " + Escaped.of(text));
    }
  }

  /** Open items: when each is due, what it is, and the command that settles it. */
  private List<Line> open() {
    var lines = new ArrayList<Line>();
    for (var due : dues) {
      if (due.isOpenMatter()) {
        long over = due.daysOver(today);
        var when = over > 0 ? Days.since(due.dueOn(), today) : Days.on(due.dueOn(), today);
        var age = Age.inWords(matters, due.matter(), due.day());
        lines.add(line(when, due.kind().toString(), due.topic() + age, due.command()));
      }
    }
    for (var matter : matters) {
      if (matter.sort() == Matter.Sort.JOB && matter.isOpen() && matter.day().isEmpty()) {
        lines.add(line("under way", "job", matter.text(), "done " + matter.id()));
      }
    }
    return lines;
  }

  /** Every open item that a touch does not settle is settled by hug done. */
  private static Line line(String when, String kind, String text, String settle) {
    return new Line(
        List.of(
            Cell.of(when), Cell.of(kind), Cell.of(text), new Cell("hug " + settle, Tone.DIMMED)),
        "");
  }

  /** The short card, for the next call. */
  String brief(List<Timeline.Event> timeline) {
    var client = verdict.client();
    var lines = new ArrayList<String>();
    lines.add(
        client.named() + client.numbersToCall().stream().findFirst().map(", "::concat).orElse(""));
    lines.add("  " + client.note());
    lines.add("  " + Facts.line(facts));
    lines.add(
        untold.isEmpty() ? "" : "  Not told yet: " + String.join("; ", Telling.lines(untold)));
    lines.removeIf(String::isBlank);
    lines.add(DueSentence.of(verdict, dues, today));
    open().stream()
        .limit(MOST_BRIEF_OPEN)
        .map(Line::cells)
        .forEach(
            cells -> lines.add("  " + String.join("  ", cells.stream().map(Cell::text).toList())));
    timeline.stream()
        .filter(Timeline.Event::isContact)
        .limit(MOST_BRIEF_LINES - lines.size())
        .forEach(event -> lines.add(event.line()));
    var page = new StringBuilder();
    for (var line : lines) {
      page.append(Escaped.inOneLine(line)).append('\n');
    }
    return page.toString();
  }
}

package hug.command.report;

import hug.command.Days;
import hug.model.Period;
import hug.output.page.Block;
import hug.output.page.Document;
import hug.output.page.Drawing;
import hug.rule.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The report on a week as a page. */
record WeekReportPage(WeekReport report) {
  private static final int OPEN = 3;
  private static final int MISSED = 2;
  private static final int COMING = 4;
  private static final int SILENT = 3;

  Document document() {
    return new Document(title(), List.of(lead()), parts());
  }

  private List<Document.Part> parts() {
    boolean isAny =
        report.overview().all().stream().anyMatch(Figure::isAny)
            || report.practices().stream().anyMatch(Figure::isAny)
            || !report.open().isEmpty()
            || !report.coming().isEmpty();
    return isAny
        ? List.of(
            new Document.Part("", figures(), days()),
            new Document.Part("", bars("By channel", "channel", report.channels())),
            new Document.Part("", bars("By staff member", "staff", report.staff())),
            new Document.Part("Still open", events(report.open(), OPEN)),
            new Document.Part("Missed", events(report.missed(), MISSED)),
            new Document.Part("Coming up", events(report.coming(), COMING)),
            new Document.Part("To reconnect with", new Block.Words(stake())))
        : List.of();
  }

  private String title() {
    var period = report.period();
    var from = period.from();
    if (period.equals(Period.weekOf(from))) {
      return "Week of " + Days.withYear(from);
    }
    return period.equals(Period.monthOf(from))
        ? Days.withYear(from).split(" ", 3)[2]
        : Days.withYear(from) + " to " + Days.withYear(period.to());
  }

  private String lead() {
    return report.whose().map(name -> name + ". ").orElse("") + compared();
  }

  private String compared() {
    var before = report.before();
    var last = before.days() == 1 ? "" : " to " + Days.date(before.to(), report.asOf());
    return (report.asOf().equals(report.period().to()) ? "Compared" : "So far, compared")
        + " with "
        + Days.date(before.from(), report.asOf())
        + last
        + ". Bars show the last 8 weeks.";
  }

  private Block figures() {
    var figures = new ArrayList<Block.Figure>();
    var overview = report.overview();
    add(figures, "touches", overview.touches(), report.weeks());
    add(figures, "counted touches", overview.counted(), List.of());
    add(figures, "clients contacted", overview.reached(), List.of());
    add(figures, "new clients", overview.joined(), List.of());
    add(figures, "due, including lapsed", overview.due(), List.of());
    add(figures, "lapsed", overview.lapsed(), List.of());
    for (var figure : report.practices()) {
      add(figures, name(figure), figure, List.of());
    }
    return new Block.Figures(figures);
  }

  /** Adds a figure, unless it is zero in both periods. */
  private static void add(
      List<Block.Figure> figures, String name, Figure figure, List<Long> course) {
    if (figure.isAny()) {
      figures.add(new Block.Figure(name, String.valueOf(figure.count()), figure.change(), course));
    }
  }

  private static String name(Figure figure) {
    return switch (figure.name()) {
      case "net score" -> figure.name();
      case "kept in time" -> "promises kept on time";
      case "days to put right" -> "days to fix a complaint";
      case "days to confirm" -> "days to confirm a fix";
      case "steps missed" -> "follow-up steps missed";
      case "value" -> "value of jobs";
      case "answers" -> "feedback received";
      default -> figure.section() + " " + figure.name();
    };
  }

  private static Block bars(String title, String what, List<Figure> figures) {
    var now = new ArrayList<Drawing.Value>();
    var before = new ArrayList<Drawing.Value>();
    for (var figure : figures) {
      now.add(Drawing.Value.of(figure.name(), figure.count()));
      before.add(Drawing.Value.of(figure.name(), figure.before()));
    }
    var most = figures.stream().max((one, other) -> Long.compare(one.count(), other.count()));
    return new Block.Plot(
        title,
        most.map(figure -> "Most: " + figure.name() + ", " + figure.count() + ".").orElse(""),
        new Drawing.Bars(what, "touches", now, before));
  }

  private Block days() {
    if (report.overview().touches().count() == 0) {
      return new Block.Words();
    }
    var isDaily = report.bars().stream().allMatch(bar -> bar.isDaily());
    var values =
        report.bars().stream()
            .map(bar -> Drawing.Value.of(Days.date(bar.from(), report.asOf()), bar.touches()))
            .toList();
    return new Block.Plot(
        isDaily ? "Touches by day" : "Touches by week",
        "From " + values.getFirst().label() + " to " + values.getLast().label() + ".",
        new Drawing.Course(
            isDaily ? "day" : "week", isDaily ? "touches by day" : "touches by week", values));
  }

  private Block events(List<Events.Event> events, int most) {
    var items = new ArrayList<Block.Item>();
    for (var event : events.stream().limit(most).toList()) {
      items.add(new Block.Item(Days.date(event.day(), report.asOf()), inWords(event)));
    }
    if (events.size() > most) {
      items.add(new Block.Item("and " + (events.size() - most) + " more", ""));
    }
    return new Block.Items(items);
  }

  /** An event in words, with its client: {@code promise to Jim: prints}. */
  private static String inWords(Events.Event event) {
    var client = event.client().orElse("");
    return switch (event.kind()) {
      case "promise" -> "promise to " + client + ": " + event.text();
      case "occasion", "follow-up" -> client + ": " + event.text();
      case "complaint" -> "complaint from " + client + ": " + event.text();
      default -> event.kind() + " " + event.text();
    };
  }

  private List<String> stake() {
    var words = new ArrayList<String>();
    long lapsed = report.overview().lapsed().count();
    if (lapsed > 0) {
      var worth = report.lapsedWorth();
      words.add(
          (lapsed == 1 ? "1 client has lapsed" : lapsed + " clients have lapsed")
              + (worth.cents() > 0 ? ", worth " + worth + " in all" : "")
              + ". List them with: hug lapsed");
    }
    int slipping = report.slipping().orElse(0);
    if (slipping > 0) {
      words.add(
          (slipping == 1 ? "1 client is slipping away" : slipping + " clients are slipping away")
              + ". See whom to call first with: hug lapsed --likely");
    }
    var silences = report.silences().stream().filter(WeekReport.Silence::isDue).toList();
    if (!silences.isEmpty()) {
      words.add(
          silences.stream()
              .limit(SILENT)
              .map(silence -> silence.client() + " (" + Days.span(silence.days()) + ")")
              .collect(Collectors.joining(", ", "Longest silences: ", "")));
    }
    return words;
  }
}

package hug.command;

import static hug.output.Sections.Cell.of;

import hug.model.AgendaLine;
import hug.model.Folded;
import hug.model.Matter;
import hug.model.ReasonKind;
import hug.output.Columns;
import hug.output.Overview;
import hug.output.Result;
import hug.output.Sections;
import hug.output.Sections.Cell;
import hug.output.Sections.Line;
import hug.output.Sections.Section;
import hug.output.Tone;
import hug.output.Viewport;
import hug.rule.Age;
import hug.rule.Week;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Today's list as a page for the screen: the clients under their first reason, one per line.
 *
 * @param birthdays the occasions that some of them are due for
 * @param total the number of due clients, shown or not
 * @param until the last due date that is included, if it is in the future
 * @param week of the user, if they are on the staff
 * @param reader who looks after clients of others too, which are marked; absent otherwise
 * @param isSettled whether to show the settling commands on a narrow screen too
 * @param more what else there is to see, and the commands that show it
 */
record DueView(
    LocalDate today,
    List<DueClient> clients,
    List<Matter> birthdays,
    long total,
    Optional<LocalDate> until,
    Optional<Week> week,
    Optional<String> reader,
    boolean isSettled,
    List<Overview.Pointer> more)
    implements Result.View {
  private static final int WIDE = 100;
  private static final int ABOUT = 3;

  /** The longest topic shown for a further reason; a longer one is replaced by the kind. */
  private static final int SHORT = 40;

  /** The headings, in order. */
  private enum Heading {
    COMPLAINT,
    PROMISED,
    PLANNED,
    FOLLOW_UP,
    OCCASION,
    CAMPAIGN,
    COUNCIL,
    SILENT,
    LAPSED;

    @Override
    public String toString() {
      return name().replace('_', '-');
    }
  }

  @Override
  public String on(Viewport screen) {
    boolean isWide = screen.width() == 0 || screen.width() >= WIDE;
    var due =
        total
            + " due"
            + until.map(day -> " by " + Days.on(day, today)).orElse("")
            + week.map(own -> screen.dot() + own.inShort()).orElse("");
    var sections = new Sections(sections(isWide), ABOUT);
    return new Overview(Days.full(today), due, sections, isSettled && !isWide, more).on(screen);
  }

  private List<Section> sections(boolean isWide) {
    var sections = new ArrayList<Section>();
    for (var heading : Heading.values()) {
      var lines = new ArrayList<Line>();
      for (var client : clients) {
        if (heading == heading(client.first())) {
          lines.add(line(client, isWide));
        }
      }
      if (!lines.isEmpty()) {
        var tone = heading == Heading.COMPLAINT ? Tone.COMPLAINT : Tone.HEADING;
        sections.add(new Section(heading.toString(), tone, lines));
      }
    }
    return sections;
  }

  private Heading heading(DueItem item) {
    return switch (item.line().kind()) {
      case COMPLAINT -> Heading.COMPLAINT;
      case PROMISE -> Heading.PROMISED;
      case SCHEDULED -> Heading.PLANNED;
      case FOLLOW_UP -> Heading.FOLLOW_UP;
      case OCCASION -> Heading.OCCASION;
      case CAMPAIGN -> Heading.CAMPAIGN;
      case COUNCIL -> Heading.COUNCIL;
      case SILENCE -> item.verdict().get().isLapsed(today) ? Heading.LAPSED : Heading.SILENT;
    };
  }

  private Line line(DueClient client, boolean isWide) {
    var item = client.first();
    var cells = new ArrayList<Cell>();
    cells.add(of(item.name() + whose(item)));
    cells.add(new Cell(when(item.line()), tone(item.line())));
    cells.add(of(item.reach()));
    cells.add(of(about(item)));
    if (isWide) {
      cells.add(new Cell(item.line().command(), Tone.DIMMED));
    }
    var settle = isSettled && !isWide ? "hug " + item.line().command() : "";
    var others = new ArrayList<String>();
    for (var other : client.others()) {
      var topic = topic(other);
      others.add(Columns.of(topic) <= SHORT ? topic : kind(other));
    }
    var also = others.isEmpty() ? "" : "also: " + String.join(", ", others);
    return new Line(cells, settle + (settle.isEmpty() || also.isEmpty() ? "" : "; ") + also);
  }

  /** The owner, if that is somebody whom the reader covers for. */
  private String whose(DueItem item) {
    var owner = item.glance().owner();
    return reader.isEmpty() || owner.isEmpty() || Folded.of(owner).equals(Folded.of(reader.get()))
        ? ""
        : " (" + owner + "'s)";
  }

  private String about(DueItem item) {
    var line = item.line();
    if (line.kind() != ReasonKind.OCCASION) {
      return item.about();
    }
    return occasion(line) + Age.inWords(birthdays, line.matter(), line.day());
  }

  private String occasion(AgendaLine line) {
    return line.topic() + " " + Days.onDay(line.day(), today);
  }

  /** The time since the due date or, if it is in the future, the date. */
  private String when(AgendaLine line) {
    long over = line.daysOver(today);
    if (over < 0) {
      return Days.on(line.dueOn(), today);
    }
    if (line.kind() == ReasonKind.SILENCE) {
      return Days.span(line.daysSilent(today));
    }
    return over == 0 ? "today" : Days.span(over);
  }

  private Tone tone(AgendaLine line) {
    long over = line.daysOver(today);
    return over < 0 ? Tone.PLAIN : over == 0 ? Tone.TODAY : Tone.OVERDUE;
  }

  /** The topic of a further reason, if known. */
  private String topic(AgendaLine other) {
    return switch (other.kind()) {
      case OCCASION -> occasion(other);
      case COMPLAINT, PROMISE -> other.kind() + ": " + other.topic() + ahead(other);
      case FOLLOW_UP, CAMPAIGN, COUNCIL -> other.topic() + ahead(other);
      case SCHEDULED, SILENCE -> kind(other);
    };
  }

  private String kind(AgendaLine other) {
    if (other.kind() == ReasonKind.SCHEDULED) {
      return "planned for "
          + Days.on(other.dueOn(), today)
          + (other.about().isEmpty() ? "" : ": " + other.topic());
    }
    boolean isSilent = other.kind() == ReasonKind.SILENCE && other.daysOver(today) >= 0;
    return isSilent
        ? "silent for " + Days.span(other.daysSilent(today))
        : other.kind() + ahead(other);
  }

  /** The due date, if it is in the future. */
  private String ahead(AgendaLine other) {
    return other.daysOver(today) < 0 ? " " + Days.onDay(other.dueOn(), today) : "";
  }
}

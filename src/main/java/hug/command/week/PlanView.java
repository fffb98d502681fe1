package hug.command.week;

import hug.command.Days;
import hug.command.week.PlanCommand.Hug;
import hug.model.ReasonKind;
import hug.output.Overview;
import hug.output.Overview.Pointer;
import hug.output.Result;
import hug.output.Sections;
import hug.output.Sections.Cell;
import hug.output.Tone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/** The plan as shown at a terminal: for each week, the clients to hug and who does it. */
final class PlanView {
  private static final int ABOUT = 3;

  private PlanView() {}

  /**
   * @param words whether the quotas are enough for the work
   */
  static Result.View of(List<Hug> hugs, int weeks, List<String> words, LocalDate today) {
    var sections = new LinkedHashMap<LocalDate, Sections.Section>();
    for (var hug : hugs) {
      sections
          .computeIfAbsent(
              hug.slot().week(),
              week ->
                  new Sections.Section(
                      "WEEK OF " + Days.date(week, today).toUpperCase(Locale.ROOT),
                      Tone.HEADING,
                      new ArrayList<>()))
          .lines()
          .add(line(hug, today));
    }
    return new Overview(
        "The next " + (weeks == 1 ? "week" : weeks + " weeks"),
        hugs.size() + (hugs.size() == 1 ? " hug" : " hugs"),
        new Sections(List.copyOf(sections.values()), ABOUT),
        true,
        words.stream().map(line -> new Pointer(line, "")).toList());
  }

  private static Sections.Line line(Hug hug, LocalDate today) {
    var due = hug.due();
    var line = due.line();
    var why =
        line.kind() == ReasonKind.SILENCE
            ? "last touch " + Days.since(line.day().minusDays(line.windowDays()), today)
            : line.kind() + (due.topic().isEmpty() ? "" : ": " + due.topic());
    return new Sections.Line(
        List.of(
            Cell.of(due.name()), Cell.of(hug.slot().staff()), Cell.of(due.reach()), Cell.of(why)),
        "");
  }
}

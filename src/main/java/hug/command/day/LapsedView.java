package hug.command.day;

import hug.command.Days;
import hug.command.ListOptions;
import hug.output.Overview;
import hug.output.Result;
import hug.output.Sections;
import hug.output.Sections.Cell;
import hug.output.Table;
import hug.output.Tone;
import hug.rule.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/** Lapsed clients as shown at a terminal: how long ago, how to reach them and the last note. */
final class LapsedView {
  static final String NOBODY = "You have not lost touch with anyone. See who is next with: hug due";

  private LapsedView() {}

  static Result of(
      Iterable<Verdict> lapsed, LongSupplier total, ListOptions length, LocalDate today) {
    var lines = new ArrayList<Sections.Line>();
    for (var verdict : lapsed) {
      lines.add(
          new Sections.Line(
              List.of(
                  Cell.of(verdict.client().name()),
                  Cell.of(Days.span(verdict.daysSilent(today))),
                  Cell.of(verdict.client().reach()),
                  Cell.of(verdict.standing().lastNote())),
              ""));
    }
    if (lines.isEmpty()) {
      return Result.said(NOBODY);
    }
    long count = lines.size() < length.most() ? lines.size() : total.getAsLong();
    var more = new ArrayList<Overview.Pointer>();
    if (count > lines.size()) {
      more.add(new Overview.Pointer(count - lines.size() + " more: ", "hug lapsed --all"));
    }
    return new Result.Page(
        new Overview(
            count
                + (count == 1 ? " client" : " clients")
                + ", and how long since you were in touch",
            "",
            new Sections(List.of(new Sections.Section("", Tone.PLAIN, lines)), 3),
            false,
            more),
        Table.of(lines),
        length.exitCode());
  }
}

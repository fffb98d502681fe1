package hug.command.day;

import hug.command.ListOptions;
import hug.output.Overview;
import hug.output.Result;
import hug.output.Sections;
import hug.output.Sections.Cell;
import hug.output.Sections.Line;
import hug.output.Sections.Section;
import hug.output.Table;
import hug.output.Tone;
import hug.rule.ReturnChance;
import hug.rule.ReturnSentence;
import hug.rule.Verdict;
import java.util.ArrayList;
import java.util.List;

/** Silent clients as shown at a terminal: whom to call first, and how likely they come back. */
final class LikelyView {
  private LikelyView() {}

  /**
   * @param total the number of silent clients, shown or not
   */
  static Result of(
      Iterable<Verdict> silent, LikelyReturns returns, long total, ListOptions length) {
    var first = new ArrayList<Line>();
    var gone = new ArrayList<Line>();
    var unknown = new ArrayList<Line>();
    for (var verdict : silent) {
      var chance = returns.chance(verdict);
      var history = returns.history(verdict);
      var line =
          new Line(
              List.of(
                  Cell.of(verdict.client().name()),
                  Cell.of(returns.odds(verdict)),
                  Cell.of(verdict.client().reach()),
                  Cell.of(history.map(h -> "silent " + ReturnSentence.silence(h)).orElse("")),
                  Cell.of(history.map(ReturnSentence::rhythm).orElse(""))),
              "");
      (chance.isEmpty()
              ? unknown
              : chance.filter(ReturnChance::isLikelyGone).isPresent() ? gone : first)
          .add(line);
    }
    int shown = first.size() + gone.size() + unknown.size();
    if (shown == 0) {
      return Result.said(LapsedView.NOBODY);
    }
    var more = new ArrayList<Overview.Pointer>();
    if (total > shown) {
      more.add(new Overview.Pointer(total - shown + " more: ", "hug lapsed --likely --all"));
    }
    if (!gone.isEmpty()) {
      more.add(new Overview.Pointer("think of a campaign: ", "hug help winning-back"));
    }
    if (returns.areKnown()) {
      more.add(
          new Overview.Pointer(
              "how many like them come back within "
                  + ReturnSentence.horizon(returns.returns().rule().horizon())
                  + ": ",
              "hug help slipping"));
    }
    var sections = new ArrayList<Section>();
    add(sections, "CALL FIRST", first);
    add(sections, "HARDLY EVER COME BACK BY THEMSELVES", gone);
    add(sections, returns.areKnown() ? "NO VISIT YET" : "", unknown);
    return new Result.Page(
        new Overview(title(total, returns), "", new Sections(sections, 4), false, more),
        Table.of(List.of()),
        length.exitCode());
  }

  private static String title(long total, LikelyReturns returns) {
    var clients = total + (total == 1 ? " client" : " clients");
    return returns.areKnown()
        ? clients + ", whom to call first"
        : clients + "; " + ReturnSentence.tooLittle(returns.returns().rule().gaps());
  }

  private static void add(List<Section> sections, String heading, List<Line> lines) {
    if (!lines.isEmpty()) {
      sections.add(new Section(heading, heading.isEmpty() ? Tone.PLAIN : Tone.HEADING, lines));
    }
  }
}

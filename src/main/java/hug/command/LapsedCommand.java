package hug.command;

import static hug.output.Column.column;
import static hug.syntax.Option.option;
import static hug.syntax.Syntax.command;

import hug.model.Window;
import hug.output.Answer;
import hug.output.Table;
import hug.rule.Verdict;
import hug.syntax.Given;
import hug.syntax.Option;
import hug.syntax.Syntax;
import java.util.ArrayList;
import java.util.List;

/** The clients who have slipped away. */
final class LapsedCommand implements Command {
  private static final Option<Window> OVER =
      option("--over", "WINDOW", Window::parse)
          .means("Silent for longer than this, instead of the lapse of the rules.");

  @Override
  public Syntax syntax() {
    return command("lapsed", "List the clients who have slipped away, to reconnect with.")
        .example("hug lapsed", "who is beyond the lapse of their rule")
        .example("hug lapsed --over 1y", "who has been silent for more than a year")
        .example("hug lapsed -q", "for cron: says nothing when there is nobody")
        .note(
            "A client is lapsed when silence has lasted longer than the lapse of their rule: twice"
                + " the window, unless the rule says otherwise. A snooze changes nothing about it.")
        .with(OVER)
        .with(Filters.OF_CLIENTS)
        .with(Length.OPTIONS)
        .with(Printing.OPTIONS);
  }

  @Override
  public Answer run(Given given, Desk desk) {
    var today = desk.today();
    var over = given.find(OVER);
    var rulebook = desk.rulebook();
    var lapsed = new ArrayList<Verdict>();
    for (var standing : desk.book().standings().of(desk.today(), Filters.from(given))) {
      var judged = rulebook.judge(standing);
      var verdict = over.map(judged::over).orElse(judged);
      if (verdict.isLapsed(today)) {
        lapsed.add(verdict);
      }
    }
    lapsed.sort(Verdict.byLapse());
    return Length.of(given)
        .list(
            Table.of(
                lapsed,
                VerdictColumns.CLIENT,
                VerdictColumns.LAST_TOUCH,
                VerdictColumns.daysSilent(today),
                column("lapse", (Verdict v) -> over.orElse(v.rule().lapse()).toString()).forData(),
                column("lapsed_on", Verdict::lapsedOn).forData(),
                column("days_lapsed", (Verdict v) -> v.daysLapsed(today)).forData(),
                VerdictColumns.OWNER.forData(),
                VerdictColumns.PHONE,
                VerdictColumns.EMAIL.forData(),
                VerdictColumns.LAST_NOTE,
                VerdictColumns.ID.forData()),
            "Nobody has slipped away. See who is next with: hug due",
            List.of());
  }
}

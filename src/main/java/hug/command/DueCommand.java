package hug.command;

import static hug.output.Column.column;
import static hug.syntax.Option.dated;
import static hug.syntax.Syntax.command;

import hug.model.Filter;
import hug.model.Window;
import hug.output.Answer;
import hug.output.Table;
import hug.rule.Verdict;
import hug.syntax.Given;
import hug.syntax.Option;
import hug.syntax.Syntax;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The clients to reconnect with today, and why. */
final class DueCommand implements Command {
  private static final Option<LocalDate> WITHIN =
      dated("--within", "WINDOW", (word, today) -> Window.parse(word).after(today))
          .means("Also list clients who fall due within this time, such as 1w.");

  @Override
  public Syntax syntax() {
    return command("due", "List the clients to reconnect with today, and why.")
        .example("hug due", "whom to call today")
        .example("hug due --within 1w", "and in the week to come")
        .example("hug due --owner ana --csv", "Ana's clients, for a spreadsheet")
        .note(
            "A client is due when the window that covers them has passed since the last touch, or"
                + " on the day that was agreed for the next one. Agreed days come first, then the"
                + " longest overdue for their window. hug why CLIENT shows how a date came about.")
        .with(WITHIN)
        .with(Filters.OF_CLIENTS)
        .with(Length.OPTIONS)
        .with(Printing.OPTIONS);
  }

  @Override
  public Answer run(Given given, Desk desk) {
    var today = desk.today();
    var horizon = given.find(WITHIN).orElse(today);
    var rulebook = desk.rulebook();
    var due = new ArrayList<Verdict>();
    var later = new ArrayList<Verdict>();
    var filter = Filters.from(given);
    for (var standing : desk.book().standings().of(desk.today(), filter)) {
      var verdict = rulebook.judge(standing);
      if (!verdict.isQuiet(today)) {
        (verdict.dueOn().isAfter(horizon) ? later : due).add(verdict);
      }
    }
    due.sort(Verdict.byUrgency(today));
    return Length.of(given)
        .list(
            Table.of(
                due,
                VerdictColumns.CLIENT,
                VerdictColumns.REASON,
                column("due_on", Verdict::dueOn),
                column("days_over", (Verdict v) -> v.daysOver(today)),
                VerdictColumns.LAST_TOUCH.forData(),
                VerdictColumns.daysSilent(today).forData(),
                VerdictColumns.WINDOW.forData(),
                VerdictColumns.OWNER.forData(),
                VerdictColumns.PHONE,
                VerdictColumns.EMAIL.forData(),
                VerdictColumns.LAST_NOTE,
                VerdictColumns.ID.forData()),
            due.isEmpty() ? nobody(later, filter) : "",
            snoozed(later));
  }

  private static String nobody(List<Verdict> later, Filter filter) {
    return later.stream()
        .min(Comparator.comparing(Verdict::dueOn))
        .map(next ->
            "Nobody is due. Next is "
                + next.client().name()
                + ", on "
                + next.dueOn()
                + "; hug due --within 2w looks ahead.")
        .orElse(
            filter.equals(Filter.ALL)
                ? "Nobody is due. Add a client with: hug add NAME"
                : "Nobody who fits is due.");
  }

  private static List<String> snoozed(List<Verdict> later) {
    long snoozed = later.stream().filter(Verdict::isSnoozed).count();
    return snoozed == 0 ? List.of() : List.of(snoozed + " snoozed; see them with: hug snooze");
  }
}

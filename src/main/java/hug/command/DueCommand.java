package hug.command;

import static hug.output.Column.column;
import static hug.syntax.Option.dated;
import static hug.syntax.Syntax.command;

import hug.model.Filter;
import hug.model.Window;
import hug.output.Answer;
import hug.output.Table;
import hug.rule.Verdict;
import hug.store.Forecasts;
import hug.syntax.Given;
import hug.syntax.Option;
import hug.syntax.Syntax;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

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
    var filter = Filters.from(given);
    var length = Length.of(given, desk.isScreen());
    var forecasts = desk.forecasts();
    return length.list(
        Table.of(
            desk.verdicts(forecasts.due(horizon, filter, length.most())),
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
        () -> nobody(forecasts.nextDue(horizon, filter), filter),
        () -> forecasts.countDue(horizon, filter),
        snoozed(forecasts.countSnoozed(horizon, filter)));
  }

  private static String nobody(Optional<Forecasts.Next> next, Filter filter) {
    return next.map(client ->
            "Nobody is due. Next is "
                + client.name()
                + ", on "
                + client.dueOn()
                + "; hug due --within 2w looks ahead.")
        .orElse(
            filter.isAll()
                ? "Nobody is due. Add a client with: hug add NAME"
                : "Nobody who fits is due.");
  }

  private static List<String> snoozed(long snoozed) {
    return snoozed == 0 ? List.of() : List.of(snoozed + " snoozed; see them with: hug snooze");
  }
}

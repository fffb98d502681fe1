package hug.command.day;

import static hug.output.Column.column;
import static hug.syntax.Option.option;
import static hug.syntax.Syntax.command;
import static java.time.temporal.ChronoUnit.DAYS;

import hug.command.ClientColumns;
import hug.command.Command;
import hug.command.FilterOptions;
import hug.command.ListOptions;
import hug.command.OutputOptions;
import hug.command.Session;
import hug.command.VerdictColumns;
import hug.model.Window;
import hug.output.Result;
import hug.output.Table;
import hug.rule.Verdict;
import hug.syntax.Arguments;
import hug.syntax.Option;
import hug.syntax.Syntax;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Lists the clients who have lapsed. */
final class LapsedCommand implements Command {
  private static final Option<Window> OVER =
      option("--over", "WINDOW", Window::parse)
          .means("Clients silent for longer than this, whatever their rule");

  @Override
  public Syntax syntax() {
    return command("lapsed", "List clients you have lost touch with")
        .example("hug lapsed", "list clients silent for longer than their rule allows")
        .example("hug lapsed --over 1y", "list clients silent for more than a year")
        .example(
            "hug lapsed -q", "report lapsed clients from cron; prints nothing if nobody has lapsed")
        .note(
            "A client has lapsed when the silence is longer than the lapse of their rule, which is"
                + " twice the window by default. A snooze does not hide that a client has lapsed."
                + " Clients who lapsed longest ago come first.")
        .with(OVER)
        .with(FilterOptions.OF_LAPSED)
        .with(ListOptions.OPTIONS)
        .with(OutputOptions.OPTIONS);
  }

  @Override
  public Result run(Arguments given, Session session) {
    var over = given.find(OVER);
    var filter = FilterOptions.from(given.among(FilterOptions.OF_LAPSED), session);
    var length = ListOptions.of(given, session.isScreen());
    var forecasts = session.evaluator().forecasts();
    var lapsed =
        session
            .evaluator()
            .verdicts(
                over.isPresent()
                    ? forecasts.silent(over.get(), filter, length.most())
                    : forecasts.lapsed(filter, length.most()));
    LongSupplier total =
        () ->
            over.isPresent()
                ? forecasts.countSilent(over.get(), filter)
                : forecasts.countLapsed(filter);
    return OutputOptions.isForTheEye(given, session)
        ? LapsedView.of(lapsed, total, length, session.today())
        : length.list(table(lapsed, over, session), () -> LapsedView.NOBODY, total, List.of());
  }

  private static Table<Verdict> table(
      Iterable<Verdict> lapsed, Optional<Window> over, Session session) {
    var today = session.today();
    return Table.of(
        lapsed,
        VerdictColumns.CLIENT,
        VerdictColumns.LAST_TOUCH.aside(),
        VerdictColumns.daysSilent(today),
        column("lapse", (Verdict v) -> lapse(v, over).toString()).forData(),
        column("lapsed_on", (Verdict v) -> lapse(v, over).after(v.clock())).forData(),
        column("days_lapsed", (Verdict v) -> DAYS.between(lapse(v, over).after(v.clock()), today))
            .forData(),
        VerdictColumns.OWNER.forData(),
        VerdictColumns.phone(session.isScreen()),
        VerdictColumns.EMAIL.forData(),
        VerdictColumns.LAST_NOTE,
        VerdictColumns.ID.forData(),
        ClientColumns.WORTH.forData());
  }

  private static Window lapse(Verdict verdict, Optional<Window> over) {
    return over.orElseGet(() -> verdict.rule().lapse());
  }
}

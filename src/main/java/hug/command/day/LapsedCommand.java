package hug.command.day;

import static hug.output.Column.column;
import static hug.syntax.Option.flag;
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
import hug.output.Column;
import hug.output.Result;
import hug.output.Table;
import hug.rule.Verdict;
import hug.syntax.Arguments;
import hug.syntax.Option;
import hug.syntax.Syntax;
import java.util.List;
import java.util.Optional;

/** Lists the clients who have lapsed. */
final class LapsedCommand implements Command {
  /** Absent for 0d, which lists everyone. */
  private static final Option<Optional<Window>> OVER =
      option("--over", "WINDOW", LapsedCommand::over)
          .means("Clients silent for longer than this, whatever their rule")
          .details("--over 0d lists every client who may be contacted.");

  private static final Option<Boolean> LIKELY =
      flag("--likely", "Put those to call first on top, with their chance to come back")
          .details(
              "The chance is worked out from how all clients of this book came back so far. See"
                  + " hug help slipping.");

  @Override
  public Syntax syntax() {
    return command("lapsed", "List clients you have lost touch with")
        .example("hug lapsed", "list clients silent for longer than their rule allows")
        .example("hug lapsed --over 1y", "list clients silent for more than a year")
        .example("hug lapsed --likely", "list whom to call first, and how likely they come back")
        .example(
            "hug lapsed -q", "report lapsed clients from cron; prints nothing if nobody has lapsed")
        .note(
            "A client has lapsed when the silence is longer than the lapse of their rule, which is"
                + " twice the window by default. A snooze does not hide that a client has lapsed."
                + " Clients who lapsed longest ago come first.")
        .note(
            "With --likely, clients come first whose call may bring most: those who came often, and"
                + " may come back or not. The columns chance (of a visit within the time that says"
                + " names), visits (the days with a visit), usual_gap (days between visits) and"
                + " says are added. A visit is a day with an inbound touch or a delivered job; in a"
                + " book that hardly knows who made a touch, visits and meetings count too. With"
                + " fewer than 5 returns in the whole book there is no chance, and clients are"
                + " listed by silence.")
        .with(OVER, LIKELY)
        .with(FilterOptions.OF_LAPSED)
        .with(ListOptions.OPTIONS)
        .with(OutputOptions.OPTIONS);
  }

  private static Optional<Window> over(String word) {
    return word.strip().matches("0[dwmyDWMY]") ? Optional.empty() : Optional.of(Window.parse(word));
  }

  @Override
  public Result run(Arguments given, Session session) {
    var filter = FilterOptions.from(given.among(FilterOptions.OF_LAPSED), session);
    var silent = new SilentClients(given.find(OVER), filter, session);
    var length = ListOptions.of(given, session.isScreen());
    if (given.has(LIKELY)) {
      return likely(silent, length, given, session);
    }
    var lapsed = session.evaluator().verdicts(silent.numbers(length.most()));
    return OutputOptions.isForTheEye(given, session)
        ? LapsedView.of(lapsed, silent::count, length, session.today())
        : length.list(
            new Table<>(lapsed, columns(silent, session)),
            () -> LapsedView.NOBODY,
            silent::count,
            List.of());
  }

  private static Result likely(
      SilentClients silent, ListOptions length, Arguments given, Session session) {
    var returns = LikelyReturns.of(session);
    var all = returns.inOrder(silent.numbers(Integer.MAX_VALUE));
    var some = session.evaluator().verdicts(all.subList(0, Math.min(all.size(), length.most())));
    return OutputOptions.isForTheEye(given, session)
        ? LikelyView.of(some, returns, all.size(), length)
        : length.list(
            new Table<>(some, columns(silent, session)).and(returns.columns()),
            () -> LapsedView.NOBODY,
            all::size,
            List.of());
  }

  private static List<Column<Verdict>> columns(SilentClients silent, Session session) {
    var today = session.today();
    return List.of(
        VerdictColumns.CLIENT,
        VerdictColumns.LAST_TOUCH.aside(),
        VerdictColumns.daysSilent(today),
        column("lapse", (Verdict v) -> silent.lapse(v).toString()).forData(),
        column("lapsed_on", (Verdict v) -> silent.lapse(v).after(v.clock())).forData(),
        column("days_lapsed", (Verdict v) -> DAYS.between(silent.lapse(v).after(v.clock()), today))
            .forData(),
        VerdictColumns.OWNER.forData(),
        VerdictColumns.phone(session.isScreen()),
        VerdictColumns.EMAIL.forData(),
        VerdictColumns.LAST_NOTE,
        VerdictColumns.ID.forData(),
        ClientColumns.WORTH.forData());
  }
}

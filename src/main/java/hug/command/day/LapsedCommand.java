package hug.command.day;

import static hug.output.Column.column;
import static hug.syntax.Option.option;
import static hug.syntax.Syntax.command;
import static java.time.temporal.ChronoUnit.DAYS;

import hug.command.ClientColumns;
import hug.command.Command;
import hug.command.Days;
import hug.command.FilterOptions;
import hug.command.ListOptions;
import hug.command.OutputOptions;
import hug.command.Session;
import hug.command.VerdictColumns;
import hug.model.Window;
import hug.output.Overview;
import hug.output.Result;
import hug.output.Sections;
import hug.output.Sections.Cell;
import hug.output.Table;
import hug.output.Tone;
import hug.rule.Verdict;
import hug.syntax.Arguments;
import hug.syntax.Option;
import hug.syntax.Syntax;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/** The clients who have slipped away. */
final class LapsedCommand implements Command {
  private static final Option<Window> OVER =
      option("--over", "WINDOW", Window::parse)
          .means("Silent for longer than this, instead of the lapse of the rules.");

  private static final String NOBODY = "Nobody has slipped away. See who is next with: hug due";

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
        ? view(lapsed, total, length, session.today())
        : length.list(table(lapsed, over, session), () -> NOBODY, total, List.of());
  }

  private static Table<Verdict> table(
      Iterable<Verdict> lapsed, Optional<Window> over, Session session) {
    var today = session.today();
    return Table.of(
        lapsed,
        VerdictColumns.CLIENT,
        VerdictColumns.LAST_TOUCH,
        VerdictColumns.daysSilent(today),
        column("lapse", (Verdict v) -> lapse(v, over).toString()).forData(),
        column("lapsed_on", (Verdict v) -> lapse(v, over).after(v.clock())).forData(),
        column("days_lapsed", (Verdict v) -> DAYS.between(lapse(v, over).after(v.clock()), today))
            .forData(),
        VerdictColumns.OWNER.forData(),
        VerdictColumns.phone(
            (Verdict v) ->
                String.join(
                    "; ", session.isScreen() ? v.client().numbersToCall() : v.client().phones()),
            session.isScreen()),
        VerdictColumns.EMAIL.forData(),
        VerdictColumns.LAST_NOTE,
        VerdictColumns.ID.forData(),
        ClientColumns.WORTH.forData());
  }

  /** The same for the eye: since when in words, the number to call, what was said last. */
  private static Result view(
      Iterable<Verdict> lapsed, LongSupplier total, ListOptions length, LocalDate today) {
    var lines = new ArrayList<Sections.Line>();
    for (var verdict : lapsed) {
      lines.add(
          new Sections.Line(
              List.of(
                  Cell.of(verdict.client().name()),
                  Cell.of(Days.span(verdict.daysSilent(today))),
                  Cell.of(verdict.client().numbersToCall().stream().findFirst().orElse("")),
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
            count + (count == 1 ? " client" : " clients") + ", and how long it has been",
            "",
            new Sections(List.of(new Sections.Section("", Tone.PLAIN, lines)), 3),
            false,
            more),
        Table.of(lines),
        length.exitCode());
  }

  private static Window lapse(Verdict verdict, Optional<Window> over) {
    return over.orElseGet(() -> verdict.rule().lapse());
  }
}

package hug.command.client;

import static hug.output.Column.column;
import static hug.syntax.Option.dated;
import static hug.syntax.Syntax.command;
import static java.time.temporal.ChronoUnit.DAYS;

import hug.command.Command;
import hug.command.FilterOptions;
import hug.command.OutputOptions;
import hug.command.Session;
import hug.model.Matter;
import hug.model.Window;
import hug.output.Column;
import hug.output.Result;
import hug.output.Table;
import hug.rule.Yearly;
import hug.syntax.Arguments;
import hug.syntax.Option;
import hug.syntax.Syntax;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;

/** The days to come that are worth a word. */
final class OccasionsCommand implements Command {
  private static final Option<LocalDate> NEXT =
      dated("--next", "WINDOW", (word, today) -> Window.parse(word).after(today))
          .means("How far to look ahead; 30d unless said.");

  private record Coming(Matter occasion, LocalDate day) {}

  @Override
  public Syntax syntax() {
    return command("occasions", "List the birthdays and other days that come.")
        .example("hug occasions", "those of the next 30 days")
        .example("hug occasions --next 1y --csv", "those of a year, for a calendar")
        .with(NEXT)
        .with(FilterOptions.OF_CLIENTS)
        .with(OutputOptions.OPTIONS);
  }

  @Override
  public Result run(Arguments given, Session session) {
    var today = session.today();
    var last = given.find(NEXT).orElse(today.plusDays(30));
    var coming = new ArrayList<Coming>();
    for (var occasion :
        session.book().matters().occasions(FilterOptions.from(given, session), today)) {
      Yearly.of(occasion)
          .from(today)
          .filter(day -> !day.isAfter(last))
          .ifPresent(day -> coming.add(new Coming(occasion, day)));
    }
    coming.sort(Comparator.comparing(Coming::day).thenComparing(c -> c.occasion().client().name()));
    return Result.listed(
        Table.of(
            coming,
            column("on", Coming::day),
            column("in_days", (Coming c) -> DAYS.between(today, c.day())),
            Column.<Coming>column("client", c -> c.occasion().client().name()).yieldsLast(),
            Column.<Coming>column("text", c -> c.occasion().text()).yieldsFirst(),
            column("before", (Coming c) -> Yearly.of(c.occasion()).before().map(Object::toString)),
            column("id", (Coming c) -> c.occasion().id()),
            column("client_id", (Coming c) -> c.occasion().client().id()).forData()),
        "No occasion until " + last + ". Note one with: hug occasion CLIENT TEXT --on DATE");
  }
}

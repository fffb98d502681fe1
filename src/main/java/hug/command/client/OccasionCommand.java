package hug.command.client;

import static hug.syntax.Option.dated;
import static hug.syntax.Option.flag;
import static hug.syntax.Option.option;
import static hug.syntax.Syntax.command;

import hug.command.Days;
import hug.command.FilterOptions;
import hug.command.MatterList;
import hug.command.MatterParameters;
import hug.command.NotingCommand;
import hug.command.OutputOptions;
import hug.command.Session;
import hug.model.ClientRef;
import hug.model.Day;
import hug.model.Failure;
import hug.model.Matter;
import hug.model.Window;
import hug.output.Result;
import hug.rule.Yearly;
import hug.syntax.Argument;
import hug.syntax.Arguments;
import hug.syntax.Option;
import hug.syntax.Syntax;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Records a birthday or another date of a client, or lists upcoming ones. */
final class OccasionCommand implements NotingCommand {
  private static final Option<LocalDate> ON =
      dated("--on", "DATE", OccasionCommand::day)
          .means("Date of the occasion")
          .details(
              "A date without a year is the next one. For a birthday, use the date of birth to see"
                  + " the age.");
  private static final Option<Window> BEFORE =
      option("--before", "WINDOW", Window::parse)
          .means("Time before the date at which it falls due, such as 2w");
  private static final Option<Window> FOR =
      option("--for", "WINDOW", Window::parse)
          .means("Time to stay listed after the date")
          .defaultsTo("14d");
  private static final Option<Boolean> ONCE = flag("--once", "Do not repeat every year");

  @Override
  public Syntax syntax() {
    return command("occasion", "Record a birthday or other date, or list upcoming ones")
        .example("hug occasion", "list occasions in the next 30 days")
        .example("hug occasion jim", "list all occasions of Jim")
        .example(
            "hug occasion margo wedding --on \"14 mar\"",
            "record a wedding anniversary, due every year on 14 March")
        .example(
            "hug occasion jim contract ends --on 2027-05-31 --once --before 2m",
            "record a date that comes once, due two months early")
        .note(
            "An occasion is due on its date, or earlier with --before, until you log a counted"
                + " touch. Two weeks after the date, or after --for, it counts as missed and leaves"
                + " the list until next year. In other years, 29 February is treated as the 28th.")
        .with(MatterParameters.CLIENT)
        .with(MatterParameters.MAYBE_TEXT)
        .with(ON, BEFORE, FOR, ONCE, OccasionList.NEXT, MatterList.ALL)
        .with(FilterOptions.OF_CLIENTS)
        .with(OutputOptions.OPTIONS);
  }

  /** A full date is taken as it is; one without a year is the next such day. */
  private static LocalDate day(String word, LocalDate today) {
    return Day.toCome(word, today);
  }

  @Override
  public List<Argument<?>> particulars() {
    return List.of(MatterParameters.TEXT, ON, BEFORE, FOR, ONCE);
  }

  @Override
  public Result note(ClientRef client, Arguments given, Session session) {
    var text = MatterParameters.text(given, session);
    var on =
        given
            .find(ON)
            .orElseThrow(() -> Failure.usage("occasion needs --on DATE", "see: hug help occasion"));
    if (given.has(ONCE) && on.isBefore(session.today())) {
      throw Failure.usage(on + " is in the past, and --once does not repeat it");
    }
    var days = new Yearly(on, given.find(BEFORE), given.has(ONCE), given.find(FOR));
    return MatterParameters.add(
        MatterParameters.noted(client, Matter.Sort.OCCASION, text, session)
            .withDay(Optional.of(on))
            .withDetail(days.detail()),
        session,
        _ -> "It falls " + Days.onDay(days.near(session.today()), session.today()) + ".");
  }

  @Override
  public Result list(Optional<ClientRef> client, Arguments given, Session session) {
    return OccasionList.of(client, given, session);
  }
}

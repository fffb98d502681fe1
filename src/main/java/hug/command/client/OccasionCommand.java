package hug.command.client;

import static hug.syntax.Option.dated;
import static hug.syntax.Option.flag;
import static hug.syntax.Option.option;
import static hug.syntax.Syntax.command;

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

/** A day that is worth a word to a client. */
final class OccasionCommand implements NotingCommand {
  private static final Option<LocalDate> ON =
      dated("--on", "DATE", OccasionCommand::day)
          .means("The day; of a birthday, the first one will do");
  private static final Option<Window> BEFORE =
      option("--before", "WINDOW", Window::parse).means("How long before the day it falls due");
  private static final Option<Window> FOR =
      option("--for", "WINDOW", Window::parse)
          .means("How long after the day it stays on the list (default: 14d)");
  private static final Option<Boolean> ONCE = flag("--once", "It does not come every year");

  @Override
  public Syntax syntax() {
    return command("occasion", "Note a birthday or another day to remember; alone, list them")
        .example("hug occasion", "those of the next 30 days")
        .example("hug occasion jim", "all of Jim's")
        .example("hug occasion jim birthday --on \"14 mar\"", "every year, on that day")
        .example(
            "hug occasion jim contract ends --on 2027-05-31 --once --before 2m",
            "once, and two months ahead")
        .note(
            "It falls due on its day, or so long before, until the client is touched. Two weeks"
                + " after its day it counts as missed and leaves the list until next year."
                + " 29 February is kept on the 28th in other years.")
        .with(MatterParameters.CLIENT)
        .with(MatterParameters.MAYBE_TEXT)
        .with(ON, BEFORE, FOR, ONCE, OccasionList.NEXT, MatterList.ALL)
        .with(FilterOptions.OF_CLIENTS)
        .with(OutputOptions.OPTIONS);
  }

  /** A date in full is that day; one without a year comes next. */
  private static LocalDate day(String word, LocalDate today) {
    return Day.toCome(word, today);
  }

  @Override
  public List<Argument<?>> particulars() {
    return List.of(MatterParameters.TEXT, ON, BEFORE, FOR, ONCE);
  }

  @Override
  public Result note(ClientRef client, Arguments given, Session session) {
    var text = MatterParameters.text(given, session, "occasion");
    var on =
        given
            .find(ON)
            .orElseThrow(
                () -> Failure.usage("occasion needs --on DATE: when?", "see: hug help occasion"));
    if (given.has(ONCE) && on.isBefore(session.today())) {
      throw Failure.usage("--on: " + on + " is over already");
    }
    var days = new Yearly(on, given.find(BEFORE), given.has(ONCE), given.find(FOR));
    return MatterParameters.add(
        MatterParameters.noted(client, Matter.Sort.OCCASION, text, session)
            .withDay(Optional.of(on))
            .withDetail(days.detail()),
        session,
        _ -> "It comes on " + days.near(session.today()) + ".");
  }

  @Override
  public Result list(Optional<ClientRef> client, Arguments given, Session session) {
    return OccasionList.of(client, given, session);
  }
}

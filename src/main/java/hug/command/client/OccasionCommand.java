package hug.command.client;

import static hug.syntax.Option.dated;
import static hug.syntax.Option.flag;
import static hug.syntax.Option.option;
import static hug.syntax.Syntax.command;

import hug.command.ClientParameter;
import hug.command.Command;
import hug.command.MatterParameters;
import hug.command.Session;
import hug.model.Day;
import hug.model.Failure;
import hug.model.Matter;
import hug.model.Window;
import hug.output.Result;
import hug.rule.Yearly;
import hug.syntax.Arguments;
import hug.syntax.Option;
import hug.syntax.Syntax;
import java.time.LocalDate;
import java.util.Optional;

/** A day that is worth a word to a client. */
final class OccasionCommand implements Command {
  private static final Option<LocalDate> ON =
      dated("--on", "DATE", OccasionCommand::day)
          .means("The day; of a birthday, the first one will do.");
  private static final Option<Window> BEFORE =
      option("--before", "WINDOW", Window::parse).means("How long before the day it falls due.");
  private static final Option<Window> FOR =
      option("--for", "WINDOW", Window::parse)
          .means("How long after the day it stays on the list (default: 14d).");
  private static final Option<Boolean> ONCE = flag("--once", "It does not come every year.");

  @Override
  public Syntax syntax() {
    return command("occasion", "Note a day that is worth a word, such as a birthday.")
        .example("hug occasion jim birthday --on \"14 mar\"", "every year, on that day")
        .example(
            "hug occasion jim contract ends --on 2027-05-31 --once --before 2m",
            "once, and two months ahead")
        .note(
            "It falls due on its day, or so long before, until the client is touched. Two weeks"
                + " after its day it counts as missed and leaves the list until next year."
                + " 29 February is kept on the 28th in other years. hug occasions lists what comes.")
        .with(ClientParameter.CLIENT)
        .with(MatterParameters.TEXT)
        .with(ON, BEFORE, FOR, ONCE);
  }

  /** A date in full is that day; one without a year comes next. */
  private static LocalDate day(String word, LocalDate today) {
    return Day.toCome(word, today);
  }

  @Override
  public Result run(Arguments given, Session session) {
    var book = session.book();
    var client = session.client(given.get(ClientParameter.CLIENT));
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
    var occasion =
        Matter.noted(client, Matter.Sort.OCCASION, text, session.today(), session.staff())
            .withDay(Optional.of(on))
            .withDetail(days.detail());
    return book.change(() -> {
      long id = book.matters().add(occasion);
      return MatterParameters.noted(
          session, occasion, id, "It comes on " + days.from(session.today()).orElse(on) + ".");
    });
  }
}

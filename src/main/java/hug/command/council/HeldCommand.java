package hug.command.council;

import static hug.syntax.Option.dated;
import static hug.syntax.Option.option;
import static hug.syntax.Parameter.parameter;
import static hug.syntax.Syntax.command;

import hug.command.Command;
import hug.command.Notes;
import hug.command.Numbered;
import hug.command.Session;
import hug.model.Day;
import hug.model.Failure;
import hug.output.Result;
import hug.syntax.Arguments;
import hug.syntax.Option;
import hug.syntax.Parameter;
import hug.syntax.Syntax;
import hug.syntax.Values;
import java.time.LocalDate;

/** Notes that the planned meeting was held: who came, and what was said. */
final class HeldCommand implements Command {
  private static final Parameter<String> MINUTES =
      parameter("MINUTES", word -> word, "What was said (use - to read standard input)").repeated();
  private static final Option<String> PRESENT =
      option("--present", "CLIENT", word -> word)
          .means("A client who came; repeat for each, or name them one after the other")
          .among(Values.Live.MEMBERS);
  private static final Option<LocalDate> ON =
      dated("--on", "DATE", Day::done).means("The day it was held (default: today)");
  private static final Option<Long> KEEP =
      option("--keep", "ITEM", HeldCommand::number)
          .means("Keep this item, which there was no time for, on the agenda; may be repeated");

  @Override
  public Syntax syntax() {
    return command("council held", "Note that the council met: who came, and what was said")
        .example(
            "hug council held --present jim --present margo \"parking comes in May\"",
            "a meeting with Jim and Margo, today")
        .example(
            "hug council held --present jim margo --on yesterday - < minutes.txt", "from a file")
        .note(
            "Logs a meeting with each client who came, ends what was raised until then, and plans"
                + " the next meeting if there is a rhythm. From the next day on, and for two weeks,"
                + " members are due to hear what came of it: the first line of the minutes.")
        .with(MINUTES)
        .with(PRESENT, ON, KEEP);
  }

  private static long number(String word) {
    return Numbered.in(word)
        .orElseThrow(() ->
            Failure.usage(
                "\"" + word + "\" is not a number", "hug council agenda --csv has the numbers"));
  }

  @Override
  public Result run(Arguments given, Session session) {
    if (!given.has(PRESENT)) {
      throw Failure.usage(
          "council held needs --present CLIENT: who came?", "see: hug help council held");
    }
    var on = given.find(ON).orElse(session.today());
    if (on.isAfter(session.today())) {
      throw Failure.usage(
          "--on: " + on + " is in the future; --on takes the day of a meeting that was held",
          "to plan one: hug council meet " + on);
    }
    var words = Attendance.of(given.all(PRESENT), given.all(MINUTES), session);
    var minutes =
        words.minutes().isEmpty() ? "" : Notes.read(String.join(" ", words.minutes()), session);
    return new MeetingHeld(CouncilNow.of(session), on, words.present(), minutes, given.all(KEEP))
        .noted();
  }
}

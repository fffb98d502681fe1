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

/** Records that the planned meeting was held: who came, and the minutes. */
final class HeldCommand implements Command {
  private static final Parameter<String> MINUTES =
      parameter("MINUTES", word -> word, "Minutes (use - to read standard input)").repeated();
  private static final Option<String> PRESENT =
      option("--present", "CLIENT", word -> word)
          .means("Client who came (repeat for several)")
          .details("Several names may follow one --present: --present jim margo.")
          .among(Values.Live.MEMBERS);
  private static final Option<LocalDate> ON =
      dated("--on", "DATE", Day::done).means("Date of the meeting").defaultsTo("today");
  private static final Option<Long> KEEP =
      option("--keep", "ITEM", HeldCommand::number)
          .means("Agenda item to keep for next time (repeat for several)")
          .details("For the numbers of the items, see hug council agenda --csv.");

  @Override
  public Syntax syntax() {
    return command("council held", "Record a council meeting: who came, and the minutes")
        .example("hug council meet today", "move the planned meeting to today")
        .example(
            "hug council held --present jim margo \"parking comes in May\"",
            "record that Jim and Margo came to today's meeting")
        .note(
            "hug council held logs a meeting with each client who came, takes the points raised so"
                + " far off the agenda, and plans the next meeting if meetings repeat (hug council"
                + " meet --every). For the two weeks after the meeting, members are due to hear"
                + " about the outcome, which is the first line of the minutes.")
        .with(MINUTES)
        .with(PRESENT, ON, KEEP);
  }

  private static long number(String word) {
    return Numbered.in(word)
        .orElseThrow(() ->
            Failure.usage(
                "\"" + word + "\" is not a number",
                "list the numbers with: hug council agenda --csv"));
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
          on + " is in the future; --on takes the day the meeting was held",
          "to plan one: hug council meet " + on);
    }
    var words = Attendance.of(given.all(PRESENT), given.all(MINUTES), session);
    var minutes =
        words.minutes().isEmpty() ? "" : Notes.read(String.join(" ", words.minutes()), session);
    return new MeetingHeld(CouncilNow.of(session), on, words.present(), minutes, given.all(KEEP))
        .noted();
  }
}

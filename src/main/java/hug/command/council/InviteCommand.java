package hug.command.council;

import static hug.syntax.Option.dated;
import static hug.syntax.Syntax.command;

import hug.command.ClientParameter;
import hug.command.Command;
import hug.command.Days;
import hug.command.MatterParameters;
import hug.command.Session;
import hug.model.ClientRef;
import hug.model.Day;
import hug.model.Failure;
import hug.model.Matter;
import hug.output.Result;
import hug.syntax.Arguments;
import hug.syntax.Option;
import hug.syntax.Syntax;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;

/** Gives a client a seat on the council, or changes how long it lasts. */
final class InviteCommand implements Command {
  private static final Option<LocalDate> UNTIL =
      dated("--until", "DATE|WINDOW", (word, today) -> Day.toCome(word, today, today))
          .means("Last day of the seat, or how long it lasts")
          .defaultsTo("no end date");

  @Override
  public Syntax syntax() {
    return command("council invite", "Give a client a seat on the council")
        .example("hug council invite vera", "make Vera a member from today")
        .example("hug council invite oscar --until 1y", "make Oscar a member for a year")
        .note("For someone who is already a member, --until changes the last day.")
        .with(ClientParameter.CLIENT)
        .with(UNTIL);
  }

  @Override
  public Result run(Arguments given, Session session) {
    var today = session.today();
    var until = given.find(UNTIL);
    until
        .filter(today::isAfter)
        .ifPresent(day -> {
          throw Failure.usage("--until: " + day + " is in the past; use today or a later date");
        });
    var client = session.client(given.get(ClientParameter.CLIENT));
    var council = CouncilNow.of(session);
    var seat = council.seatOf(client);
    if (seat.isPresent() && until.isEmpty()) {
      throw Failure.refused(
          client + " is already on the council, " + lasting(seat.get().day(), today),
          "to set the last day: hug council invite " + client.id() + " --until DATE");
    }
    return session.book().change(() -> seated(client, seat, until, council));
  }

  private static Result seated(
      ClientRef client, Optional<Matter> seat, Optional<LocalDate> until, CouncilNow council) {
    var session = council.session();
    var matters = session.book().matters();
    var lines = new ArrayList<String>();
    if (seat.isPresent()) {
      lines.add("Changed the seat of " + client + ": " + lasting(until, council.today()) + ".");
      matters.update(seat.get().withDay(until));
    } else {
      lines.add("Added " + client + " to the council, " + lasting(until, council.today()) + ".");
      matters.add(MatterParameters.noted(client, Matter.Sort.SEAT, "", session).withDay(until));
    }
    lines.add(
        council
            .next()
            .map(next -> "The next meeting is " + Days.onDay(next.day(), council.today()) + ".")
            .orElse("No meeting planned yet. Plan one with: hug council meet DATE --every 3m"));
    session
        .evaluator()
        .verdict(client)
        .standing()
        .quiet()
        .filter(quiet -> quiet.holdsOn(council.today()))
        .ifPresent(quiet ->
            lines.add(
                client
                    + " is quiet, so invitations will not show up in any list ("
                    + quiet.because()
                    + ")."));
    return new Result.Words(lines);
  }

  private static String lasting(Optional<LocalDate> until, LocalDate today) {
    return until.map(day -> "until " + Days.on(day, today)).orElse("with no end date");
  }
}

package hug.command.council;

import static hug.syntax.Parameter.parameter;
import static hug.syntax.Syntax.command;

import hug.command.Command;
import hug.command.Session;
import hug.model.Failure;
import hug.model.Matter;
import hug.output.Result;
import hug.syntax.Arguments;
import hug.syntax.Parameter;
import hug.syntax.Syntax;
import hug.syntax.Values;
import java.util.Optional;

/** Ends a seat on the council. */
final class LeaveCommand implements Command {
  static final Parameter<String> MEMBER =
      parameter("CLIENT", word -> word, "Member: a name, part of a name, or a number")
          .among(Values.Live.MEMBERS);

  @Override
  public Syntax syntax() {
    return command("council leave", "End a client's seat on the council")
        .example("hug council leave jim", "remove Jim from the council, but keep him as a client")
        .with(MEMBER);
  }

  @Override
  public Result run(Arguments given, Session session) {
    var client = session.client(given.get(MEMBER));
    var seat =
        CouncilNow.of(session)
            .seatOf(client)
            .orElseThrow(() ->
                Failure.refused(
                    client + " is not on the council", "list the members with: hug council"));
    var ending = new Matter.Ending(session.today(), Matter.Ending.DROPPED, "");
    return session
        .book()
        .change(() -> {
          session.book().matters().update(seat.ended(Optional.of(ending)));
          return Result.said(
              "Removed " + client + " from the council.",
              "To log a card that thanks them: hug touch " + client.id() + " --by card");
        });
  }
}

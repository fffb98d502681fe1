package hug.command;

import hug.model.ClientRef;
import hug.output.Result;
import hug.syntax.Argument;
import hug.syntax.Arguments;
import java.util.List;
import java.util.Optional;

/** A command that notes something of a client, or lists what there is where nothing is said. */
public interface NotingCommand extends Command {
  /** The arguments that say something of what is noted: with any of them, the client is needed. */
  default List<Argument<?>> particulars() {
    return List.of(MatterParameters.TEXT);
  }

  Result note(ClientRef client, Arguments given, Session session);

  /**
   * Lists what there is.
   *
   * @param client whose; absent for everybody's
   */
  Result list(Optional<ClientRef> client, Arguments given, Session session);

  @Override
  default Result run(Arguments given, Session session) {
    for (var particular : particulars()) {
      if (given.has(particular)) {
        return note(MatterParameters.client(given, session, syntax().name()), given, session);
      }
    }
    return list(given.find(MatterParameters.CLIENT).map(session::client), given, session);
  }
}

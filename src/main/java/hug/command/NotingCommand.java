package hug.command;

import hug.model.ClientRef;
import hug.output.Result;
import hug.syntax.Argument;
import hug.syntax.Arguments;
import java.util.List;
import java.util.Optional;

/** A command that records something about a client or, without a text, lists what is recorded. */
public interface NotingCommand extends Command {
  /** The arguments that describe a new record: with any of them, the client is required. */
  default List<Argument<?>> particulars() {
    return List.of(MatterParameters.TEXT);
  }

  Result note(ClientRef client, Arguments given, Session session);

  /**
   * Lists what is recorded.
   *
   * @param client absent to list all clients
   */
  Result list(Optional<ClientRef> client, Arguments given, Session session);

  @Override
  default Result run(Arguments given, Session session) {
    for (var particular : particulars()) {
      if (given.has(particular)) {
        return note(MatterParameters.client(given, session), given, session);
      }
    }
    return list(given.find(MatterParameters.CLIENT).map(session::client), given, session);
  }
}

package hug.command.client;

import static hug.syntax.Option.flag;

import hug.command.MatterParameters;
import hug.command.NotingCommand;
import hug.command.Session;
import hug.model.ClientRef;
import hug.model.Failure;
import hug.output.Result;
import hug.syntax.Argument;
import hug.syntax.Arguments;
import hug.syntax.Option;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A command that keeps a client off lists for a while, until it is ended. */
interface PauseCommand extends NotingCommand {
  Option<Boolean> OFF = flag("--off", "End it now.");

  /** The options that say how a pause begins. */
  List<Option<?>> beginnings();

  Result begin(ClientRef client, Arguments given, Session session);

  /** What ends it, under a name of its own. */
  PauseEnd end();

  /** Whoever names a client wants to begin a pause, or to end one. */
  @Override
  default List<Argument<?>> particulars() {
    var all = new ArrayList<Argument<?>>(beginnings());
    all.add(MatterParameters.CLIENT);
    all.add(OFF);
    return all;
  }

  @Override
  default Result note(ClientRef client, Arguments given, Session session) {
    if (!given.has(OFF)) {
      return begin(client, given, session);
    }
    for (var option : beginnings()) {
      if (given.has(option)) {
        throw Failure.usage("--off ends it; leave " + option.subject() + " out");
      }
    }
    return end().of(client, session);
  }

  static void requireLater(LocalDate until, Session session, String... wayOut) {
    if (!until.isAfter(session.today())) {
      throw Failure.usage("--until: " + until + " is not after today", wayOut);
    }
  }
}

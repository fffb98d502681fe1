package hug.command.client;

import static hug.syntax.Option.flag;

import hug.command.ClientParameter;
import hug.command.FilterOptions;
import hug.command.MatterParameters;
import hug.command.NotingCommand;
import hug.command.Selection;
import hug.command.Session;
import hug.model.ClientRef;
import hug.model.Failure;
import hug.output.Result;
import hug.syntax.Argument;
import hug.syntax.Arguments;
import hug.syntax.Option;
import hug.syntax.Syntax.Section;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** A command that keeps clients off lists for a while, until it is ended. */
interface PauseCommand extends NotingCommand {
  Option<Boolean> OFF = flag("--off", "End it now");

  /** Without --since and --until, which say here how long it lasts. */
  Section FILTERS = FilterOptions.OF_PEOPLE;

  /** A pause that is about to begin, for whoever it is. */
  interface Pause {
    /** Begins it; says what is other than usual, if anything. */
    Optional<String> begin(ClientRef client);

    /** Whether to begin it, with {@code %s} for whom. */
    String question();

    /** That it has begun. */
    String begun(String whom);
  }

  /** The arguments that say how a pause begins. */
  List<Argument<?>> beginnings();

  Pause pause(Arguments given, Session session);

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
  default Result run(Arguments given, Session session) {
    boolean isChange = given.has(OFF) || beginnings().stream().anyMatch(given::has);
    if (!Selection.isIn(given, FILTERS) || !isChange && given.hasAny(FILTERS)) {
      return NotingCommand.super.run(given, session);
    }
    ClientParameter.refuseBeside(given);
    requireOne(given);
    var selection = Selection.of(given, FILTERS, session);
    if (given.has(OFF)) {
      return end().of(selection, session);
    }
    var pause = pause(given, session);
    return selection
        .instead(pause.question())
        .orElseGet(() ->
            session
                .book()
                .change(() -> {
                  var lines = new ArrayList<String>();
                  lines.add(pause.begun(selection.count()) + " To take it back: hug undo");
                  selection.clients().forEach(one -> pause.begin(one).ifPresent(lines::add));
                  return new Result.Words(List.copyOf(lines));
                }));
  }

  @Override
  default Result note(ClientRef client, Arguments given, Session session) {
    requireOne(given);
    if (given.has(OFF)) {
      return end().of(client, session);
    }
    var pause = pause(given, session);
    return session
        .book()
        .change(
            () -> Result.said(pause.begin(client).orElseGet(() -> pause.begun(client.toString()))));
  }

  /** Fails where a pause is to begin and to end at once. */
  private void requireOne(Arguments given) {
    for (var argument : beginnings()) {
      if (given.has(OFF) && given.has(argument)) {
        throw Failure.usage("--off ends it; leave " + argument.subject() + " out");
      }
    }
  }

  static void requireLater(LocalDate until, Session session, String... wayOut) {
    if (!until.isAfter(session.today())) {
      throw Failure.usage("--until: " + until + " is not after today", wayOut);
    }
  }

  /** Those of some clients whom the filters let through. */
  static Iterable<Long> filtered(Iterable<Long> clients, Arguments given, Session session) {
    if (!given.hasAny(FILTERS)) {
      return clients;
    }
    var wanted = new HashSet<Long>();
    var filter = FilterOptions.from(given.among(FILTERS), session);
    session.book().clients().numbers(filter).forEach(wanted::add);
    var found = new ArrayList<Long>();
    for (var client : clients) {
      if (wanted.contains(client)) {
        found.add(client);
      }
    }
    return found;
  }
}

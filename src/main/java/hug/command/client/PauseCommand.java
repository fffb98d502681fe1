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

/** A command that keeps clients off the lists for a while: snooze or quiet. */
interface PauseCommand extends NotingCommand {
  Option<Boolean> OFF = flag("--off", "Let the client be due again now");

  /** Filters without --since and --until, which mean the length of the pause here. */
  Section FILTERS = FilterOptions.OF_PEOPLE;

  /** A pause that is about to begin. */
  interface Pause {
    /** Begins it for a client; returns a message if there is more to report than usual. */
    Optional<String> begin(ClientRef client);

    /** The question before it begins, with {@code %s} for the client or their number. */
    String question();

    /** The confirmation. */
    String begun(String client);
  }

  /** The arguments that begin a pause. */
  List<Argument<?>> beginnings();

  /** The arguments as meant where filters select the clients. */
  default Arguments withoutClient(Arguments given) {
    return given;
  }

  Pause pause(Arguments given, Session session);

  /** The command that ends it. */
  PauseEnd end();

  /** A named client begins or ends a pause; it does not filter the list. */
  @Override
  default List<Argument<?>> particulars() {
    var all = new ArrayList<Argument<?>>(beginnings());
    all.add(MatterParameters.CLIENT);
    all.add(OFF);
    return all;
  }

  @Override
  default Result run(Arguments typed, Session session) {
    var given = typed.hasAny(FILTERS) ? withoutClient(typed) : typed;
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
                  lines.add(pause.begun(selection.count()) + " To undo: hug undo");
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

  /** Fails if a pause is both begun and ended. */
  private void requireOne(Arguments given) {
    for (var argument : beginnings()) {
      if (given.has(OFF) && given.has(argument)) {
        throw Failure.usage("--off and " + argument.subject() + " cannot be used together");
      }
    }
  }

  static void requireLater(LocalDate until, Session session, String... wayOut) {
    if (!until.isAfter(session.today())) {
      throw Failure.usage(until + " is not after today", wayOut);
    }
  }

  /** The clients that match the filters. */
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

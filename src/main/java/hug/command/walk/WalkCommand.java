package hug.command.walk;

import static hug.syntax.Syntax.command;
import static java.time.temporal.ChronoUnit.DAYS;

import hug.command.Command;
import hug.command.CommandRunner;
import hug.command.DueList;
import hug.command.FilterOptions;
import hug.command.GlobalOptions;
import hug.command.ListOptions;
import hug.command.Quoted;
import hug.command.Session;
import hug.model.AgendaFilter;
import hug.model.Failure;
import hug.output.Result;
import hug.syntax.Arguments;
import hug.syntax.Syntax;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** Works through today's list at a terminal, one client after another. */
public final class WalkCommand implements Command {
  private final CommandRunner.Factory runners;

  WalkCommand(CommandRunner.Factory runners) {
    this.runners = runners;
  }

  @Override
  public Syntax syntax() {
    return command("walk", "Work through today's list, one client and one key at a time")
        .example("hug walk", "walk through today's list")
        .example("hug walk --owner ana", "walk through Ana's clients")
        .example("hug walk --reason promise", "walk through clients with a promise due")
        .note(
            "Each stop shows the number to call, why the client is due, the facts to know and the"
                + " last note. Press ? to see what each key does. Everything you do is saved right"
                + " away, so you can quit at any time and lose nothing. Press u to undo the last"
                + " thing you did.")
        .note(
            "A client with several reasons is one stop, and hug moves on once all of them are"
                + " settled. After an unanswered call, hug moves on too, but the client stays on"
                + " the list.")
        .with(
            DueList.WITHIN.means("Also walk through clients who fall due within this time"),
            FilterOptions.REASON)
        .with(FilterOptions.OF_CLIENTS)
        .with(ListOptions.PLAIN);
  }

  @Override
  public Result run(Arguments given, Session session) {
    return walk(given, session, runners);
  }

  /** Walks through the clients that hug due would list. */
  public static Result walk(Arguments given, Session session, CommandRunner.Factory runners) {
    if (!session.isScreen() || !session.person().canBeAsked()) {
      throw Failure.usage("hug walk needs an interactive terminal", "see the list with: hug due");
    }
    var horizon = given.find(DueList.WITHIN).orElse(session.today());
    try (var lines = runners.at(session)) {
      var clients = clients(given, horizon, lines);
      if (clients.isEmpty()) {
        return DueList.of(given, session);
      }
      var walk = new Walk(clients, DAYS.between(session.today(), horizon), lines);
      try (var console = session.person().console()) {
        while (!walk.isOver()) {
          console.show(walk.screen(console.columns(), console.rows()));
          walk.press(console.read());
        }
      }
      return ending(walk, given);
    }
  }

  private static List<Long> clients(Arguments given, LocalDate horizon, CommandRunner lines) {
    var clients = new LinkedHashSet<Long>();
    try (var session = lines.session()) {
      int most = ListOptions.of(given, false).most();
      var wanted =
          AgendaFilter.until(horizon)
              .of(FilterOptions.from(given, session))
              .because(given.find(FilterOptions.REASON));
      var listed = ListOptions.isAll(given) ? wanted : wanted.withoutLapsed();
      for (var line : session.evaluator().forecasts().due(listed, most)) {
        clients.add(line.client());
      }
    }
    return List.copyOf(clients);
  }

  private static Result ending(Walk walk, Arguments given) {
    var words = new ArrayList<>(walk.deeds());
    words.add(
        words.isEmpty()
            ? "Nothing was changed."
            : "Ended the walk after "
                + words.size()
                + (words.size() == 1 ? " change." : " changes.")
                + left(given));
    return new Result.Words(words, walk.exitCode());
  }

  /** A pointer to the clients left; empty for the sample book, whose changes are gone by then. */
  private static String left(Arguments given) {
    var book = given.find(GlobalOptions.DB).map(name -> " --db " + Quoted.of(name)).orElse("");
    return given.has(GlobalOptions.SAMPLE) ? "" : " See who is left with: hug" + book + " due";
  }
}

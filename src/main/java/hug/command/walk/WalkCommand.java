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

/** The list of today, worked through at a terminal: one client after another. */
public final class WalkCommand implements Command {
  private final CommandRunner.Factory runners;

  WalkCommand(CommandRunner.Factory runners) {
    this.runners = runners;
  }

  @Override
  public Syntax syntax() {
    return command("walk", "Walk through those who are due, a key for each thing done")
        .example("hug walk", "today's list, with one hand")
        .example("hug walk --owner ana", "only Ana's clients")
        .example("hug walk --reason promise", "what was promised first")
        .note(
            "Each stop shows the number to call, why, what to know and what was said last; ? shows"
                + " what each key does. A key notes what you did, at once and as the command of that"
                + " name would: quit when you like, nothing is lost, and u takes the last one back."
                + " Whoever is settled is left for the next; after no answer, too, but they stay on"
                + " the list.")
        .with(DueList.WITHIN, FilterOptions.REASON)
        .with(FilterOptions.OF_CLIENTS)
        .with(ListOptions.PLAIN);
  }

  @Override
  public Result run(Arguments given, Session session) {
    return walk(given, session, runners);
  }

  /** Walks through what the list of those who are due would have. */
  public static Result walk(Arguments given, Session session, CommandRunner.Factory runners) {
    if (!session.isScreen() || !session.person().canBeAsked()) {
      throw Failure.usage(
          "a walk needs a terminal, and somebody at it", "see the list with: hug due");
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
            ? "Nothing was done."
            : "Done on this walk: " + words.size() + "." + left(given));
    return new Result.Words(words, walk.exitCode());
  }

  /** Where those are who are left; of the sample book, what was done is gone by then. */
  private static String left(Arguments given) {
    var book = given.find(GlobalOptions.DB).map(name -> " --db " + Quoted.of(name)).orElse("");
    return given.has(GlobalOptions.SAMPLE) ? "" : " Who is left: hug" + book + " due";
  }
}

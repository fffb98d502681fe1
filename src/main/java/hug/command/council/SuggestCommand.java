package hug.command.council;

import static hug.output.Column.column;
import static hug.syntax.Option.option;
import static hug.syntax.Syntax.command;

import hug.command.Command;
import hug.command.ListOptions;
import hug.command.OutputOptions;
import hug.command.Session;
import hug.model.Filter;
import hug.model.Matter;
import hug.output.Column;
import hug.output.Result;
import hug.output.Table;
import hug.rule.CouncilCandidate;
import hug.rule.CouncilChoice;
import hug.rule.CouncilChoice.Choice;
import hug.syntax.Arguments;
import hug.syntax.Option;
import hug.syntax.Syntax;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Optional;

/** Suggests clients who could join the council. */
final class SuggestCommand implements Command {
  private static final int DEFAULT_SEATS = 6;
  private static final Option<Integer> SEATS =
      option("--seats", "N", ListOptions::count)
          .means("Number of clients to suggest")
          .defaultsTo(String.valueOf(DEFAULT_SEATS))
          .orElse(DEFAULT_SEATS);

  @Override
  public Syntax syntax() {
    return command("council suggest", "Suggest council members, as different as possible")
        .example("hug council suggest", "suggest six clients, and say why")
        .example(
            "hug council suggest --seats 3", "suggest three clients in addition to the members")
        .note(
            "The first client is the one worth the most. Each of the others is as different as"
                + " possible from the members and the clients before: in worth, years as a client,"
                + " tags, owner and the last score they gave. Members and quiet clients are"
                + " skipped.")
        .with(SEATS)
        .with(OutputOptions.OPTIONS);
  }

  @Override
  public Result run(Arguments given, Session session) {
    var today = session.today();
    var scores = new HashMap<Long, Integer>();
    for (var feedback : session.evaluator().matters(Matter.Sort.FEEDBACK, false)) {
      feedback.score().ifPresent(score -> scores.put(feedback.client().id(), score));
    }
    var seated = new HashSet<Long>();
    CouncilNow.of(session).members().forEach(seat -> seated.add(seat.client().id()));
    var members = new ArrayList<CouncilCandidate>();
    var candidates = new ArrayList<CouncilCandidate>();
    var clients = session.book().clients().numbersAsAdded(Filter.ALL);
    for (var verdict : session.evaluator().verdicts(clients)) {
      var one =
          new CouncilCandidate(
              verdict.client(),
              verdict.standing().worth(),
              Optional.ofNullable(scores.get(verdict.client().id())));
      if (seated.contains(verdict.client().id())) {
        members.add(one);
      } else if (!verdict.isQuiet(today)) {
        candidates.add(one);
      }
    }
    return Result.listed(
        Table.of(
            CouncilChoice.of(members, candidates, given.get(SEATS), today),
            Column.<Choice>column("client", c -> c.candidate().client().name()).yieldsLast(),
            Column.<Choice>column("why", Choice::why).yieldsFirst(),
            column("settle", (Choice c) -> "council invite " + c.candidate().client().id()),
            column("worth", (Choice c) -> c.candidate().worth()).forData(),
            column("since", (Choice c) -> c.candidate().client().since()).forData(),
            column("tags", (Choice c) -> c.candidate().client().tags()).forData(),
            column("owner", (Choice c) -> c.candidate().client().owner()).forData(),
            column("score", (Choice c) -> c.candidate().score()).forData(),
            column("id", (Choice c) -> c.candidate().client().id()).forData()),
        "No clients left to ask: all are members or quiet.");
  }
}

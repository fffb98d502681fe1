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

/** Clients who could be asked to join the council. */
final class SuggestCommand implements Command {
  private static final int UNLESS_SAID = 6;
  private static final Option<Integer> SEATS =
      option("--seats", "N", ListOptions::count)
          .means("How many clients to suggest (default: " + UNLESS_SAID + ").")
          .orElse(UNLESS_SAID);

  @Override
  public Syntax syntax() {
    return command("council suggest", "Suggest members for the council, as unlike as possible")
        .example("hug council suggest", "six clients, and why each of them")
        .example("hug council suggest --seats 3", "three, beside the members there are")
        .note(
            "The first is worth the most; each that follows is as unlike those before, members"
                + " included, as possible: in worth, years as a client, tags, owner and the last"
                + " score they gave. Members, and clients who are marked quiet, are left out.")
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
        "Nobody else can be asked: every client is a member, or marked quiet.");
  }
}

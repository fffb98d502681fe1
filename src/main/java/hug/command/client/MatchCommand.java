package hug.command.client;

import static hug.output.Column.column;
import static hug.syntax.Syntax.command;

import hug.command.Command;
import hug.command.OutputOptions;
import hug.command.Session;
import hug.model.Matter;
import hug.output.Column;
import hug.output.Result;
import hug.output.Table;
import hug.rule.Introductions;
import hug.rule.Introductions.Pair;
import hug.syntax.Arguments;
import hug.syntax.Syntax;

/** Suggests introductions between clients who could do business. */
final class MatchCommand implements Command {
  @Override
  public Syntax syntax() {
    return command("match", "Suggest introductions: one needs what another offers")
        .example("hug match", "list pairs of clients to introduce, and why")
        .note(
            "hug match compares needs with offers, word by word. Pairs that were already introduced"
                + " are skipped.")
        .with(OutputOptions.OPTIONS);
  }

  @Override
  public Result run(Arguments given, Session session) {
    session.book().hold();
    var evaluator = session.evaluator();
    var pairs =
        Introductions.of(
            evaluator.matters(Matter.Sort.NEED, true),
            evaluator.matters(Matter.Sort.OFFER, true),
            evaluator.matters(Matter.Sort.INTRODUCTION, false));
    return Result.listed(
        Table.of(
            pairs,
            Column.<Pair>column("client", p -> p.need().client().name()).yieldsLast(),
            Column.<Pair>column("needs", p -> p.need().text()).yieldsFirst(),
            Column.<Pair>column("with", p -> p.offer().client().name()).yieldsLast(),
            Column.<Pair>column("offers", p -> p.offer().text()).yieldsFirst(),
            column(
                "settle",
                (Pair p) ->
                    "introduce " + p.need().client().id() + " --to " + p.offer().client().id()),
            column("id", (Pair p) -> p.need().client().id()).forData(),
            column("with_id", (Pair p) -> p.offer().client().id()).forData()),
        "No introductions to suggest. Record what clients need and sell with: hug needs CLIENT"
            + " TEXT, hug offers CLIENT TEXT");
  }
}

package hug.command.client;

import static hug.output.Column.column;
import static hug.syntax.Syntax.command;

import hug.command.Command;
import hug.command.Days;
import hug.command.MatterColumns;
import hug.command.MatterParameters;
import hug.command.OutputOptions;
import hug.command.Session;
import hug.model.Escaped;
import hug.model.Matter;
import hug.output.Column;
import hug.output.Result;
import hug.output.Table;
import hug.rule.Facts;
import hug.syntax.Arguments;
import hug.syntax.Syntax;
import java.util.Optional;

/** Records or lists facts to know before a call. */
final class KnowCommand implements Command {
  @Override
  public Syntax syntax() {
    return command("know", "Record facts to know before a call, or list them")
        .example("hug know jim drinks his coffee black", "record a fact to see before each call")
        .example(
            "hug know alecia \"cat at the vet\" --until friday",
            "record a fact that holds until Friday")
        .example(
            "hug know margo --prefers email --never call",
            "record that Margo prefers e-mail and wants no calls")
        .example("hug know jim", "list the facts about Jim")
        .note(
            "If you log a touch by a channel that the client does not want, hug prints a warning."
                + " To remove a fact, use hug drop ID.")
        .with(MatterParameters.CLIENT)
        .with(MatterParameters.TEXT)
        .with(FactOptions.OPTIONS)
        .with(OutputOptions.OPTIONS);
  }

  @Override
  public Result run(Arguments given, Session session) {
    if (!FactOptions.areIn(given)) {
      return listed(given, session);
    }
    var client = MatterParameters.client(given, session);
    var facts = FactOptions.facts(given, client, session);
    return session
        .book()
        .change(() -> new Result.Words(facts.stream().map(fact -> noted(fact, session)).toList()));
  }

  private static String noted(Matter fact, Session session) {
    for (var older : session.evaluator().facts(fact.client())) {
      if (Facts.replaces(fact, older)) {
        var ending = new Matter.Ending(session.today(), Matter.Ending.DROPPED, "replaced");
        session.book().matters().update(older.ended(Optional.of(ending)));
      }
    }
    return "Recorded fact "
        + session.book().matters().add(fact)
        + " about "
        + fact.client()
        + ": "
        + Escaped.of(Facts.inWords(fact))
        + fact.day().map(day -> ", until " + Days.on(day, session.today())).orElse("")
        + ".";
  }

  private static Result listed(Arguments given, Session session) {
    var facts =
        given.has(MatterParameters.CLIENT)
            ? session.evaluator().facts(MatterParameters.client(given, session))
            : session.evaluator().facts();
    return Result.listed(
        Table.of(
            facts,
            MatterColumns.CLIENT,
            Column.<Matter>column("fact", Facts::inWords).yieldsFirst(),
            column("until", Matter::day),
            MatterColumns.ID,
            MatterColumns.ON.forData(),
            MatterColumns.WHO.forData(),
            column("about", Matter::detail).forData(),
            MatterColumns.CLIENT_ID.forData()),
        "No facts recorded yet. Record one with: hug know CLIENT TEXT");
  }
}

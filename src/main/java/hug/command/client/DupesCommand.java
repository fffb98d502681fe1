package hug.command.client;

import static hug.output.Column.column;
import static hug.syntax.Syntax.command;

import hug.command.Command;
import hug.command.ListOptions;
import hug.command.OutputOptions;
import hug.command.Session;
import hug.command.ToldApart;
import hug.model.KnownBy;
import hug.output.Column;
import hug.output.Result;
import hug.output.Table;
import hug.rule.Duplicates;
import hug.syntax.Arguments;
import hug.syntax.Syntax;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Lists likely duplicates. */
final class DupesCommand implements Command {
  @Override
  public Syntax syntax() {
    return command("dupes", "List likely duplicates, the most likely first")
        .example("hug dupes", "list clients with the same e-mail address, phone or a similar name")
        .example("hug merge 3 22", "merge a pair that is the same client")
        .note(
            "SCORE is how likely two clients are the same, from 0 to 99. The same e-mail address"
                + " counts most, then the same phone number (however it is written), the same name,"
                + " the same words in another order, and names that differ by one letter. People"
                + " who share a telephone are listed too; check before you merge.")
        .with(ListOptions.PLAIN)
        .with(OutputOptions.OPTIONS);
  }

  @Override
  public Result run(Arguments given, Session session) {
    session.progress().going("Comparing clients");
    var contacts = new ArrayList<KnownBy>();
    session.book().directory().contacts().forEach(contacts::add);
    var pairs = Duplicates.in(contacts);
    var length = ListOptions.of(given, session.isScreen());
    Function<Duplicates.Pair, List<String>> names =
        pair ->
            session.isScreen()
                ? ToldApart.in(List.of(pair.one(), pair.other()), session.book(), session.today())
                : List.of(pair.one().name(), pair.other().name());
    session.book().hold();
    return length.list(
        Table.of(
            pairs.subList(0, Math.min(pairs.size(), length.most())),
            Column.<Duplicates.Pair>column("score", Duplicates.Pair::score).aside(),
            Column.<Duplicates.Pair>column("client", pair -> names.apply(pair).getFirst())
                .yieldsFirst(),
            column("id", (Duplicates.Pair pair) -> pair.one().id()).yieldsWhole(),
            Column.<Duplicates.Pair>column("other", pair -> names.apply(pair).getLast())
                .yieldsFirst(),
            column("other_id", (Duplicates.Pair pair) -> pair.other().id()).yieldsWhole(),
            Column.<Duplicates.Pair>column("reason", Duplicates.Pair::reason).yieldsLast(),
            column(
                "settle",
                (Duplicates.Pair pair) -> "merge " + pair.one().id() + " " + pair.other().id())),
        () -> "No likely duplicates.",
        pairs::size,
        List.of());
  }
}

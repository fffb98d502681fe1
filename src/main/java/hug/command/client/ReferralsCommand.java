package hug.command.client;

import static hug.output.Column.column;
import static hug.syntax.Syntax.command;

import hug.command.Command;
import hug.command.MatterParameters;
import hug.command.OutputOptions;
import hug.command.Session;
import hug.output.Column;
import hug.output.Result;
import hug.output.Table;
import hug.rule.ReferralTree;
import hug.rule.ReferralTree.Branch;
import hug.syntax.Arguments;
import hug.syntax.Syntax;

/** Lists referrals as a tree: their value, and what the business gave in return. */
final class ReferralsCommand implements Command {
  @Override
  public Syntax syntax() {
    return command("referrals", "Show who referred each client, and the value")
        .example("hug referrals", "show all referrals as a tree, the most valuable first")
        .example(
            "hug referrals \"Dmitri Dubois\"",
            "show clients referred by Dmitri, or by clients he referred")
        .note(
            "BROUGHT is the value of all clients that a client referred, directly or through"
                + " others, including their jobs. RECEIVED counts the introductions that brought"
                + " the client work. A thank-you to the referrer falls due automatically.")
        .with(MatterParameters.CLIENT)
        .with(OutputOptions.OPTIONS);
  }

  @Override
  public Result run(Arguments given, Session session) {
    var client = given.find(MatterParameters.CLIENT).map(session::client);
    session.book().hold();
    var tree = new ReferralTree(session.book().referrals());
    return Result.listed(
        Table.of(
            client.map(root -> tree.from(root.id())).orElseGet(tree::all),
            column("client", (Branch b) -> b.client().name()).forData(),
            Column.<Branch>column("who", b -> "  ".repeat(b.depth()) + b.client().name())
                .yieldsLast()
                .forPeople(),
            column("sent", Branch::sent),
            column("brought", Branch::brought),
            column("received", (Branch b) -> b.client().received()),
            column("since", (Branch b) -> b.client().since()),
            column("sent_by", Branch::by).forData(),
            column("depth", Branch::depth).forData(),
            column("id", (Branch b) -> b.client().id()).forData()),
        "No referrals recorded yet. Record one with: hug edit CLIENT --referred-by CLIENT");
  }
}

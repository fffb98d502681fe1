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

/** Who sent whom, what that brought, and what was given back. */
final class ReferralsCommand implements Command {
  @Override
  public Syntax syntax() {
    return command("referrals", "Show who sent whom, and what that brought")
        .example("hug referrals", "a tree, the most valuable first")
        .example("hug referrals jim", "only whom Jim sent, and whom those sent")
        .note(
            "Brought is the value of all whom a client sent, and whom those sent: their own value"
                + " and that of their jobs. Received counts the introductions that brought a client"
                + " work. A thank-you falls due by itself.")
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
        "Nobody is known to have sent anybody. Say so with: hug edit CLIENT --referred-by CLIENT");
  }
}

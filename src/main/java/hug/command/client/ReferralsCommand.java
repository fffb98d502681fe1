package hug.command.client;

import static hug.output.Column.column;
import static hug.syntax.Syntax.command;

import hug.command.Command;
import hug.command.MatterParameters;
import hug.command.OutputOptions;
import hug.command.Session;
import hug.model.Amount;
import hug.output.Column;
import hug.output.Result;
import hug.output.Table;
import hug.store.Referrals;
import hug.syntax.Arguments;
import hug.syntax.Syntax;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who sent whom, what that brought, and what was given back. */
final class ReferralsCommand implements Command {
  private record Line(int depth, Referrals.Node node, Amount brought, long sent) {}

  @Override
  public Syntax syntax() {
    return command("referrals", "Show who sent whom, and what that brought.")
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
    var tree = new Tree(session.book().referrals());
    var lines = new ArrayList<Line>();
    client.ifPresentOrElse(
        root -> tree.from(root.id(), 0, lines),
        () -> tree.roots().forEach(root -> tree.from(root.id(), 0, lines)));
    return Result.listed(
        Table.of(
            lines,
            column("client", (Line l) -> l.node().name()).forData(),
            Column.<Line>column("who", l -> "  ".repeat(l.depth()) + l.node().name())
                .yieldsLast()
                .forPeople(),
            column("sent", Line::sent),
            column("brought", Line::brought),
            column("received", (Line l) -> l.node().received()),
            column("since", (Line l) -> l.node().since()),
            column("sent_by", (Line l) -> l.depth() == 0 ? null : tree.name(l.node().by()))
                .forData(),
            column("depth", Line::depth).forData(),
            column("id", (Line l) -> l.node().id()).forData()),
        "Nobody is known to have sent anybody. Say so with: hug edit CLIENT --referred-by CLIENT");
  }

  /** The clients by who sent them; of those who sent each other in a ring, each comes once. */
  private static final class Tree {
    private final Map<Long, Referrals.Node> nodes = new LinkedHashMap<>();
    private final Map<Long, List<Referrals.Node>> sent = new HashMap<>();
    private final Set<Long> seen = new HashSet<>();

    Tree(List<Referrals.Node> all) {
      for (var node : all) {
        nodes.put(node.id(), node);
        if (node.by() > 0) {
          sent.computeIfAbsent(node.by(), _ -> new ArrayList<>()).add(node);
        }
      }
    }

    String name(long id) {
      return nodes.get(id).name();
    }

    List<Referrals.Node> roots() {
      var roots = new ArrayList<Referrals.Node>();
      var reached = new HashSet<Long>();
      for (var node : nodes.values()) {
        if (node.by() == 0) {
          roots.add(node);
          reach(node.id(), reached);
        }
      }
      for (var node : nodes.values()) {
        if (!reached.contains(node.id())) {
          roots.add(node);
          reach(node.id(), reached);
        }
      }
      roots.sort(Comparator.comparingLong((Referrals.Node n) -> -brought(n.id(), new HashSet<>())));
      return roots;
    }

    private void reach(long id, Set<Long> reached) {
      if (reached.add(id)) {
        sent.getOrDefault(id, List.of()).forEach(node -> reach(node.id(), reached));
      }
    }

    private long brought(long id, Set<Long> counted) {
      counted.add(id);
      long cents = 0;
      for (var node : sent.getOrDefault(id, List.of())) {
        if (!counted.contains(node.id())) {
          cents += node.cents() + brought(node.id(), counted);
        }
      }
      return cents;
    }

    void from(long id, int depth, List<Line> lines) {
      var node = nodes.get(id);
      if (node != null && seen.add(id)) {
        var own = sent.getOrDefault(id, List.of());
        lines.add(new Line(depth, node, Amount.ofCents(brought(id, new HashSet<>())), own.size()));
        own.forEach(child -> from(child.id(), depth + 1, lines));
      }
    }
  }
}

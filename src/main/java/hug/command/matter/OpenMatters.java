package hug.command.matter;

import static hug.output.Column.column;

import hug.command.MatterColumns;
import hug.command.MatterList;
import hug.command.Session;
import hug.model.ClientRef;
import hug.model.Escaped;
import hug.model.Failure;
import hug.model.Matter;
import hug.output.Result;
import hug.syntax.Arguments;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The open items that a command can settle.
 *
 * @param command its name
 * @param sorts the sorts of items it settles
 * @param isMeant whether an item of these sorts is ready for the command
 */
record OpenMatters(String command, List<Matter.Sort> sorts, Predicate<Matter> isMeant) {
  /**
   * The only open item of a client.
   *
   * @throws Failure if there is none, or several, which it lists
   */
  Matter only(ClientRef client, Session session) {
    var all = new ArrayList<Matter>();
    for (var matter : session.book().matters().of(client)) {
      if (matter.isOpen() && sorts.contains(matter.sort())) {
        all.add(matter);
      }
    }
    var meant = all.stream().filter(isMeant).toList();
    // The command itself refuses a single item that is not ready, and explains why.
    var open = meant.isEmpty() && all.size() == 1 ? all : meant;
    if (open.size() == 1) {
      return open.getFirst();
    }
    if (open.isEmpty()) {
      throw Failure.refused(
          client + " has no open " + inWords(), "list open items with: hug show " + client.id());
    }
    throw Failure.refused(
        "%s has %d open %ss; choose one:"
            .formatted(client, open.size(), sorts.size() == 1 ? inWords() : "item"),
        open.stream()
            .map(one -> "hug " + command + " " + one.id() + "  (" + Escaped.of(one.text()) + ")")
            .toList());
  }

  /** Lists those of all clients. */
  Result list(Arguments given, Session session) {
    return MatterList.of(
        of(given, session),
        given,
        command.equals("rectified")
            ? "No complaint is waiting for a fix."
            : "No open " + inWords() + " to settle with hug " + command + ".",
        MatterColumns.ID,
        MatterColumns.CLIENT,
        column("what", (Matter one) -> one.sort().toString()),
        MatterColumns.TEXT);
  }

  private List<Matter> of(Arguments given, Session session) {
    var open = new ArrayList<Matter>();
    for (var sort : sorts) {
      for (var matter : MatterList.matters(sort, Optional.empty(), given, session)) {
        if (isMeant.test(matter)) {
          open.add(matter);
        }
      }
    }
    return open;
  }

  private String inWords() {
    return String.join(" or ", sorts.stream().map(Matter.Sort::toString).toList());
  }
}

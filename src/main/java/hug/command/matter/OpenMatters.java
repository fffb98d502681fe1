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
 * What a command can settle.
 *
 * @param command its name
 * @param sorts of what it settles
 * @param isMeant whether a matter of these sorts is at the point that the command is for
 */
record OpenMatters(String command, List<Matter.Sort> sorts, Predicate<Matter> isMeant) {
  /**
   * The only open one of a client.
   *
   * @throws Failure that lists them if there are several, or says that there is none
   */
  Matter only(ClientRef client, Session session) {
    var all = new ArrayList<Matter>();
    for (var matter : session.book().matters().of(client)) {
      if (matter.isOpen() && sorts.contains(matter.sort())) {
        all.add(matter);
      }
    }
    var meant = all.stream().filter(isMeant).toList();
    // The only one at another point is told why it cannot be settled so.
    var open = meant.isEmpty() && all.size() == 1 ? all : meant;
    if (open.size() == 1) {
      return open.getFirst();
    }
    if (open.isEmpty()) {
      throw Failure.refused(
          client + " has no open " + inWords(), "see what is open: hug show " + client.id());
    }
    throw Failure.refused(
        client + " has " + open.size() + " of them open; say which:",
        open.stream()
            .map(one -> "hug " + command + " " + one.id() + "  (" + Escaped.of(one.text()) + ")")
            .toList());
  }

  /** All of everybody's. */
  Result list(Arguments given, Session session) {
    return MatterList.of(
        of(given, session),
        given,
        "No " + inWords() + " is open.",
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

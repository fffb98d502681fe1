package hug.command.export;

import hug.command.Session;
import hug.model.Filter;
import hug.model.Matter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Clients that a mailing skips, counted by reason. */
final class LeftOut {
  private LeftOut() {}

  /** A sentence on the clients that only the first filter selects; absent if there are none. */
  static Optional<String> inWords(Filter fitting, Filter filter, Session session) {
    var left = left(fitting, filter, session);
    if (left.isEmpty()) {
      return Optional.empty();
    }
    var open = session.book().matters().open(session.today(), left);
    int quiet = 0;
    int complaints = 0;
    for (var verdict : session.evaluator().verdicts(left)) {
      if (verdict.isQuiet(session.today())) {
        quiet++;
      } else if (open.getOrDefault(verdict.client().id(), List.of()).stream()
          .anyMatch(matter -> matter.sort() == Matter.Sort.COMPLAINT)) {
        complaints++;
      }
    }
    var counts = new ArrayList<String>();
    add(counts, quiet, "quiet");
    add(counts, complaints, "with an open complaint");
    add(counts, left.size() - quiet - complaints, "opted out of mailings");
    return Optional.of("Skipped: " + String.join(", ", counts) + " (--everybody includes them).");
  }

  private static List<Long> left(Filter fitting, Filter filter, Session session) {
    var taken = new HashSet<Long>();
    session.book().clients().numbers(filter).forEach(taken::add);
    var left = new ArrayList<Long>();
    for (var client : session.book().clients().numbers(fitting)) {
      if (!taken.contains(client)) {
        left.add(client);
      }
    }
    return left;
  }

  private static void add(List<String> counts, int count, String who) {
    if (count > 0) {
      counts.add(count + " " + who);
    }
  }
}

package hug.store;

import hug.model.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The later steps that prevent an earlier one from being undone. */
final class LaterSteps {
  /** The most steps named in a message. */
  private static final int MOST_NAMED = 5;

  private final Log log;
  private final Set<Long> inTheWay = new TreeSet<>();

  LaterSteps(Log log) {
    this.log = log;
  }

  void add(List<Long> steps) {
    inTheWay.addAll(steps);
  }

  /** The failure that names them, and what to undo first. */
  Failure refusal(Log.Step step) {
    var named = new ArrayList<String>();
    var steps = standing();
    for (var later : steps) {
      named.add(
          "step "
              + later.name()
              + " ("
              + later.command()
              + ", "
              + later.staff()
              + ", "
              + later.localAt()
              + ")");
    }
    var shown = List.copyOf(named.subList(0, Math.min(named.size(), MOST_NAMED)));
    int more = named.size() - shown.size();
    return Failure.refused(
        "step "
            + step.name()
            + " cannot be undone: that would overwrite "
            + (shown.isEmpty() ? "newer data" : String.join(", ", shown))
            + (more > 0 ? " and " + more + " more" : ""),
        shown.isEmpty()
            ? "see the later steps with: hug log"
            : "undo the later step first: hug undo " + steps.getLast().name());
  }

  /** The steps in the way, without those that were undone and their undos. */
  private List<Log.Step> standing() {
    var steps = inTheWay.stream().map(id -> log.step(id).orElseThrow()).toList();
    var gone = new TreeSet<Long>();
    for (var later : steps.reversed()) {
      if (later.undoes().isPresent() && !gone.contains(later.id())) {
        gone.add(later.id());
        gone.add(later.undoes().get());
      }
    }
    var left = steps.stream().filter(later -> !gone.contains(later.id())).toList();
    return left.isEmpty() ? steps : left;
  }
}

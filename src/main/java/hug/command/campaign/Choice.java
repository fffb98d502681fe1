package hug.command.campaign;

import hug.command.Selection;
import hug.command.Session;
import hug.model.Channel;
import hug.model.ClientRef;
import hug.model.Failure;
import hug.rule.Addressing;
import hug.rule.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The clients of a new campaign, out of those selected for it.
 *
 * @param taken its clients, the longest silent first
 * @param left how many are skipped, by reason
 */
record Choice(List<Verdict> taken, Map<String, Integer> left) {

  /**
   * @throws Failure if there are none
   */
  static Choice of(List<ClientRef> chosen, Channel by, Session session) {
    var numbers = chosen.stream().map(ClientRef::id).toList();
    var open = session.book().matters().open(session.today(), numbers);
    var taken = new ArrayList<Verdict>();
    var left = new TreeMap<String, Integer>();
    var rulebook = session.evaluator().rulebook();
    for (var standing : session.book().standings().of(session.today(), numbers)) {
      var verdict = rulebook.judge(standing);
      var own = open.getOrDefault(verdict.client().id(), List.of());
      var obstacle = Addressing.obstacle(verdict, own, by, session.today());
      obstacle.ifPresentOrElse(why -> left.merge(why, 1, Integer::sum), () -> taken.add(verdict));
    }
    taken.sort(Comparator.comparing(Verdict::clock).thenComparing(v -> v.client().id()));
    var choice = new Choice(taken, left);
    if (taken.isEmpty()) {
      throw Failure.refused(
          chosen.isEmpty()
              ? "no clients match, so the campaign would be empty"
              : "the campaign would be empty; skipped: " + choice.leftOut(),
          "list who matches with hug list and the same filters");
    }
    return choice;
  }

  List<ClientRef> clients() {
    return taken.stream().map(verdict -> verdict.client().named()).toList();
  }

  /** The skipped clients, as a list: {@code 4 quiet, 1 without an address}. */
  String leftOut() {
    var words = new ArrayList<String>();
    left.forEach((why, count) -> words.add(count + " " + why));
    return String.join(", ", words);
  }

  String inWords(int heldOut) {
    int reached = taken.size() - heldOut;
    return "It is for "
        + Selection.count(taken.size())
        + (heldOut == 0 ? "" : ": " + reached + " to reach, " + heldOut + " held out at random")
        + "."
        + (left.isEmpty() ? "" : " Skipped: " + leftOut() + ".");
  }
}

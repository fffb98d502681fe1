package hug.rule;

import hug.model.Failure;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Draws the clients to hold out of a campaign. It picks one at random from each run of neighbours,
 * so that both sides are alike.
 *
 * @param percent the percentage to hold out
 */
public record HoldOut(int percent) {

  /**
   * The clients who are held out.
   *
   * @param inOrder clients, with similar ones next to each other
   * @throws Failure if one of the two sides would be empty
   */
  public Set<Long> drawn(List<Long> inOrder, Random random) {
    int all = inOrder.size();
    if ((long) all * percent < 100) {
      throw Failure.usage(
          percent
              + "% of "
              + all
              + (all == 1 ? " client" : " clients")
              + " is less than one client",
          "select more clients, or omit --hold-out");
    }
    if ((long) all * percent > 100L * (all - 1)) {
      throw Failure.usage(
          "holding out " + percent + "% of " + all + " clients leaves nobody to reach");
    }
    Set<Long> drawn;
    do {
      drawn = draw(inOrder, random);
    } while (drawn.isEmpty() || drawn.size() == all);
    return drawn;
  }

  private Set<Long> draw(List<Long> inOrder, Random random) {
    var drawn = new HashSet<Long>();
    double run = 100.0 / percent;
    // Start at a random place if run lengths differ, so that nobody is always in a short run.
    double shift = 100 % percent == 0 ? 0 : random.nextDouble();
    for (int i = 0; start(i - shift, run) < inOrder.size(); i++) {
      int start = start(i - shift, run);
      // The first and last runs can be incomplete, and then may draw nobody.
      int one = start + random.nextInt(start(i + 1 - shift, run) - start);
      if (one >= 0 && one < inOrder.size()) {
        drawn.add(inOrder.get(one));
      }
    }
    return drawn;
  }

  private static int start(double runs, double length) {
    return (int) Math.floor(runs * length + 1e-9);
  }
}

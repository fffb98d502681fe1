package hug.rule;

import hug.model.Failure;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Draws who is left out of a campaign: of each run of neighbours one, at random, so that those who
 * are held out are like those who are not.
 *
 * @param percent how many of a hundred
 */
public record HoldOut(int percent) {

  /**
   * Those who are held out.
   *
   * @param inOrder clients, each beside those who are most like them
   * @throws Failure if that would leave nobody on one of the two sides
   */
  public Set<Long> drawn(List<Long> inOrder, Random random) {
    int all = inOrder.size();
    if ((long) all * percent < 100) {
      throw Failure.usage(
          "of " + all + (all == 1 ? " client" : " clients") + ", nobody would be held out",
          "take more clients, or hold out none");
    }
    if ((long) all * percent > 100L * (all - 1)) {
      throw Failure.usage("of " + all + " clients, that leaves nobody to reach");
    }
    var drawn = new HashSet<Long>();
    double run = 100.0 / percent;
    for (int i = 0; start(i, run) < all; i++) {
      // The last run may lack some of its neighbours, and then the lot may fall on one of those.
      int one = start(i, run) + random.nextInt(start(i + 1, run) - start(i, run));
      if (one < all) {
        drawn.add(inOrder.get(one));
      }
    }
    return drawn;
  }

  private static int start(int run, double length) {
    return (int) Math.floor(run * length + 1e-9);
  }
}

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
          percent
              + "% of "
              + all
              + (all == 1 ? " client" : " clients")
              + " is less than one client to hold out",
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
    // Runs of unlike lengths begin anywhere, so that nobody is always in a short one.
    double shift = 100 % percent == 0 ? 0 : random.nextDouble();
    for (int i = 0; start(i - shift, run) < inOrder.size(); i++) {
      int start = start(i - shift, run);
      // The first and the last run may lack neighbours, and then the lot may fall on one of those.
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

package hug.rule;

import hug.model.ClientWorth;
import java.util.List;

/**
 * Clients of similar worth, and how they are looked after. Amounts are in cents; what has no
 * meaning, such as a mean of nothing, is null.
 *
 * @param name A, B or C
 * @param clients how many there are
 * @param unknown how many of them have no known worth
 * @param worth what they are worth together
 * @param least the lowest worth that is known among them
 * @param most the highest
 * @param touches mean touches a client in the last 12 months, from 0
 * @param medianSilence days without a touch, of the client in the middle (the nearest rank)
 * @param due how many are due
 * @param lapsed how many have lapsed
 * @param lapsedWorth what those who have lapsed are worth together
 */
public record Tier(
    String name,
    int clients,
    int unknown,
    long worth,
    Long least,
    Long most,
    Double touches,
    Integer medianSilence,
    int due,
    int lapsed,
    long lapsedWorth) {
  private static final int MEDIAN = 50;

  /**
   * @param clients the worthiest first, those of no known worth last
   */
  static Tier of(String name, List<ClientWorth> clients) {
    long worth = 0;
    long touches = 0;
    long lapsedWorth = 0;
    int known = 0;
    int due = 0;
    int lapsed = 0;
    var silences = new Distribution();
    for (var client : clients) {
      worth += client.cents().orElse(0);
      touches += client.touches();
      known += client.cents().isPresent() ? 1 : 0;
      due += client.isDue() ? 1 : 0;
      lapsed += client.hasLapsed() ? 1 : 0;
      lapsedWorth += client.hasLapsed() ? client.cents().orElse(0) : 0;
      silences.add(Math.max(0, client.silence()));
    }
    return new Tier(
        name,
        clients.size(),
        clients.size() - known,
        worth,
        known == 0 ? null : (Long) clients.get(known - 1).cents().getAsLong(),
        known == 0 ? null : (Long) clients.getFirst().cents().getAsLong(),
        clients.isEmpty() ? null : (Double) ((double) touches / clients.size()),
        silences.percentile(MEDIAN),
        due,
        lapsed,
        lapsedWorth);
  }
}

package hug.rule;

import hug.model.ClientWorth;
import java.util.List;

/**
 * Clients of similar worth, and how much attention they get. Amounts are in cents; an undefined
 * value, such as a mean of nothing, is null.
 *
 * @param name A, B or C
 * @param clients the number of clients
 * @param unknown the number whose worth is unknown
 * @param worth their total worth
 * @param least the lowest known worth
 * @param most the highest known worth
 * @param touches mean touches per client in the last 12 months, from 0
 * @param medianSilence the median number of days without a touch (nearest rank)
 * @param due the number of due clients
 * @param lapsed the number of lapsed clients
 * @param lapsedWorth the total worth of the lapsed clients
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
   * @param clients highest worth first, unknown worth last
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

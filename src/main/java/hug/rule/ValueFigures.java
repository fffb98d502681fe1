package hug.rule;

import hug.model.ClientWorth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The worth of clients, and its distribution.
 *
 * @param clients the number of clients
 * @param known the number whose worth is known
 * @param curve how worth is spread; absent if the total is zero
 * @param tiers A, who bring the first 80% of the worth, B, the next 15%, and C, all others; clients
 *     of equal worth are in the same tier
 */
public record ValueFigures(int clients, int known, Optional<WorthCurve> curve, List<Tier> tiers) {
  private static final int UP_TO_A = 80;
  private static final int UP_TO_B = 95;

  /** The least number of clients to divide into tiers. */
  public static final int FEW = 5;

  private static final Comparator<ClientWorth> WORTHIEST_FIRST =
      Comparator.<ClientWorth>comparingLong(client -> client.cents().orElse(-1))
          .reversed()
          .thenComparingLong(ClientWorth::client);

  public static ValueFigures of(List<ClientWorth> all) {
    var clients = new ArrayList<>(all);
    clients.sort(WORTHIEST_FIRST);
    var worths =
        clients.stream()
            .filter(client -> client.cents().isPresent())
            .mapToLong(client -> client.cents().getAsLong())
            .toArray();
    var curve = WorthCurve.of(worths);
    int a = curve.map(c -> withEquals(worths, c.ofWorth(UP_TO_A).clients())).orElse(0);
    int b = curve.map(c -> withEquals(worths, c.ofWorth(UP_TO_B).clients())).orElse(0);
    return new ValueFigures(
        clients.size(),
        worths.length,
        curve,
        List.of(
            Tier.of("A", clients.subList(0, a)),
            Tier.of("B", clients.subList(a, b)),
            Tier.of("C", clients.subList(b, clients.size()))));
  }

  /** Whether too few clients have a known worth for tiers, or the total is zero. */
  public boolean areTooFew() {
    return known < FEW || curve.isEmpty();
  }

  /** Whether clients are worth so much alike that all with a known worth are in the first tier. */
  public boolean areAlike() {
    return curve.isPresent() && tiers.stream().skip(1).allMatch(tier -> tier.least() == null);
  }

  /** The total worth of all clients, in cents. */
  public long worth() {
    return tiers.stream().mapToLong(Tier::worth).sum();
  }

  /** The total worth of lapsed clients, in cents. */
  public long lapsedWorth() {
    return tiers.stream().mapToLong(Tier::lapsedWorth).sum();
  }

  /** A number of clients, extended to include those worth as much as the last of them. */
  private static int withEquals(long[] worths, int clients) {
    int end = clients;
    while (end < worths.length && worths[end] == worths[end - 1]) {
      end++;
    }
    return end;
  }
}

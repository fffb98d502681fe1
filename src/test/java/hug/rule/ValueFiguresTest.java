package hug.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hug.model.ClientWorth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Figures on worth. Expected values were calculated by hand. */
final class ValueFiguresTest {
  /** Ten clients worth 1000 in total, and two of unknown worth; the odd ones have lapsed. */
  private static final long[] WORTHS = {10, 400, 20, 200, 30, 100, 100, 50, 50, 40};

  private static List<ClientWorth> clients() {
    var clients = new ArrayList<ClientWorth>();
    for (int i = 0; i < 12; i++) {
      clients.add(
          new ClientWorth(
              i + 1,
              i < WORTHS.length ? OptionalLong.of(WORTHS[i]) : OptionalLong.empty(),
              i,
              10 * i,
              90,
              i < 6,
              i % 2 == 0));
    }
    return clients;
  }

  private static ValueFigures of(long... worths) {
    var clients = new ArrayList<ClientWorth>();
    for (int i = 0; i < worths.length; i++) {
      clients.add(new ClientWorth(i + 1, OptionalLong.of(worths[i]), 0, 0, 90, false, false));
    }
    return ValueFigures.of(clients);
  }

  @Test
  void the_top_clients_bring_most_of_the_worth() {
    var curve = ValueFigures.of(clients()).curve().orElseThrow();
    // 400, 200, 100, 100, 50, 50, 40, 30, 20, 10
    assertEquals(1000, curve.total());
    assertEquals(new WorthCurve.Point(2, 0.2, 0.6), curve.ofClients(20));
    assertEquals(new WorthCurve.Point(1, 0.1, 0.4), curve.ofClients(1));
    assertEquals(new WorthCurve.Point(4, 0.4, 0.8), curve.ofWorth(80));
    assertEquals(new WorthCurve.Point(10, 1, 1), curve.points().getLast());
    assertEquals(10, curve.points().size());
    // 2 (10 + 2 x 20 + 3 x 30 + ... + 10 x 400) / (10 x 1000) - 11 / 10, the sum being 8150.
    assertEquals(0.53, curve.gini(), 1e-12);
  }

  @Test
  void a_share_of_clients_is_rounded_up_to_a_client() {
    var curve = of(7, 6, 5, 4, 3, 2, 1).curve().orElseThrow();
    assertEquals(2, curve.ofClients(20).clients());
    assertEquals(13 / 28.0, curve.ofClients(20).worthShare(), 1e-12);
    assertEquals(7, curve.ofClients(100).clients());
  }

  @Test
  void a_long_curve_has_a_hundred_points() {
    var worths = new long[250];
    Arrays.fill(worths, 4);
    var points = of(worths).curve().orElseThrow().points();
    assertEquals(100, points.size());
    assertEquals(3, points.getFirst().clients());
    assertEquals(250, points.getLast().clients());
  }

  @Test
  void tiers_are_the_first_80_percent_the_next_15_and_the_rest() {
    var tiers = ValueFigures.of(clients()).tiers();
    // A: 400, 200, 100, 100. B: 50, 50, 40, 30, with which it is 970. C: 20, 10 and two unknown.
    assertEquals(
        new Tier("A", 4, 0, 800, 100L, 400L, (1 + 3 + 5 + 6) / 4.0, 30, 3, 1, 100), tiers.get(0));
    assertEquals(
        new Tier("B", 4, 0, 170, 30L, 50L, (7 + 8 + 9 + 4) / 4.0, 70, 1, 2, 80), tiers.get(1));
    assertEquals(
        new Tier("C", 4, 2, 30, 10L, 20L, (0 + 2 + 10 + 11) / 4.0, 20, 2, 3, 30), tiers.get(2));
    var value = ValueFigures.of(clients());
    assertEquals(12, value.clients());
    assertEquals(10, value.known());
    assertEquals(1000, value.worth());
    assertEquals(210, value.lapsedWorth());
    assertFalse(value.areTooFew());
  }

  @Test
  void clients_of_the_same_worth_are_in_the_same_tier() {
    assertTrue(of(10, 10, 10, 10, 10).areAlike());
    assertTrue(of(20, 10, 10, 10, 10).areAlike());
    assertFalse(of(10, 10, 10, 10, 1).areAlike());
    assertFalse(of(0, 0, 0, 0, 0).areAlike());
    var tiers = of(10, 10, 10, 10, 10).tiers();
    assertEquals(5, tiers.get(0).clients());
    assertEquals(0, tiers.get(1).clients());
    assertNull(tiers.get(1).least());
    assertNull(tiers.get(1).touches());
    assertEquals(0, tiers.get(2).clients());
  }

  @Test
  void if_total_worth_is_zero_all_are_in_the_last_tier() {
    for (var value : List.of(of(0, 0, 0, 0, 0, 0), of())) {
      assertTrue(value.curve().isEmpty());
      assertTrue(value.areTooFew());
      assertEquals(value.clients(), value.tiers().get(2).clients());
    }
    assertTrue(of(1, 2, 3, 4).areTooFew());
    assertFalse(of(1, 2, 3, 4, 5).areTooFew());
  }
}

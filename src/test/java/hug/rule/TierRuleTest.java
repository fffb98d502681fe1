package hug.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hug.model.Amount;
import hug.model.ClientWorth;
import hug.model.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** The rules proposed for the clients who are worth most. */
final class TierRuleTest {
  /** A: 7000, 1187.50. B: 950. C: 87.50, 60 and five times 50, of 9535 in all. */
  private static final List<ClientWorth> VALUE =
      clients(700_000, 118_750, 95_000, 8_750, 6_000, 5_000, 5_000, 5_000, 5_000, 5_000);

  private static List<ClientWorth> clients(long... cents) {
    var clients = new ArrayList<ClientWorth>();
    for (long worth : cents) {
      clients.add(client(worth, 90));
    }
    return clients;
  }

  private static ClientWorth client(long cents, int window) {
    return new ClientWorth(1, OptionalLong.of(cents), 0, 0, window, false, false);
  }

  private static List<String> commands(
      List<ClientWorth> clients, String everyone, TierRule... standing) {
    var value = ValueFigures.of(clients);
    return TierRule.proposed(value, clients, Window.parse(everyone), List.of(standing)).stream()
        .map(TierRule::command)
        .toList();
  }

  private static TierRule standing(long least, String every) {
    return TierRule.standing(Amount.ofCents(100 * least), Window.parse(every));
  }

  @Test
  void tier_a_gets_a_third_of_the_window_and_tier_b_two_thirds() {
    assertEquals(
        List.of("rule add --worth 1187.50 --every 1m", "rule add --worth 950 --every 2m"),
        commands(VALUE, "90d"));
    assertEquals(
        List.of("rule add --worth 1187.50 --every 4m", "rule add --worth 950 --every 6m"),
        commands(VALUE, "1y"));
    assertEquals(
        List.of("rule add --worth 1187.50 --every 1w", "rule add --worth 950 --every 2w"),
        commands(VALUE, "30d"));
  }

  @Test
  void nothing_shorter_than_a_week_is_proposed() {
    assertEquals(List.of("rule add --worth 950 --every 1w"), commands(VALUE, "2w"));
    assertEquals(List.of(), commands(VALUE, "1w"));
  }

  @Test
  void an_existing_rule_for_a_tier_is_not_proposed_again() {
    var b = List.of("rule add --worth 950 --every 2m");
    assertEquals(b, commands(VALUE, "90d", standing(1187, "6w")));
    assertEquals(List.of(), commands(VALUE, "90d", standing(100, "1m")));
    assertEquals(List.of(), commands(VALUE, "90d", standing(50, "1m")));
    // It covers only part of the tier, or also the next one but less often.
    assertEquals(2, commands(VALUE, "90d", standing(2000, "1w")).size());
    assertEquals(
        List.of("rule add --worth 1187.50 --every 1m"), commands(VALUE, "90d", standing(80, "2m")));
  }

  @Test
  void a_rule_covers_its_tier_and_nobody_of_the_next() {
    assertEquals(
        List.of("rule add --worth 3850 --every 1m", "rule add --worth 3800 --every 2m"),
        commands(clients(2_000_000, 385_000, 380_000, 200, 100), "90d"));
  }

  @Test
  void clients_and_additional_hugs_of_a_tier_are_counted() {
    var rules = TierRule.proposed(ValueFigures.of(VALUE), VALUE, Window.parse("90d"), List.of());
    assertEquals(List.of(2, 1), rules.stream().map(TierRule::clients).toList());
    assertEquals(2 * (7 / 30.0 - 7 / 90.0), rules.getFirst().more(), 1e-12);
    assertEquals(7 / 60.0 - 7 / 90.0, rules.getLast().more(), 1e-12);
    // One of them has a window of their own, and another is already touched more often.
    var served = new ArrayList<>(VALUE);
    served.set(0, client(700_000, 0));
    served.set(1, client(118_750, 14));
    rules = TierRule.proposed(ValueFigures.of(served), served, Window.parse("90d"), List.of());
    assertEquals(0, rules.getFirst().more());
  }

  @Test
  void nothing_is_proposed_if_all_are_worth_about_the_same() {
    assertEquals(List.of(), commands(clients(200, 100, 100, 100, 100), "90d"));
  }

  @Test
  void nothing_is_proposed_for_fewer_than_five() {
    assertEquals(List.of(), commands(clients(700_000, 118_750, 95_000, 8_750), "90d"));
  }
}

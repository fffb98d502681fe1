package hug.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hug.model.Amount;
import hug.model.ClientWorth;
import hug.model.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** The rules that are proposed for those who are worth most. */
final class TierRuleTest {
  /** A: 7000, 1187.50. B: 950. C: 87.50, 60 and five times 50, of 9535 in all. */
  private static final ValueFigures VALUE =
      of(700_000, 118_750, 95_000, 8_750, 6_000, 5_000, 5_000, 5_000, 5_000, 5_000);

  private static ValueFigures of(long... cents) {
    var clients = new ArrayList<ClientWorth>();
    for (long worth : cents) {
      clients.add(new ClientWorth(1, OptionalLong.of(worth), 0, 0, false, false));
    }
    return ValueFigures.of(clients);
  }

  private static List<String> commands(ValueFigures value, String everyone, TierRule... standing) {
    return TierRule.proposed(value, Window.parse(everyone), List.of(standing)).stream()
        .map(TierRule::command)
        .toList();
  }

  private static TierRule standing(long least, String every) {
    return new TierRule("", Amount.ofCents(100 * least), Window.parse(every));
  }

  @Test
  void the_first_tier_is_touched_three_times_as_often_and_the_next_half_as_often_again() {
    assertEquals(
        List.of("rule add --worth 1100 --every 1m", "rule add --worth 950 --every 2m"),
        commands(VALUE, "90d"));
    assertEquals(
        List.of("rule add --worth 1100 --every 4m", "rule add --worth 950 --every 6m"),
        commands(VALUE, "1y"));
    assertEquals(
        List.of("rule add --worth 1100 --every 1w", "rule add --worth 950 --every 2w"),
        commands(VALUE, "30d"));
  }

  @Test
  void nothing_shorter_than_a_week_is_proposed() {
    assertEquals(List.of("rule add --worth 950 --every 1w"), commands(VALUE, "2w"));
    assertEquals(List.of(), commands(VALUE, "1w"));
  }

  @Test
  void a_rule_that_stands_for_a_tier_is_not_proposed_again() {
    var b = List.of("rule add --worth 950 --every 2m");
    assertEquals(b, commands(VALUE, "90d", standing(1100, "6w")));
    assertEquals(List.of(), commands(VALUE, "90d", standing(100, "1m")));
    assertEquals(List.of(), commands(VALUE, "90d", standing(50, "1m")));
    // It covers no more than part of the tier, or the next one too and less often.
    assertEquals(2, commands(VALUE, "90d", standing(2000, "1w")).size());
    assertEquals(
        List.of("rule add --worth 1100 --every 1m"), commands(VALUE, "90d", standing(80, "2m")));
  }

  @Test
  void a_floor_is_rounded_down_to_two_digits() {
    for (var worth : List.of("12345:12000", "1187.50:1100", "100:100", "99.90:99", "0.75:0.75")) {
      long cents = Amount.parse(worth.split(":")[0]).orElseThrow().cents();
      var command = commands(of(cents, cents, cents, cents, cents), "90d").getFirst();
      assertEquals("rule add --worth " + worth.split(":")[1] + " --every 1m", command);
    }
  }

  @Test
  void two_tiers_with_the_same_rounded_floor_are_one_rule() {
    assertEquals(
        List.of("rule add --worth 110 --every 1m"),
        commands(of(20_000, 20_000, 11_900, 11_900, 11_000, 100, 100, 100), "90d"));
  }

  @Test
  void of_fewer_than_five_nothing_is_proposed() {
    assertEquals(List.of(), commands(of(700_000, 118_750, 95_000, 8_750), "90d"));
  }
}

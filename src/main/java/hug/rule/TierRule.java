package hug.rule;

import hug.model.Amount;
import hug.model.ClientWorth;
import hug.model.Window;
import java.util.ArrayList;
import java.util.List;

/**
 * A rule by worth, so that clients of a tier are contacted more often.
 *
 * @param tier A or B
 * @param clients the number of clients in the tier
 * @param more the number of additional hugs per week
 */
public record TierRule(String tier, Amount least, Window every, int clients, double more) {
  /** Tier A gets one third of the window for everyone, tier B two thirds. */
  private static final int PARTS = 3;

  private static final double WEEK = 7;

  /** Windows that are easy to remember, shortest first. */
  private static final List<Window> WINDOWS =
      List.of(
          new Window(1, Window.Unit.WEEK),
          new Window(2, Window.Unit.WEEK),
          new Window(3, Window.Unit.WEEK),
          new Window(1, Window.Unit.MONTH),
          new Window(2, Window.Unit.MONTH),
          new Window(3, Window.Unit.MONTH),
          new Window(4, Window.Unit.MONTH),
          new Window(6, Window.Unit.MONTH),
          new Window(1, Window.Unit.YEAR));

  /** A rule that the book already has. */
  public static TierRule standing(Amount least, Window every) {
    return new TierRule("", least, every, 0, 0);
  }

  /**
   * Proposes rules for A and B: about a third and two thirds of the window for everyone. It
   * proposes nothing if that is less than a week, if the tiers are alike, or if the tier already
   * has a rule that is as short, or that covers all of it and not all of the next tier.
   *
   * @param clients all clients
   * @param standing the rules by worth that the book already has
   */
  public static List<TierRule> proposed(
      ValueFigures value, List<ClientWorth> clients, Window everyone, List<TierRule> standing) {
    var proposed = new ArrayList<TierRule>();
    boolean isClear = !value.areTooFew() && !value.areAlike();
    for (int i = 0; isClear && i < PARTS - 1; i++) {
      var tier = value.tiers().get(i);
      var window = longest(days(everyone) * (i + 1) / PARTS);
      if (tier.clients() > 0 && window != null) {
        var rule =
            new TierRule(
                tier.name(),
                Amount.ofCents(tier.least()),
                window,
                tier.clients(),
                more(clients, tier, days(window)));
        var below = value.tiers().get(i + 1);
        if (standing.stream().noneMatch(other -> other.isAsGood(rule, tier, below))) {
          proposed.add(rule);
        }
      }
    }
    return proposed;
  }

  private boolean isAsGood(TierRule proposed, Tier tier, Tier below) {
    return least.cents() <= tier.least()
        && (below.least() == null
            || least.cents() > below.least()
            || days(every) <= days(proposed.every));
  }

  /** The command to type after hug. */
  public String command() {
    return "rule add --worth " + least + " --every " + every;
  }

  /** The additional hugs per week for clients of the tier whose window is set by a rule. */
  private static double more(List<ClientWorth> clients, Tier tier, long days) {
    double more = 0;
    for (var client : clients) {
      long cents = client.cents().orElse(-1);
      if (cents >= tier.least() && cents <= tier.most() && client.window() > days) {
        more += WEEK / days - WEEK / client.window();
      }
    }
    return more;
  }

  private static Window longest(long days) {
    Window longest = null;
    for (var window : WINDOWS) {
      longest = days(window) <= days ? window : longest;
    }
    return longest;
  }

  /** The approximate length of a window in days. */
  private static long days(Window window) {
    return window.count()
        * switch (window.unit()) {
          case DAY -> 1L;
          case WEEK -> 7L;
          case MONTH -> 30L;
          case YEAR -> 365L;
        };
  }
}

package hug.rule;

import hug.model.Client;
import hug.model.Forecast;
import hug.model.KeptRule;
import hug.model.Moment;
import hug.model.Standing;
import hug.model.Window;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** All the rules of a book, and what follows from them for a client. */
public final class Rulebook {
  private static final Rule.ForEveryone UNTIL_CHANGED =
      new Rule.ForEveryone(Window.parse("90d"), Window.parse("180d"));

  private final List<Rule> rules;

  private Rulebook(List<Rule> rules) {
    this.rules = rules;
  }

  /** The rules that the book keeps; without one for everyone, that is 90d with a lapse of 180d. */
  public static Rulebook of(List<KeptRule> kept) {
    var rules = new ArrayList<Rule>();
    Rule everyone = UNTIL_CHANGED;
    for (var rule : kept) {
      var lapse = rule.lapse().orElseGet(rule.window()::doubled);
      if (rule.tag().isPresent()) {
        rules.add(new Rule.ForTag(rule.tag().get(), rule.window(), lapse));
      } else {
        everyone = new Rule.ForEveryone(rule.window(), lapse);
      }
    }
    rules.add(everyone);
    return new Rulebook(List.copyOf(rules));
  }

  /** The rules for tags, and last the one for everyone. */
  public List<Rule> rules() {
    return rules;
  }

  /**
   * Every rule that covers the client, on the clock that starts at {@code clock}; the first
   * decides.
   */
  public List<Rule> covering(Client client, LocalDate clock) {
    var covering = new ArrayList<Rule>();
    client.every().ifPresent(window -> covering.add(new Rule.ForClient(client.id(), window)));
    for (var rule : rules) {
      if (rule.covers(client)) {
        covering.add(rule);
      }
    }
    covering.sort((one, other) -> compare(one, other, clock));
    return covering;
  }

  /** The first of {@link #covering}, without a list of the others. */
  private Rule deciding(Client client, LocalDate clock) {
    if (client.every().isPresent()) {
      return new Rule.ForClient(client.id(), client.every().get());
    }
    Rule first = rules.getLast();
    for (var rule : rules) {
      if (rule.covers(client) && compare(rule, first, clock) < 0) {
        first = rule;
      }
    }
    return first;
  }

  /** The narrower rule first; of equally narrow ones, the one whose time is up first. */
  private static int compare(Rule one, Rule other, LocalDate clock) {
    int order = Integer.compare(one.precedence(), other.precedence());
    if (order == 0) {
      order = one.window().after(clock).compareTo(other.window().after(clock));
    }
    if (order == 0) {
      order = one.lapse().after(clock).compareTo(other.lapse().after(clock));
    }
    return order != 0 ? order : one.subject().compareTo(other.subject());
  }

  /** The same as {@link #judge}, as far as lists are made by it. */
  public Forecast forecast(Standing standing) {
    return judge(standing).forecast();
  }

  /** What follows for one client, today or on any other day. */
  public Verdict judge(Standing standing) {
    var client = standing.client();
    var clock = standing.lastTouch().map(Moment::on).orElse(client.since());
    var rule = deciding(client, clock);
    var windowEnd = rule.window().after(clock);
    var scheduled =
        standing
            .lastPlan()
            .filter(plan -> standing.lastTouch().filter(plan::isEndedBy).isEmpty())
            .map(plan -> plan.day());
    var unmoved = scheduled.orElse(windowEnd);
    var snoozedUntil =
        standing
            .snooze()
            .filter(snooze -> standing.lastTouch().filter(snooze::isEndedBy).isEmpty())
            .map(snooze -> snooze.until())
            .filter(unmoved::isBefore);
    return new Verdict(
        standing,
        rule,
        clock,
        windowEnd,
        scheduled.isPresent() ? Reason.SCHEDULED : Reason.SILENCE,
        unmoved,
        snoozedUntil.orElse(unmoved),
        rule.lapse().after(clock));
  }
}

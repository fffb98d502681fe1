package hug.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hug.model.Amount;
import hug.model.Client;
import hug.model.ContactState;
import hug.model.Coverage;
import hug.model.Moment;
import hug.model.Plan;
import hug.model.Quiet;
import hug.model.RuleSettings;
import hug.model.Snooze;
import hug.model.StoredRule;
import hug.model.Window;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class RulebookTest {
  private static final LocalDate START = LocalDate.of(2026, 1, 31);
  private static final Rulebook TEN_DAYS =
      of(new StoredRule(Coverage.EVERYONE, Window.parse("10d"), Optional.empty()));

  private static final StoredRule EVERYONE =
      new StoredRule(Coverage.EVERYONE, Window.parse("40d"), Optional.empty());

  private static ContactState silentSince(LocalDate day) {
    return new ContactState(
        Client.named("Jim", day),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "",
        Optional.empty());
  }

  @Test
  void a_client_is_due_from_the_last_day_of_the_window_on() {
    var verdict = TEN_DAYS.judge(silentSince(START));

    assertFalse(verdict.isDue(START.plusDays(9)));
    assertTrue(verdict.isDue(START.plusDays(10)));
    assertTrue(verdict.isDue(START.plusDays(5000)));
  }

  @Test
  void a_client_lapses_after_twice_the_window() {
    var verdict = TEN_DAYS.judge(silentSince(START));

    assertFalse(verdict.isLapsed(START.plusDays(20)));
    assertTrue(verdict.isLapsed(START.plusDays(21)));
  }

  @Test
  void without_rules_the_defaults_are_90_and_180_days() {
    var verdict = of().judge(silentSince(START));

    assertEquals(START.plusDays(90), verdict.dueOn());
    assertEquals(START.plusDays(180), verdict.lapsedOn());
  }

  @Test
  void an_agreed_day_holds_until_a_later_counted_touch() {
    var agreedAt = new Moment(START, 5);
    var plan = Optional.of(new Plan(START.plusDays(40), START, 5, ""));
    var standing = silentSince(START);
    var planned =
        new ContactState(
            standing.client(),
            Optional.of(agreedAt),
            plan,
            standing.snooze(),
            standing.quiet(),
            "",
            Optional.empty());
    var kept =
        new ContactState(
            standing.client(),
            Optional.of(new Moment(START, 6)),
            plan,
            standing.snooze(),
            standing.quiet(),
            "",
            Optional.empty());

    assertTrue(TEN_DAYS.judge(planned).isScheduled());
    assertEquals(START.plusDays(40), TEN_DAYS.judge(planned).dueOn());
    assertFalse(TEN_DAYS.judge(kept).isScheduled());
    assertEquals(START.plusDays(10), TEN_DAYS.judge(kept).dueOn());
  }

  @Test
  void a_snooze_moves_the_due_date_but_not_the_lapse() {
    var snooze = Optional.of(new Snooze(START.plusDays(30), START.plusDays(1), 5));
    var standing = silentSince(START);
    var snoozed =
        new ContactState(
            standing.client(),
            Optional.of(new Moment(START, 5)),
            Optional.empty(),
            snooze,
            Optional.empty(),
            "",
            Optional.empty());
    var touched =
        new ContactState(
            standing.client(),
            Optional.of(new Moment(START.plusDays(1), 6)),
            Optional.empty(),
            snooze,
            Optional.empty(),
            "",
            Optional.empty());

    assertEquals(START.plusDays(30), TEN_DAYS.judge(snoozed).dueOn());
    assertTrue(TEN_DAYS.judge(snoozed).isLapsed(START.plusDays(21)));
    assertEquals(START.plusDays(11), TEN_DAYS.judge(touched).dueOn());
  }

  @Test
  void quiet_hides_from_both_lists_until_its_last_day_is_over() {
    var quiet = Optional.of(new Quiet("asked for it", START, Optional.of(START.plusDays(50))));
    var standing = silentSince(START);
    var verdict =
        TEN_DAYS.judge(
            new ContactState(
                standing.client(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                quiet,
                "",
                Optional.empty()));

    assertFalse(verdict.isDue(START.plusDays(49)));
    assertFalse(verdict.isLapsed(START.plusDays(49)));
    assertTrue(verdict.isDue(START.plusDays(50)));
    assertTrue(verdict.isLapsed(START.plusDays(50)));
  }

  @Test
  void it_explains_why_the_first_rule_decides() {
    var rules = of(rule("vip", "20d"), rule("press", "10d"), rule("far", "80d"));
    assertEquals("the only rule that applies", because(rules, ""));
    assertEquals("a rule for a tag overrides the rule for everyone", because(rules, "", "far"));
    assertEquals("the shortest window of several tags", because(rules, "", "vip", "press"));
    assertEquals("a client's own window overrides every rule", because(rules, "30d", "vip"));
  }

  @Test
  void a_rule_by_worth_ranks_like_tags_and_includes_its_amount() {
    var rules = of(rule("vip", "20d"), worth(1000, "10d"), worth(5000, "30d"), EVERYONE);
    assertEquals(START.plusDays(40), dueOn(rules, 99_999));
    assertEquals(START.plusDays(10), dueOn(rules, 100_000));
    assertEquals(START.plusDays(10), dueOn(rules, 500_000));
    assertEquals(START.plusDays(10), dueOn(rules, 500_000, "vip"));
    assertEquals(START.plusDays(20), dueOn(rules, 99_999, "vip"));
    assertEquals(START.plusDays(40), rules.judge(silentSince(START)).dueOn());
  }

  @Test
  void it_explains_why_a_rule_by_worth_decides() {
    var rules = of(rule("vip", "20d"), worth(1000, "10d"), worth(5000, "30d"), EVERYONE);
    assertEquals("the only rule that applies", because(rules, 99_999));
    assertEquals("a rule by worth overrides the rule for everyone", because(rules, 100_000));
    assertEquals("the shortest window of several rules", because(rules, 500_000));
    assertEquals("the shortest window of several rules", because(rules, 100_000, "vip"));
    assertEquals("a rule for a tag overrides the rule for everyone", because(rules, 99_999, "vip"));
  }

  private static StoredRule worth(long least, String window) {
    return new StoredRule(
        Coverage.ofWorth(Amount.ofCents(100 * least)), Window.parse(window), Optional.empty());
  }

  private static ContactState worth(long cents, String... tags) {
    var jim = client("", tags);
    return worth(jim, Optional.of(Amount.ofCents(cents)));
  }

  private static LocalDate dueOn(Rulebook rules, long cents, String... tags) {
    return rules.judge(worth(cents, tags)).dueOn();
  }

  private static String because(Rulebook rules, long cents, String... tags) {
    return Rulebook.because(rules.covering(worth(cents, tags), START));
  }

  private static StoredRule rule(String tag, String window) {
    return new StoredRule(Coverage.ofTag(tag), Window.parse(window), Optional.empty());
  }

  private static String because(Rulebook rules, String every, String... tags) {
    return Rulebook.because(rules.covering(worth(client(every, tags), Optional.empty()), START));
  }

  private static Client client(String every, String... tags) {
    return new Client(
        1,
        "Jim",
        "",
        List.of(),
        List.of(),
        List.of(tags),
        List.of(),
        "",
        START,
        Optional.of(every).filter(word -> !word.isEmpty()).map(Window::parse),
        Optional.empty(),
        Optional.empty(),
        "");
  }

  private static ContactState worth(Client client, Optional<Amount> worth) {
    return new ContactState(
        client, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), "", worth);
  }

  private static Rulebook of(StoredRule... rules) {
    return Rulebook.of(new RuleSettings(List.of(rules), List.of()));
  }

  @Test
  void the_rules_of_a_client_are_listed_with_the_deciding_one_first() {
    var rules = of(rule("vip", "20d"), rule("press", "10d"), worth(1000, "15d"), EVERYONE);
    var everyone = Rule.ForEveryone.class;
    var jim = worth(100_000, "vip", "press");
    assertEquals(List.of("10d", "15d", "20d", "40d"), windows(rules.covering(jim, START)));
    assertEquals(everyone, rules.covering(jim, START).getLast().getClass());
    var own = worth(client("30d", "vip"), Optional.empty());
    assertEquals(List.of("30d", "20d", "40d"), windows(rules.covering(own, START)));
  }

  private static List<String> windows(List<Rule> rules) {
    return rules.stream().map(rule -> rule.window().toString()).toList();
  }

  @Test
  void of_equal_rules_the_same_one_decides_in_every_order() {
    var vip = rule("vip", "20d");
    var press = rule("press", "20d");
    for (var rules : List.of(of(vip, press), of(press, vip))) {
      var jim = worth(client("", "vip", "press"), Optional.empty());
      assertEquals("tag press", rules.judge(jim).rule().subject());
      assertEquals("tag press", rules.covering(jim, START).getFirst().subject());
    }
    assertEquals("everyone", of(vip).judge(silentSince(START)).rule().subject());
  }

  @Test
  void of_equal_windows_the_one_that_lapses_first_decides() {
    var slow = new StoredRule(Coverage.ofTag("a"), Window.parse("20d"), lapse("60d"));
    var fast = new StoredRule(Coverage.ofTag("b"), Window.parse("20d"), lapse("50d"));
    var jim = worth(client("", "a", "b"), Optional.empty());
    assertEquals(START.plusDays(50), of(slow, fast).judge(jim).lapsedOn());
  }

  private static Optional<Window> lapse(String window) {
    return Optional.of(Window.parse(window));
  }
}

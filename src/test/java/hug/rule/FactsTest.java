package hug.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hug.model.Channel;
import hug.model.ClientRef;
import hug.model.Matter;
import hug.model.Touch;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class FactsTest {
  private static final LocalDate DAY = LocalDate.parse("2026-11-23");
  private static final ClientRef JIM = new ClientRef(1, "Jim");

  private static Matter fact(String about, String text) {
    return Matter.noted(JIM, Matter.Sort.FACT, text, DAY, "ana").withDetail(about);
  }

  private static Touch touch(Channel by, boolean isInbound) {
    return new Touch(0, JIM, DAY, by, isInbound, true, "ana", Optional.empty(), "");
  }

  @Test
  void there_is_one_preferred_channel_and_one_best_time() {
    assertTrue(Facts.replaces(fact(Facts.PREFERS, "call"), fact(Facts.PREFERS, "email")));
    assertTrue(Facts.replaces(fact(Facts.BEST_TIME, "noon"), fact(Facts.BEST_TIME, "at 8")));
    assertFalse(Facts.replaces(fact(Facts.NEVER, "call"), fact(Facts.NEVER, "email")));
    assertFalse(Facts.replaces(fact(Facts.NEVER, "call"), fact(Facts.PREFERS, "call")));
  }

  @Test
  void equal_facts_are_kept_once() {
    assertTrue(Facts.replaces(fact("", "has a cat"), fact("", "has a cat")));
    assertFalse(Facts.replaces(fact("", "has a cat"), fact("", "has a dog")));
  }

  @Test
  void a_touch_against_a_wish_is_reported() {
    var facts = List.of(fact(Facts.PREFERS, "visit"), fact(Facts.NEVER, "call"));
    assertEquals(
        Optional.of("But Jim asked never to be contacted by call."),
        Facts.against(touch(Channel.CALL, false), facts));
    assertEquals(
        Optional.of("For next time: Jim prefers visit."),
        Facts.against(touch(Channel.EMAIL, false), facts));
    assertEquals(Optional.empty(), Facts.against(touch(Channel.VISIT, false), facts));
    assertEquals(
        Optional.empty(), Facts.against(touch(Channel.CALL, true), facts), "they called us");
  }

  @Test
  void a_preferred_channel_is_named_in_good_english() {
    assertEquals("prefers calls", Facts.inWords(fact(Facts.PREFERS, "call")));
    assertEquals("prefers email", Facts.inWords(fact(Facts.PREFERS, "email")));
    assertEquals("never by card", Facts.inWords(fact(Facts.NEVER, "card")));
    assertEquals("best time: noon", Facts.inWords(fact(Facts.BEST_TIME, "noon")));
  }

  @Test
  void only_facts_that_hold_are_listed_with_the_oldest_first() {
    var cat = fact("", "has a cat");
    var dog = fact("", "has a dog");
    var gone = cat.ended(Optional.of(new Matter.Ending(DAY, "dropped", "")));
    var promise = Matter.noted(JIM, Matter.Sort.PROMISE, "album", DAY, "ana");
    assertEquals(List.of(dog, cat), Facts.in(List.of(cat, gone, promise, dog), DAY));
    assertEquals("has a dog; has a cat", Facts.line(List.of(dog, cat)));
    assertTrue(Facts.forbids(fact(Facts.NEVER, "call"), Channel.CALL));
    assertFalse(Facts.forbids(fact(Facts.NEVER, "card"), Channel.CALL));
    assertFalse(Facts.forbids(fact(Facts.PREFERS, "call"), Channel.CALL));
  }
}

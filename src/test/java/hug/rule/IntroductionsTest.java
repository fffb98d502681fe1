package hug.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hug.model.ClientRef;
import hug.model.Matter;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

final class IntroductionsTest {
  private static final LocalDate DAY = LocalDate.parse("2026-11-23");

  private static Matter matter(long id, long client, Matter.Sort sort, String text) {
    return Matter.noted(new ClientRef(client, "Client " + client), sort, text, DAY, "ana")
        .numbered(id, 0);
  }

  private static Matter need(long id, long client, String text) {
    return matter(id, client, Matter.Sort.NEED, text);
  }

  private static Matter offer(long id, long client, String text) {
    return matter(id, client, Matter.Sort.OFFER, text);
  }

  private static List<String> pairs(List<Matter> needs, List<Matter> offers, Matter... made) {
    return Introductions.of(needs, offers, List.of(made)).stream()
        .map(pair -> pair.need().id() + "+" + pair.offer().id() + " " + pair.shared())
        .toList();
  }

  @Test
  void best_matching_words_come_first_whatever_their_endings() {
    assertEquals(
        List.of("1+4 2", "1+3 1", "2+4 1"),
        pairs(
            List.of(need(1, 1, "a printer for WEDDING cards"), need(2, 2, "card stock")),
            List.of(offer(3, 3, "Prints of all kinds"), offer(4, 4, "weddings; card games"))));
  }

  @Test
  void common_and_short_words_are_ignored() {
    assertEquals(
        List.of(),
        pairs(
            List.of(need(1, 1, "an ox for the new van")), List.of(offer(2, 2, "the ox, for new"))));
  }

  @Test
  void nobody_is_introduced_to_themselves_or_a_known_client() {
    var needs = List.of(need(1, 1, "wine"));
    assertEquals(List.of(), pairs(needs, List.of(offer(2, 1, "wine"))));
    var offers = List.of(offer(2, 2, "wine"), offer(3, 3, "wine"));
    assertEquals(List.of("1+2 1", "1+3 1"), pairs(needs, offers));
    var met = matter(4, 2, Matter.Sort.INTRODUCTION, "").with(new ClientRef(1, "Client 1"));
    assertEquals(List.of("1+3 1"), pairs(needs, offers, met), "whichever way round");
  }

  @Test
  void equally_good_pairs_come_in_the_order_they_were_recorded() {
    assertEquals(
        List.of("1+3 1", "1+4 1", "2+3 1", "2+4 1"),
        pairs(
            List.of(need(2, 2, "wine"), need(1, 1, "wine")),
            List.of(offer(4, 4, "wine"), offer(3, 3, "wine"))));
  }
}

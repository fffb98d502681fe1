package hug.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hug.model.Amount;
import hug.model.Client;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The choice of clients for a council, with reasons. */
final class CouncilChoiceTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  private static CouncilCandidate client(
      long id, String since, String tag, String owner, long worth, Optional<Integer> score) {
    var client =
        new Client(
            id,
            "Client " + id,
            "",
            List.of(),
            List.of(),
            tag.isEmpty() ? List.of() : List.of(tag),
            List.of(),
            owner,
            LocalDate.parse(since),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "");
    return new CouncilCandidate(client, Optional.of(Amount.ofCents(worth)), score);
  }

  private static final CouncilCandidate LARGE =
      client(1, "2015-01-01", "wedding", "Ana", 900_000, Optional.of(9));
  private static final CouncilCandidate LIKE_LARGE =
      client(2, "2015-06-01", "Wedding", "ana", 890_000, Optional.of(9));
  private static final CouncilCandidate SMALL =
      client(3, "2026-06-01", "portrait", "Ben", 10_000, Optional.of(3));
  private static final CouncilCandidate MIDDLE =
      client(4, "2020-01-01", "", "", 300_000, Optional.empty());
  private static final List<CouncilCandidate> ALL = List.of(LIKE_LARGE, SMALL, MIDDLE, LARGE);

  private static List<Long> ids(
      List<CouncilCandidate> members, List<CouncilCandidate> candidates, int seats) {
    return CouncilChoice.of(members, candidates, seats, TODAY).stream()
        .map(choice -> choice.candidate().client().id())
        .toList();
  }

  @Test
  void the_top_client_is_first_then_the_most_different_ones() {
    assertEquals(List.of(1L, 3L, 4L, 2L), ids(List.of(), ALL, 4));
    assertEquals(List.of(1L, 3L), ids(List.of(), ALL, 2));
  }

  @Test
  void current_members_count_as_already_chosen() {
    assertEquals(List.of(1L), ids(List.of(SMALL), List.of(LIKE_LARGE, MIDDLE, LARGE), 1));
    assertEquals(List.of(3L), ids(List.of(LARGE), List.of(LIKE_LARGE, SMALL, MIDDLE), 1));
  }

  @Test
  void every_choice_has_a_reason() {
    var whys = CouncilChoice.of(List.of(), ALL, 4, TODAY).stream().map(c -> c.why()).toList();

    assertEquals(
        List.of(
            "worth 9000, more than any other; tagged wedding; owned by Ana",
            "the first one tagged portrait; owned by Ben; worth 100, less than the others",
            "a combination that nobody else has",
            "a combination that nobody else has"),
        whys);
  }

  @Test
  void the_order_of_unlike_clients_does_not_matter() {
    var shuffled = new ArrayList<>(ALL);
    Collections.shuffle(shuffled, new Random(1));

    assertEquals(ids(List.of(), ALL, 3), ids(List.of(), shuffled, 3));
  }

  @Test
  void nobody_is_proposed_twice() {
    var random = new Random(7);
    for (int round = 0; round < 50; round++) {
      var all = new ArrayList<CouncilCandidate>();
      for (int i = 0; i < random.nextInt(12); i++) {
        all.add(
            client(
                i + 1L,
                "2020-01-0" + (1 + random.nextInt(3)),
                random.nextBoolean() ? "wedding" : "",
                random.nextBoolean() ? "Ana" : "",
                random.nextInt(3),
                random.nextBoolean() ? Optional.of(random.nextInt(11)) : Optional.empty()));
      }
      var chosen = ids(List.of(), all, 6);

      assertEquals(Math.min(6, all.size()), chosen.size());
      assertEquals(chosen.size(), new HashSet<>(chosen).size());
      for (var choice : CouncilChoice.of(List.of(), all, 6, TODAY)) {
        assertFalse(choice.why().isEmpty());
      }
    }
  }

  @Test
  void it_is_quick_for_a_large_book() {
    var all = new ArrayList<CouncilCandidate>();
    var random = new Random(3);
    for (int i = 1; i <= 20_000; i++) {
      all.add(
          client(
              i,
              "2020-01-01",
              "t" + random.nextInt(9),
              "o" + random.nextInt(5),
              random.nextInt(1_000_000),
              Optional.of(random.nextInt(11))));
    }

    assertTrue(ids(List.of(), all, 12).size() == 12);
  }
}

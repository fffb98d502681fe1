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

  private static final CouncilCandidate MEMBER =
      client(1, "2020-01-01", "wedding", "Ana", 500, Optional.of(9));

  /** The one who is chosen beside a member and somebody exactly like them. */
  private static long chosen(CouncilCandidate... candidates) {
    return ids(List.of(MEMBER), List.of(candidates), 1).getFirst();
  }

  @Test
  void each_difference_counts_by_itself() {
    var alike = client(2, "2020-01-01", "WEDDING", "ana", 500, Optional.of(9));
    for (var other :
        List.of(
            client(3, "2025-01-01", "wedding", "Ana", 500, Optional.of(9)),
            client(3, "2020-01-01", "press", "Ana", 500, Optional.of(9)),
            client(3, "2020-01-01", "", "Ana", 500, Optional.of(9)),
            client(3, "2020-01-01", "wedding", "Ben", 500, Optional.of(9)),
            client(3, "2020-01-01", "wedding", "Ana", 400, Optional.of(9)),
            client(3, "2020-01-01", "wedding", "Ana", 500, Optional.of(8)),
            client(3, "2020-01-01", "wedding", "Ana", 500, Optional.empty()))) {
      assertEquals(3, chosen(alike, other), other.toString());
    }
  }

  @Test
  void an_unknown_score_counts_like_half_of_the_scale() {
    var unknown = client(2, "2020-01-01", "wedding", "Ana", 500, Optional.empty());
    assertEquals(3, chosen(unknown, client(3, "2020-01-01", "wedding", "Ana", 500, at(3))));
    assertEquals(2, chosen(unknown, client(3, "2020-01-01", "wedding", "Ana", 500, at(5))));
  }

  private static Optional<Integer> at(int score) {
    return Optional.of(score);
  }

  @Test
  void of_equally_different_clients_the_one_worth_more_is_chosen() {
    var ben = client(2, "2020-01-01", "wedding", "Ben", 500, Optional.of(9));
    var cleo = client(3, "2020-01-01", "wedding", "Cleo", 500, Optional.of(9));
    assertEquals(2, chosen(ben, cleo));
    assertEquals(3, chosen(cleo, ben), "and else the first one");
  }

  @Test
  void a_choice_names_what_nobody_before_has() {
    for (var each :
        List.of(
            "2015-01-01 500 9 a client since 2015-01-01, longer than the others",
            "2025-01-01 500 9 a client since 2025-01-01, more recent than the others",
            "2020-01-01 500 4 gave a score of 4",
            "2020-01-01 600 9 worth 6, more than the others",
            "2020-01-01 400 9 worth 4, less than the others",
            "2020-01-01 500 9 a combination that nobody else has")) {
      var words = each.split(" ", 4);
      var candidate =
          client(
              2,
              words[0],
              "wedding",
              "Ana",
              Long.parseLong(words[1]),
              at(Integer.parseInt(words[2])));
      var choices = CouncilChoice.of(List.of(MEMBER), List.of(candidate), 1, TODAY);
      assertEquals(words[3], choices.getFirst().why());
    }
  }
}

package hug.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hug.model.Referrer;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ReferralTreeTest {
  private static Referrer client(long id, String name, long by, long value) {
    return new Referrer(id, name, by, LocalDate.parse("2026-01-01"), 100 * value, 0);
  }

  private static List<String> lines(List<ReferralTree.Branch> branches) {
    return branches.stream()
        .map(branch ->
            "  ".repeat(branch.depth())
                + branch.client().name()
                + " "
                + branch.sent()
                + " "
                + branch.brought()
                + (branch.by().isEmpty() ? "" : " by " + branch.by()))
        .toList();
  }

  @Test
  void the_most_valuable_branch_comes_first() {
    var tree =
        new ReferralTree(
            List.of(
                client(1, "Ann", 0, 9000),
                client(2, "Bob", 1, 10),
                client(3, "Cat", 0, 0),
                client(4, "Dan", 3, 20),
                client(5, "Eve", 4, 30)));
    assertEquals(
        List.of(
            "Cat 1 50", "  Dan 1 30 by Cat", "    Eve 0 0 by Dan", "Ann 1 10", "  Bob 0 0 by Ann"),
        lines(tree.all()));
    assertEquals(List.of("Dan 1 30", "  Eve 0 0 by Dan"), lines(tree.from(4)));
    assertEquals(List.of(), tree.from(6), "of somebody who sent nobody");
  }

  @Test
  void in_a_ring_each_client_appears_once() {
    var tree = new ReferralTree(List.of(client(1, "Ann", 2, 10), client(2, "Bob", 1, 20)));
    assertEquals(List.of("Ann 1 20", "  Bob 1 10 by Ann"), lines(tree.all()));
    assertEquals(List.of("Bob 1 10", "  Ann 1 20 by Bob"), lines(tree.from(2)));
  }

  @Test
  void a_ring_starts_with_its_first_client_whoever_brought_more() {
    var tree = new ReferralTree(List.of(client(1, "Ann", 2, 20), client(2, "Bob", 1, 10)));
    assertEquals(List.of("Ann 1 10", "  Bob 1 20 by Ann"), lines(tree.all()));
  }
}

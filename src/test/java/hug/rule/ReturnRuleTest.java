package hug.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hug.model.VisitHistory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** The rule for who comes back, on books whose clients are made up. */
final class ReturnRuleTest {
  private static final int CUT = 1000;
  private static final int HORIZON = 91;

  /**
   * A client with a rhythm and pauses.
   *
   * @param comesBack whether there is a visit in the days after the cut
   */
  private record Made(VisitHistory history, boolean comesBack) {}

  /** Clients who come every few weeks, each with a rhythm of their own, and stop some day. */
  private static List<Made> book(Random random, int size) {
    var book = new ArrayList<Made>();
    for (int id = 1; id <= size; id++) {
      double rhythm = 5 + random.nextDouble() * 50;
      int day = random.nextInt(800);
      var visits = new ArrayList<Integer>();
      boolean comesBack = false;
      for (boolean isThere = true; isThere && day <= CUT + HORIZON; ) {
        if (day <= CUT) {
          visits.add(day);
        }
        comesBack |= day > CUT;
        isThere = random.nextDouble() > 0.1;
        day += 1 + (int) (rhythm * (0.5 + random.nextDouble()));
      }
      if (!visits.isEmpty()) {
        var days = visits.stream().mapToInt(Integer::intValue).toArray();
        book.add(new Made(VisitHistory.of(id, days.length, days, CUT), comesBack));
      }
    }
    return book;
  }

  /** The area under the ROC curve: how often one who comes back has the higher score. */
  private static double area(List<Made> book, ToDoubleFunction<VisitHistory> score) {
    var sorted =
        book.stream()
            .sorted(Comparator.comparingDouble(made -> score.applyAsDouble(made.history())))
            .toList();
    double below = 0;
    double pairs = 0;
    for (var made : sorted) {
      if (made.comesBack()) {
        pairs += below;
      } else {
        below++;
      }
    }
    return pairs / (below * (book.size() - below));
  }

  private static ReturnRule fitted(List<Made> book) {
    return Returns.of(book.stream().map(Made::history).toList()).rule();
  }

  @Test
  void the_order_is_better_than_that_of_silence() {
    for (int seed = 1; seed <= 3; seed++) {
      var book = book(new Random(seed), 600);
      var rule = fitted(book);
      // Silence alone knows those who left long ago.
      book.removeIf(made -> made.history().silence() > HORIZON);
      double own = area(book, history -> rule.chance(history, 0).chance());
      double silence = area(book, history -> -history.silence());
      assertTrue(own > silence, own + " against " + silence);
    }
  }

  @Test
  void chances_are_about_as_high_as_what_happens() {
    var book = book(new Random(7), 2000);
    var rule = fitted(book);
    assertEquals(HORIZON, rule.horizon());
    double expected = 0;
    int happened = 0;
    for (var made : book) {
      expected += rule.chance(made.history(), 0).chance();
      happened += made.comesBack() ? 1 : 0;
    }
    assertEquals(happened, expected, 0.15 * happened);
  }

  @Test
  void a_book_with_fewer_than_5_returns_says_nothing() {
    var days = new int[] {10, 20, 30};
    var few = new ArrayList<VisitHistory>();
    for (int id = 1; id <= 2; id++) {
      few.add(VisitHistory.of(id, 3, days, 100));
    }
    assertFalse(Returns.of(few).rule().judges());
    assertEquals(4, Returns.of(few).rule().gaps());
    few.add(VisitHistory.of(3, 3, days, 100));
    assertTrue(Returns.of(few).rule().judges());
    assertFalse(Returns.of(List.of()).rule().judges());
  }

  @Test
  void a_rule_that_was_written_says_the_same() throws IOException {
    var book = book(new Random(3), 50);
    var rule = fitted(book);
    var bytes = new ByteArrayOutputStream();
    rule.write(new DataOutputStream(bytes));
    var read = ReturnRule.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    for (var made : book) {
      assertEquals(
          rule.chance(made.history(), 3).chance(), read.chance(made.history(), 3).chance());
    }
  }

  @Test
  void silences_like_this_are_counted_where_their_end_is_known() {
    // Thirty clients came 3 times, 10 days apart; ten of them once more, 40 days later.
    var book = new ArrayList<VisitHistory>();
    for (int id = 1; id <= 30; id++) {
      var days = id <= 10 ? new int[] {0, 10, 20, 60} : new int[] {0, 10, 20};
      book.add(VisitHistory.of(id, days.length, days, 400));
    }
    var client = VisitHistory.of(31, 3, new int[] {350, 360, 370}, 400);
    var similar = SimilarSilences.of(book, client, 30);
    assertEquals(
        "in your book 10 of 40 silences like this ended within a month", similar.inWords(30));
  }
}

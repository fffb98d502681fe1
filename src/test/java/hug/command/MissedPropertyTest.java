package hug.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hug.Faults;
import hug.HugTester;
import hug.model.Matter;
import hug.model.Missed;
import hug.rule.Omissions;
import hug.rule.Rulebook;
import hug.store.Book;
import hug.store.MemoryBooks;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What was missed, read from stored forecasts, agrees with the rules for each client and day. */
final class MissedPropertyTest {
  private static final int BOOKS = Faults.tries(2000, 40_000);

  /** The first seed of the short form, which is the same each time. */
  private static final long SEED = 1;

  private static long seed() {
    return Faults.count(1, 0) == 1 ? Long.getLong("seed", SEED) : Faults.seed();
  }

  @Test
  void missed_items_agree_with_the_rules_in_random_books() {
    long seed = seed();
    try (var books = new MemoryBooks(Rulebook.FORESIGHT, HugTester.AUTHOR)) {
      IntStream.range(0, BOOKS)
          .parallel()
          .forEach(i ->
              Faults.kept(
                  "MissedPropertyTest",
                  seed + i,
                  () -> books.use(book -> check(book, new Random(seed + i)))));
    }
  }

  private static void check(Book book, Random random) {
    var today = new RandomBook(book, random).fill(5).plusDays(random.nextInt(120) - 20);
    var evaluator = new Evaluator(book, today);
    var last = today.minusDays(1 + random.nextInt(10));
    var first = last.minusDays(random.nextInt(90));
    var all = evaluator.matters(Matter.Sort.JOB, false);
    all.addAll(evaluator.matters(Matter.Sort.OCCASION, false));
    var expected =
        new Omissions(evaluator.rulebook(), book.situations()::each).of(all, first, last);

    assertEquals(lines(expected), lines(evaluator.missed(first, last)));
  }

  private static List<String> lines(List<Missed> missed) {
    var lines = new ArrayList<String>();
    for (var one : missed) {
      lines.add(one.lastDay() + " " + one.line());
    }
    lines.sort(null);
    return lines;
  }
}

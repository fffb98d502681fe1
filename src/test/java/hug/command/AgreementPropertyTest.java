package hug.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hug.Faults;
import hug.HugTester;
import hug.InMemory;
import hug.model.AgendaFilter;
import hug.model.AgendaLine;
import hug.model.ClientRef;
import hug.model.Matter;
import hug.model.ReasonKind;
import hug.rule.Rulebook;
import hug.rule.Verdict;
import hug.rule.Yearly;
import hug.store.Book;
import hug.store.DueQueries;
import hug.store.MemoryBooks;
import hug.store.backup.BookOpener;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * On any day, what is stored about due clients agrees with the rules applied to each one, and all
 * commands agree with each other.
 */
final class AgreementPropertyTest {
  private static final int BOOKS = Faults.tries(3000, 60_000);
  private static final int PRINTED = Faults.tries(60, 2000);

  /** The first seed of the short form, which is the same each time. */
  private static final long SEED = 1;

  @TempDir(factory = InMemory.class)
  Path folder;

  private static long seed() {
    return Faults.count(1, 0) == 1 ? Long.getLong("seed", SEED) : Faults.seed();
  }

  @Test
  void stored_forecasts_agree_with_the_rules_on_any_day() {
    long seed = seed();
    try (var books = new MemoryBooks(Rulebook.FORESIGHT, HugTester.AUTHOR)) {
      IntStream.range(0, BOOKS)
          .parallel()
          .forEach(i ->
              Faults.kept(
                  "AgreementPropertyTest",
                  seed + i,
                  () -> books.use(book -> check(book, new Random(seed + i)))));
    }
  }

  private static void check(Book book, Random random) {
    var last = new RandomBook(book, random).fill(4);
    assertEquals(List.of(), book.faults());
    int days = random.nextInt(3) == 0 ? 2000 : random.nextInt(600) - 200;
    new Day(book, last).check(random);
    new Day(book, last.plusDays(days)).check(random);
  }

  /** Compares each line that hug due prints with the output of other commands. */
  @Test
  void every_command_agrees_with_hug_due_on_a_reason() {
    long seed = seed();
    IntStream.range(0, PRINTED)
        .parallel()
        .forEach(i ->
            Faults.kept(
                "AgreementPropertyTest",
                seed + i,
                () -> {
                  var home = Files.createDirectories(folder.resolve("home" + i));
                  var random = new Random(seed + i);
                  var name = home.resolve("hug.db").toString();
                  LocalDate last;
                  try (var book =
                      new BookOpener(Rulebook.FORESIGHT, HugTester.AUTHOR).begun(name)) {
                    last = new RandomBook(book, random).fill(6);
                    book.publish();
                  }
                  int days = random.nextBoolean() ? 0 : random.nextInt(900);
                  new Printed(home, last.plusDays(days)).check();
                }));
  }

  /** A client as the rules see it on a day. */
  private record Known(
      ClientRef client, Verdict verdict, List<AgendaLine> agenda, List<Matter> open) {}

  /** A book on a day: what lists show, and what the rules say about each client. */
  private static final class Day {
    private final LocalDate today;
    private final DueQueries forecasts;
    private final Map<Long, Known> known = new HashMap<>();

    Day(Book book, LocalDate today) {
      this.today = today;
      this.forecasts = book.forecasts(today);
      var rulebook = Rulebook.of(book.practice());
      for (var client : book.directory().all()) {
        var situation = book.situations().of(today, client.id());
        known.put(
            client.id(),
            new Known(
                client,
                rulebook.judge(situation.standing()),
                rulebook.forecast(situation, today).agenda(today),
                situation.matters()));
      }
    }

    void check(Random random) {
      var horizon = today.plusDays(random.nextInt(400));
      var due = new ArrayList<AgendaLine>();
      for (var one : known.values()) {
        assertTrue(one.agenda().contains(one.verdict().due()));
        assertEquals(naive(one), occasions(one), one.client() + " on " + today);
        if (!one.verdict().isQuiet(today)) {
          one.agenda().stream().filter(line -> !line.dueOn().isAfter(horizon)).forEach(due::add);
        }
      }
      due.sort(byNeed());
      var when = today + " until " + horizon;
      assertEquals(due, due(horizon, Optional.empty(), Integer.MAX_VALUE), when);
      int limit = 1 + random.nextInt(6);
      assertEquals(
          due.subList(0, Math.min(limit, due.size())), due(horizon, Optional.empty(), limit), when);
      var kind = ReasonKind.values()[random.nextInt(ReasonKind.values().length)];
      due.removeIf(line -> line.kind() != kind);
      assertEquals(due, due(horizon, Optional.of(kind), Integer.MAX_VALUE), when);
      assertEquals(
          due.size(),
          forecasts.countDue(AgendaFilter.until(horizon).because(Optional.of(kind))),
          when);
    }

    private List<AgendaLine> due(LocalDate horizon, Optional<ReasonKind> kind, int limit) {
      var lines = new ArrayList<AgendaLine>();
      forecasts.due(AgendaFilter.until(horizon).because(kind), limit).forEach(lines::add);
      return lines;
    }

    /** The order that the practices ask for, implemented again. */
    private Comparator<AgendaLine> byNeed() {
      return Comparator.comparingInt((AgendaLine line) -> line.kind().rank())
          .thenComparingLong(this::daysLapsed)
          .thenComparingDouble(
              line -> daysLapsed(line) > 0 ? 0 : -(double) line.daysOver(today) / line.windowDays())
          .thenComparing(line -> known.get(line.client()).client().name())
          .thenComparingLong(AgendaLine::client)
          .thenComparing(line -> line.kind().toString())
          .thenComparingLong(AgendaLine::matter)
          .thenComparingLong(AgendaLine::part);
    }

    /** The days since a silent client lapsed; 0 before that, and for other reasons. */
    private long daysLapsed(AgendaLine line) {
      return line.kind() == ReasonKind.SILENCE
          ? Math.max(0, known.get(line.client()).verdict().daysLapsed(today))
          : 0;
    }

    private Set<String> occasions(Known one) {
      var due = new TreeSet<String>();
      for (var line : one.agenda()) {
        if (line.kind() == ReasonKind.OCCASION && !line.isSnoozed() && !isAhead(line.dueOn())) {
          due.add(line.matter() + " " + line.day());
        }
      }
      return due;
    }

    /** The same, day by day: the latest that is due and neither noticed nor missed. */
    private Set<String> naive(Known one) {
      var due = new TreeSet<String>();
      for (var occasion : one.open()) {
        boolean isSnoozed =
            one.agenda().stream()
                .anyMatch(line -> line.matter() == occasion.id() && line.isSnoozed());
        if (occasion.sort() == Matter.Sort.OCCASION && !isSnoozed) {
          latest(occasion)
              .filter(day -> !lastDay(occasion, day).isBefore(today))
              .filter(day ->
                  one.verdict()
                      .standing()
                      .lastTouch()
                      .filter(occasion::isBefore)
                      .filter(touch -> !touch.on().isBefore(dueOn(occasion, day)))
                      .isEmpty())
              .ifPresent(day -> due.add(occasion.id() + " " + day));
        }
      }
      return due;
    }

    private Optional<LocalDate> latest(Matter occasion) {
      var first = Yearly.of(occasion).day();
      boolean comesOnce = Yearly.of(occasion).comesOnce();
      var latest = Optional.<LocalDate>empty();
      for (int years = 0; years <= (comesOnce ? 0 : 40); years++) {
        var day = first.plusYears(years);
        if (!day.isBefore(occasion.on()) && !isAhead(dueOn(occasion, day))) {
          latest = Optional.of(day);
        }
      }
      return latest;
    }

    private boolean isAhead(LocalDate day) {
      return day.isAfter(today);
    }

    private static LocalDate dueOn(Matter occasion, LocalDate day) {
      return Yearly.of(occasion).before().map(window -> window.before(day)).orElse(day);
    }

    private static LocalDate lastDay(Matter occasion, LocalDate day) {
      var stays = Yearly.of(occasion).stays();
      return stays.map(window -> window.after(day)).orElse(day.plusDays(14));
    }
  }
}

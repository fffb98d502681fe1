package hug.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hug.Faults;
import hug.HugTester;
import hug.model.AgendaFilter;
import hug.model.AgendaLine;
import hug.model.Channel;
import hug.model.Client;
import hug.model.ClientRef;
import hug.model.Coverage;
import hug.model.Filter;
import hug.model.Quiet;
import hug.model.StoredRule;
import hug.model.Touch;
import hug.model.Window;
import hug.rule.Rulebook;
import hug.rule.Verdict;
import hug.store.Book;
import hug.store.MemoryBooks;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Compares the store and the rules with a second implementation, which keeps a plain list of events
 * and works everything out from scratch, day by day.
 */
final class EvaluatorPropertyTest {
  private static final int BOOKS = Faults.tries(3000, 60_000);
  private static final List<String> TAGS = List.of("vip", "photo", "Été");
  private static final List<String> WINDOWS = List.of("1d", "10d", "30d", "2w", "1m", "3m", "1y");

  /** Favours month ends and leap days. */
  private static final List<LocalDate> CORNERS =
      List.of(
          LocalDate.of(2024, 2, 29),
          LocalDate.of(2024, 1, 31),
          LocalDate.of(2023, 11, 30),
          LocalDate.of(2023, 12, 31));

  @Test
  void the_rulebook_agrees_with_a_naive_reading_of_the_practices() {
    long seed = Faults.seed();
    try (var books = new MemoryBooks(Rulebook.FORESIGHT, HugTester.AUTHOR)) {
      IntStream.range(0, BOOKS)
          .parallel()
          .forEach(i ->
              Faults.kept(
                  "EvaluatorPropertyTest",
                  seed + i,
                  () -> books.use(book -> new Case(book, seed + i).check())));
    }
  }

  private static final class Case extends NaiveReading {
    private final Book book;
    private final Random random;
    private LocalDate today;

    Case(Book book, long seed) {
      this.book = book;
      this.random = new Random(seed);
      this.today = corner();
    }

    void check() {
      change(this::makeRules);
      int clients = 1 + random.nextInt(4);
      for (int i = 0; i < clients; i++) {
        int index = i;
        change(() -> addClient(index));
      }
      for (int i = 0; i < 12; i++) {
        today = today.plusDays(random.nextInt(4) == 0 ? random.nextInt(60) : random.nextInt(3));
        change(() -> happen(memories.get(random.nextInt(clients))));
      }
      assertEquals(List.of(), book.faults());
      for (int i = 0; i < 5; i++) {
        var day = today.plusDays(random.nextInt(120));
        assertEquals(naiveDue(day), due(day), "due on " + day);
        assertEquals(naiveLapsed(day), lapsed(day), "lapsed on " + day);
        var over = window();
        assertEquals(
            naiveSilent(day, over), silent(day, over), "silent on " + day + " over " + over);
      }
    }

    private void change(Runnable work) {
      book.change(() -> {
        work.run();
        return null;
      });
    }

    private LocalDate corner() {
      return CORNERS.get(random.nextInt(CORNERS.size())).plusDays(random.nextInt(3) - 1);
    }

    private String window() {
      return WINDOWS.get(random.nextInt(WINDOWS.size()));
    }

    private void makeRules() {
      for (var subject : List.of("", "vip", "photo", "ete")) {
        if (random.nextBoolean()) {
          var every = window();
          var lapse = random.nextBoolean() ? window() : null;
          rules.put(subject, new String[] {every, lapse});
          book.rules()
              .set(
                  new StoredRule(
                      new Coverage(
                          Optional.of(subject).filter(tag -> !tag.isEmpty()), Optional.empty()),
                      Window.parse(every),
                      Optional.ofNullable(lapse).map(Window::parse)));
        }
      }
    }

    private void addClient(int index) {
      var memory = new Memory();
      var tags = TAGS.stream().filter(_ -> random.nextInt(3) == 0).toList();
      var every =
          random.nextInt(4) == 0 ? Optional.of(Window.parse(window())) : Optional.<Window>empty();
      var since = today.minusDays(random.nextInt(40));
      var name = "client " + index;
      long id = book.clients().add(client(0, name, tags, since, every));
      memory.client = client(id, name, tags, since, every);
      memories.add(memory);
    }

    private static Client client(
        long id, String name, List<String> tags, LocalDate since, Optional<Window> every) {
      var none = List.<String>of();
      return new Client(
          id,
          name,
          "",
          none,
          none,
          tags,
          none,
          "",
          since,
          every,
          Optional.empty(),
          Optional.empty(),
          "");
    }

    private void happen(Memory memory) {
      long id = memory.client.id();
      switch (random.nextInt(9)) {
        case 0 -> {
          memory.snoozedUntil = today.plusDays(1 + random.nextInt(60));
          memory.snoozedOn = today;
          memory.touchesBeforeSnooze = memory.touches.size();
          book.pauses().snooze(id, memory.snoozedUntil, today);
        }
        case 1 -> {
          memory.isQuiet = true;
          memory.quietUntil = random.nextBoolean() ? today.plusDays(1 + random.nextInt(90)) : null;
          book.pauses()
              .quiet(id, new Quiet("asked", today, Optional.ofNullable(memory.quietUntil)));
        }
        case 2 -> {
          memory.isQuiet = false;
          book.pauses().unquiet(id);
        }
        case 3 -> {
          memory.plannedFor = random.nextInt(3) == 0 ? null : today.plusDays(random.nextInt(60));
          memory.plannedOn = today;
          memory.touchesBeforePlan = memory.touches.size();
          memory.isPlanFirst = memory.plannedFor != null && random.nextInt(3) == 0;
          if (memory.isPlanFirst) {
            book.pauses().planFirst(id, memory.plannedFor, today);
          } else {
            book.pauses().plan(id, memory.plannedFor, today);
          }
        }
        default -> {
          var on = random.nextInt(3) == 0 ? today.minusDays(random.nextInt(50)) : today;
          var next =
              random.nextInt(4) == 0
                  ? Optional.of(on.plusDays(1 + random.nextInt(50)))
                  : Optional.<LocalDate>empty();
          var channel = Channel.values()[random.nextInt(Channel.values().length)];
          var touch =
              new Touch(
                  0,
                  new ClientRef(id, memory.client.name()),
                  on,
                  channel,
                  random.nextBoolean(),
                  random.nextInt(4) > 0,
                  "",
                  next,
                  "");
          memory.touches.add(touch);
          book.touches().add(touch);
        }
      }
    }

    private List<String> due(LocalDate day) {
      var all = new ArrayList<String>();
      var rulebook = Rulebook.of(book.practice());
      var lines = lines(day, Integer.MAX_VALUE);
      for (var d : new DueItems(book, day, () -> rulebook, lines)) {
        var line = d.line();
        all.add(d.name() + " " + line.kind() + " " + line.dueOn() + " " + line.daysOver(day));
      }
      for (int limit = 1; limit <= all.size(); limit++) {
        assertEquals(
            lines.subList(0, limit), lines(day, limit), "the first " + limit + " due on " + day);
      }
      return all;
    }

    private List<AgendaLine> lines(LocalDate day, int limit) {
      var lines = new ArrayList<AgendaLine>();
      book.forecasts(day).due(AgendaFilter.until(day), limit).forEach(lines::add);
      return lines;
    }

    private List<String> lapsed(LocalDate day) {
      var all = new ArrayList<String>();
      for (var v : verdicts(book.forecasts(day).lapsed(Filter.ALL, Integer.MAX_VALUE), day)) {
        all.add(v.client().name() + " " + v.lapsedOn());
      }
      all.sort(null);
      return all;
    }

    private List<String> silent(LocalDate day, String over) {
      var all = new ArrayList<String>();
      var window = Window.parse(over);
      var forecasts = book.forecasts(day);
      for (var v : verdicts(forecasts.silent(window, Filter.ALL, Integer.MAX_VALUE), day)) {
        all.add(v.client().name() + " " + window.after(v.clock()));
      }
      assertEquals(all.size(), forecasts.countSilent(window, Filter.ALL));
      return all;
    }

    private Iterable<Verdict> verdicts(Iterable<Long> clients, LocalDate day) {
      return new Mapped<>(book.standings().of(day, clients), Rulebook.of(book.practice())::judge);
    }

    private record NaiveDue(
        String name, boolean isScheduled, LocalDate dueOn, long over, double ratio, long lapsed) {
      @Override
      public String toString() {
        return name + " " + (isScheduled ? "scheduled" : "silence") + " " + dueOn + " " + over;
      }
    }

    private List<String> naiveDue(LocalDate day) {
      var list = new ArrayList<NaiveDue>();
      for (var memory : memories) {
        var dueOn = naiveDueOn(memory);
        if (!isQuiet(memory, day) && dueOn.toEpochDay() <= day.toEpochDay()) {
          long over = day.toEpochDay() - dueOn.toEpochDay();
          long window =
              plus(clock(memory), decisive(memory)[0]).toEpochDay() - clock(memory).toEpochDay();
          list.add(
              new NaiveDue(
                  memory.client.name(),
                  plan(memory) != null,
                  dueOn,
                  over,
                  (double) over / window,
                  Math.max(0, day.toEpochDay() - naiveLapsedOn(memory).toEpochDay())));
        }
      }
      list.sort(
          Comparator.comparing((NaiveDue due) -> !due.isScheduled())
              .thenComparing(due -> due.isScheduled() ? 0 : due.lapsed())
              .thenComparing(due -> due.isScheduled() || due.lapsed() == 0 ? -due.ratio() : 0)
              .thenComparing(NaiveDue::name));
      return list.stream().map(NaiveDue::toString).toList();
    }
  }
}

package hug.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hug.Faults;
import hug.HugTester;
import hug.model.Amount;
import hug.model.Channel;
import hug.model.Client;
import hug.model.ClientRef;
import hug.model.Filter;
import hug.model.Folded;
import hug.model.Matter;
import hug.model.News;
import hug.model.Purpose;
import hug.model.Touch;
import hug.rule.Rulebook;
import hug.rule.Verdict;
import hug.store.Book;
import hug.store.MemoryBooks;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A filter selects the same clients as the rules do, applied to one client at a time. */
final class FilterPropertyTest {
  private static final int BOOKS = Faults.tries(300, 20_000);
  private static final long SEED = 1;
  private static final List<String> OWNERS = List.of("", "Ana", "ANA", "bo");

  @Test
  void filters_agree_with_verdicts_on_any_day() {
    long seed = Faults.count(1, 0) == 1 ? Long.getLong("seed", SEED) : Faults.seed();
    try (var books = new MemoryBooks(Rulebook.FORESIGHT, HugTester.AUTHOR)) {
      IntStream.range(0, BOOKS)
          .parallel()
          .forEach(i ->
              Faults.kept(
                  "FilterPropertyTest",
                  seed + i,
                  () -> books.use(book -> check(book, new Random(seed + i)))));
    }
  }

  private static void check(Book book, Random random) {
    var last = new RandomBook(book, random).fill(4);
    book.change(() -> {
      for (var tags : List.of(List.<String>of(), List.of("vip"), List.of("new", "vip"))) {
        book.news().add(new News(0, "a lens", tags, last, "ana", none(), none()));
      }
      book.directory().all().forEach(client -> enrich(client, last, random, book));
      return null;
    });
    var today = last.plusDays(random.nextInt(3) == 0 ? 0 : random.nextInt(600) - 100);
    book.forecasts(today);
    var start = today.minusDays(random.nextInt(400));
    var least = Amount.ofCents(1 + random.nextInt(3) * 5000L);
    check(
        "lapsed",
        filter(silent(Optional.of(today), none(), none())),
        v -> v.isLapsed(today),
        book,
        today);
    check(
        "over",
        filter(silent(none(), Optional.of(start), none())),
        v -> !v.clock().isAfter(start),
        book,
        today);
    check(
        "no touch",
        filter(silent(none(), none(), Optional.of(today))),
        v -> v.standing().lastTouch().isEmpty(),
        book,
        today);
    check(
        "mine",
        filter(
            Optional.of(Cover.on(today, book).ownersFor("ana")),
            Filter.ALL.silence(),
            none(),
            none()),
        v -> v.client().owner().isEmpty() || Folded.of(v.client().owner()).equals("ana"),
        book,
        today);
    check(
        "worth",
        filter(none(), Filter.ALL.silence(), Optional.of(new Filter.Worth(least, today)), none()),
        v -> worth(v, book, today) >= least.cents(),
        book,
        today);
    var purpose = pick(Purpose.values(), random);
    check(
        "not heard",
        filter(
            none(),
            Filter.ALL.silence(),
            none(),
            Optional.of(new Filter.NotHeard(purpose, start, today))),
        v -> !hasHeard(v.client().named(), purpose, start, today, book),
        book,
        today);
    var news = pick(book.news().all().toArray(News[]::new), random);
    check(
        "untold",
        Filter.ALL.untold(new Filter.Untold(news.id(), today)),
        v ->
            news.isFor(v.client())
                && !v.isQuiet(today)
                && !book.news().heardBy(v.client().id(), today).contains(news.id()),
        book,
        today);
    checkReach(book, today);
  }

  private static void checkReach(Book book, LocalDate today) {
    for (var reach : book.news().reach(today)) {
      var untold = Filter.ALL.untold(new Filter.Untold(reach.news().id(), today));
      assertEquals(book.clients().count(untold), reach.left(), "left on " + today);
    }
  }

  private static <T> T pick(T[] some, Random random) {
    return some[random.nextInt(some.length)];
  }

  private static boolean hasHeard(
      ClientRef client, Purpose purpose, LocalDate start, LocalDate today, Book book) {
    return book.touches().of(today, client, Filter.ALL).stream()
        .anyMatch(touch ->
            touch.counts()
                && touch.purpose().equals(Optional.of(purpose))
                && touch.on().isAfter(start));
  }

  /** Adds what a random book lacks: an owner, a value, a job, and touches for a purpose. */
  private static void enrich(ClientRef ref, LocalDate day, Random random, Book book) {
    var client = book.standings().of(day, ref.id()).client();
    book.clients()
        .update(
            new Client(
                client.id(),
                client.name(),
                client.company(),
                client.emails(),
                client.phones(),
                client.tags(),
                client.aliases(),
                OWNERS.get(random.nextInt(OWNERS.size())),
                client.since(),
                client.every(),
                amount(random),
                client.referredBy(),
                client.note()),
            day);
    book.matters()
        .add(
            Matter.noted(ref, Matter.Sort.JOB, "prints", day, "ana")
                .worth(amount(random))
                .withDay(random.nextBoolean() ? Optional.of(day) : none()));
    for (int i = random.nextInt(3); i > 0; i--) {
      book.touches()
          .add(
              new Touch(
                  0,
                  ref,
                  day.minusDays(random.nextInt(400)),
                  pick(Channel.values(), random),
                  false,
                  random.nextInt(4) > 0,
                  "ana",
                  none(),
                  "",
                  Optional.of(pick(Purpose.values(), random)),
                  random.nextBoolean() ? List.of(1L + random.nextInt(3)) : List.of()));
    }
  }

  private static Optional<Amount> amount(Random random) {
    return random.nextBoolean() ? Optional.of(Amount.ofCents(random.nextInt(9000))) : none();
  }

  private static <T> Optional<T> none() {
    return Optional.empty();
  }

  private static Filter.Silence silent(
      Optional<LocalDate> lapsed, Optional<LocalDate> clock, Optional<LocalDate> untouched) {
    return new Filter.Silence(lapsed, clock, untouched);
  }

  private static Filter filter(Filter.Silence silence) {
    return filter(none(), silence, none(), none());
  }

  private static Filter filter(
      Optional<List<Long>> mine,
      Filter.Silence silence,
      Optional<Filter.Worth> worth,
      Optional<Filter.NotHeard> notHeard) {
    return new Filter(
        List.of(), none(), none(), none(), none(), none(), mine, silence, worth, notHeard, none());
  }

  private static void check(
      String what, Filter filter, Predicate<Verdict> wanted, Book book, LocalDate today) {
    var expected = new TreeSet<Long>();
    for (var client : book.directory().all()) {
      var verdict = Rulebook.of(book.practice()).judge(book.standings().of(today, client.id()));
      if (wanted.test(verdict)) {
        expected.add(client.id());
      }
    }
    var matching = book.clients().matching(filter);
    Set<Long> found = new TreeSet<>();
    matching.forEach(client -> found.add(client.id()));
    assertEquals(expected, found, what + " on " + today);
    assertEquals(expected.size(), book.clients().count(filter), what);
  }

  /** The value plus the delivered jobs, as in the verdict. */
  private static long worth(Verdict verdict, Book book, LocalDate today) {
    long cents = verdict.client().value().map(Amount::cents).orElse(0L);
    for (var matter : book.matters().of(verdict.client().named())) {
      if (matter.sort() == Matter.Sort.JOB
          && matter.day().filter(day -> !day.isAfter(today)).isPresent()) {
        cents += matter.value().map(Amount::cents).orElse(0L);
      }
    }
    assertEquals(cents, verdict.standing().worth().map(Amount::cents).orElse(0L));
    return cents;
  }
}

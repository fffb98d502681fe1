package hug.command;

import hug.model.Amount;
import hug.model.Channel;
import hug.model.Coverage;
import hug.model.Step;
import hug.model.StoredRule;
import hug.model.Window;
import hug.store.Book;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Random rules and steps, with amounts close to the limits of rules by worth. */
final class RandomRules {
  private static final List<String> WINDOWS = List.of("1d", "1w", "2w", "31d", "3m", "1y");
  private static final List<Coverage> COVERAGES =
      List.of(
          Coverage.EVERYONE,
          Coverage.ofTag("vip"),
          Coverage.ofWorth(Amount.ofCents(100_00)),
          Coverage.ofWorth(Amount.ofCents(250_00)));

  private final Book book;
  private final Random random;

  RandomRules(Book book, Random random) {
    this.book = book;
    this.random = random;
  }

  Window window() {
    return Window.parse(WINDOWS.get(random.nextInt(WINDOWS.size())));
  }

  Amount amount() {
    return Amount.ofCents(50_00L * random.nextInt(7));
  }

  private <T> Optional<T> maybe(T value) {
    return random.nextInt(3) == 0 ? Optional.of(value) : Optional.empty();
  }

  void begin(LocalDate today) {
    for (var coverage : COVERAGES) {
      if (random.nextBoolean()) {
        book.rules().set(new StoredRule(coverage, window(), maybe(window())));
      }
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      addStep(today);
    }
  }

  /** Sets or removes a rule, or adds a step. */
  void change(LocalDate today) {
    var coverage = COVERAGES.get(random.nextInt(COVERAGES.size()));
    switch (random.nextInt(3)) {
      case 0 -> book.rules().set(new StoredRule(coverage, window(), maybe(window())));
      case 1 -> book.rules().remove(coverage);
      default -> addStep(today);
    }
  }

  private void addStep(LocalDate today) {
    var since = maybe(today.minusDays(random.nextInt(40)));
    book.steps()
        .add(
            new Step(
                0,
                maybe(Step.Event.JOB).orElse(Step.Event.DELIVERY),
                window(),
                maybe(Channel.CARD),
                maybe("vip"),
                since,
                "ask",
                maybe(window())));
  }
}

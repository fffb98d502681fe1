package hug.sample;

import hug.model.Amount;
import hug.model.Channel;
import hug.model.Client;
import hug.model.ClientRef;
import hug.model.Matter;
import hug.model.Step;
import hug.model.Window;
import hug.store.Book;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * The dealings of the sample business with its clients besides touches: for every ten clients, five
 * promises, one complaint, twenty jobs and ten birthdays, most of them settled.
 */
final class Dealings {
  private static final int DAYS = 700;

  /** After this many days a job is old, and the client has been thanked. */
  private static final int OLD = 40;

  private final Book book;
  private final LocalDate today;
  private final Random random;
  private long thanks;

  Dealings(Book book, LocalDate today, long seed) {
    this.book = book;
    this.today = today;
    this.random = new Random(seed);
  }

  /** Adds the follow-up steps, most of which come after a delivery. */
  void addProgramme() {
    thanks = book.steps().add(step("3d", Optional.of(Channel.CARD), "thank-you note"));
    book.steps().add(step("30d", Optional.empty(), "ask how they like it"));
    book.steps().add(step(Step.Event.JOB, "2w", Optional.empty(), "tell them how it is going"));
  }

  private static Step step(String delay, Optional<Channel> by, String text) {
    return step(Step.Event.DELIVERY, delay, by, text);
  }

  private static Step step(Step.Event event, String delay, Optional<Channel> by, String text) {
    return new Step(
        0,
        event,
        Window.parse(delay),
        by,
        Optional.empty(),
        Optional.empty(),
        text,
        Optional.empty());
  }

  /** Adds the dealings with client number {@code index}, whose touches are in the book. */
  void add(int index, ClientRef named, Client client) {
    if (index < People.FACTS.size()) {
      addFact(named, client, People.FACTS.get(index));
    }
    if (index % 2 == 0) {
      addPromise(named, client, index % 14 == 0);
    }
    if (index % 10 == 3) {
      addComplaint(named, client, index % 40 == 3);
    }
    addJob(named, client, OLD + random.nextInt(DAYS));
    addJob(
        named, client, index % 7 == 5 ? 1 + random.nextInt(OLD - 1) : OLD + random.nextInt(DAYS));
    addBirthday(named, client);
    if (index % 4 == 1) {
      addFeedback(named, client);
    }
    if (index % 9 == 2) {
      add(named, client, Matter.Sort.NEED, People.TRADED.get(index / 9 % People.TRADED.size()));
    }
    if (index % 9 == 6) {
      add(named, client, Matter.Sort.OFFER, People.TRADED.get(index / 9 % People.TRADED.size()));
    }
  }

  /** Adds a job that is not delivered yet. */
  void addJobUnderWay(ClientRef named, String owner) {
    book.matters()
        .add(Matter.noted(named, Matter.Sort.JOB, "family book", today.minusDays(7), owner));
  }

  private Matter noted(ClientRef named, Client client, Matter.Sort sort, String text, int daysAgo) {
    return Matter.noted(named, sort, text, today.minusDays(daysAgo), client.owner());
  }

  private void add(ClientRef named, Client client, Matter.Sort sort, String text) {
    book.matters().add(noted(named, client, sort, text, random.nextInt(DAYS)));
  }

  private void addFact(ClientRef named, Client client, List<String> fact) {
    book.matters()
        .add(
            noted(named, client, Matter.Sort.FACT, fact.get(0), random.nextInt(DAYS))
                .withDetail(fact.get(1)));
  }

  private void addPromise(ClientRef named, Client client, boolean isOpen) {
    int daysAgo = isOpen ? random.nextInt(9) : 20 + random.nextInt(DAYS);
    int given = isOpen ? daysAgo + random.nextInt(6) - 2 : 2 + random.nextInt(14);
    var made = today.minusDays(daysAgo);
    var by = made.plusDays(Math.max(1, given));
    var kept = by.plusDays(random.nextInt(100) < 85 ? 0 : 3);
    book.matters()
        .add(
            noted(named, client, Matter.Sort.PROMISE, pick(People.PROMISES), daysAgo)
                .withDay(Optional.of(by))
                .ended(
                    isOpen ? Optional.empty() : Optional.of(new Matter.Ending(kept, "kept", ""))));
  }

  private void addComplaint(ClientRef named, Client client, boolean isOpen) {
    int daysAgo = isOpen ? 1 + random.nextInt(4) : 20 + random.nextInt(DAYS);
    var opened = today.minusDays(daysAgo);
    boolean isRectified = !isOpen || random.nextBoolean();
    var complaint =
        noted(named, client, Matter.Sort.COMPLAINT, pick(People.COMPLAINTS), daysAgo)
            .withDay(isRectified ? Optional.of(opened.plusDays(1)) : Optional.empty())
            .withDetail(isRectified ? "made it again, with an apology" : "")
            .ended(
                isOpen
                    ? Optional.empty()
                    : Optional.of(new Matter.Ending(opened.plusDays(4), "confirmed", "happy now")));
    book.matters().add(complaint);
  }

  private void addJob(ClientRef named, Client client, int daysAgo) {
    var job =
        noted(named, client, Matter.Sort.JOB, pick(People.JOBS), daysAgo)
            .withDay(Optional.of(today.minusDays(daysAgo)))
            .worth(Optional.of(Amount.ofCents(5_000L * (2 + random.nextInt(40)))));
    long id = book.matters().add(job);
    if (daysAgo >= OLD) {
      book.matters().skip(id, thanks, today.minusDays(daysAgo - 1L), "thanked in person");
    }
  }

  private void addBirthday(ClientRef named, Client client) {
    var day = LocalDate.of(1950 + random.nextInt(55), 1, 1).plusDays(random.nextInt(365));
    book.matters()
        .add(
            noted(named, client, Matter.Sort.OCCASION, "birthday", random.nextInt(250))
                .withDay(Optional.of(day))
                .withDetail(random.nextInt(4) == 0 ? "7d" : ""));
  }

  private void addFeedback(ClientRef named, Client client) {
    int score = Math.min(10, 5 + random.nextInt(7));
    book.matters()
        .add(
            noted(named, client, Matter.Sort.FEEDBACK, "", 100 + random.nextInt(DAYS))
                .scored(score));
  }

  private String pick(List<String> texts) {
    return texts.get(random.nextInt(texts.size()));
  }
}

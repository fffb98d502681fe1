package hug.command.intake;

import static hug.syntax.Option.option;

import hug.command.ListOptions;
import hug.command.Session;
import hug.model.Failure;
import hug.sample.SampleBook;
import hug.store.Book;
import hug.syntax.Arguments;
import hug.syntax.Option;

/** The made-up clients of a new book, as its options ask for them. */
final class MadeUpClients {
  static final Option<Integer> CLIENTS =
      option("--clients", "N", ListOptions::count).means("Number of made-up clients to add");
  static final Option<Integer> TOUCHES =
      option("--touches", "M", ListOptions::count)
          .means("Number of made-up touches of the last two years to add")
          .defaultsTo("20 per client");
  private static final int MOST_CLIENTS = 10_000_000;
  private static final int TOUCHES_EACH = 20;
  static final Option<Integer> SEED =
      option("--seed", "S", ListOptions::count)
          .means("Seed of the made-up data")
          .defaultsTo("1")
          .details("The same seed on the same day creates the same book.")
          .orElse(1);

  private MadeUpClients() {}

  /**
   * Checks the options.
   *
   * @throws Failure if they ask for too much, or do not fit together
   */
  static void check(Arguments given) {
    if (given.find(CLIENTS).orElse(0) > MOST_CLIENTS) {
      throw Failure.usage("--clients must be at most " + MOST_CLIENTS);
    }
    if (given.has(TOUCHES) && !given.has(CLIENTS)) {
      throw Failure.usage("--touches needs --clients");
    }
  }

  /** Adds them to a book, if there are to be any. */
  static void write(Arguments given, Session session, Book book) {
    if (given.has(CLIENTS)) {
      session.progress().going("Creating the book");
      int clients = given.find(CLIENTS).orElseThrow();
      int touches = given.find(TOUCHES).orElse(TOUCHES_EACH * clients);
      SampleBook.write(book, session.today(), clients, touches, given.get(SEED));
    }
  }
}

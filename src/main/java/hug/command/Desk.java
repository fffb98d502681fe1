package hug.command;

import hug.model.Author;
import hug.model.Failure;
import hug.model.Line;
import hug.model.Named;
import hug.rule.Rulebook;
import hug.store.Book;
import hug.store.Opening;
import hug.syntax.Given;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Where a command works: today, who is at work, and the book, which is opened when asked for. */
final class Desk implements AutoCloseable {
  private final Surroundings world;
  private final Given given;
  private final LocalDate today;
  private final boolean isScreen;
  private final Author author;
  private final List<String> remarks = new ArrayList<>();
  private Book book;
  private Progress progress;

  /**
   * @param command what is run, as the log has it
   * @param isScreen whether a person looks at what comes out
   */
  Desk(Surroundings world, Given given, LocalDate today, String command, boolean isScreen) {
    this.isScreen = isScreen;
    this.world = world;
    this.given = given;
    this.today = today;
    this.author = new Author(this::staff, command, world.clock());
  }

  /** Who works here. */
  Author author() {
    return author;
  }

  /** A desk to read at: no command is run there. */
  static Desk of(Surroundings world, Given given) {
    return new Desk(world, given, world.today(), "", false);
  }

  /** All that is known of the world outside. */
  Surroundings world() {
    return world;
  }

  /** What was said on the command line. */
  Given given() {
    return given;
  }

  LocalDate today() {
    return today;
  }

  boolean isScreen() {
    return isScreen;
  }

  /** Whoever is at work: $HUG_STAFF, or else the login name. */
  String staff() {
    try {
      return Line.orNothing(world.variable("HUG_STAFF").orElse(world.login()));
    } catch (Failure failure) {
      throw failure.of("HUG_STAFF");
    }
  }

  InputStream in() {
    return world.in();
  }

  /** Whoever sits here, to be asked. */
  Person person() {
    return new Person(world, given, this::wipe);
  }

  /** How far the command has come. */
  Progress progress() {
    if (progress == null) {
      progress = new Progress(world, given.has(Everywhere.QUIET));
    }
    return progress;
  }

  private void wipe() {
    if (progress != null) {
      progress.clear();
      progress = null;
    }
  }

  /** Says something beside what the command gives. */
  void remark(String words) {
    remarks.add(words);
  }

  /** Words that are true, and not asked for. */
  List<String> remarks() {
    if (book != null) {
      book.clockWarning().ifPresent(remarks::add);
    }
    return remarks;
  }

  /** The step of the log that was made here, if there was one. */
  Optional<Long> step() {
    return book == null ? Optional.empty() : book.step();
  }

  /** What is said where the book is open, and not sound. */
  Optional<Failure> damage() {
    if (book == null || whereabouts().isSample()) {
      return Optional.empty();
    }
    try {
      var faults = book.faults();
      return faults.isEmpty()
          ? Optional.empty()
          : Optional.of(damaged(faults.getFirst().inWords()));
    } catch (Failure failure) {
      return Optional.of(failure);
    } catch (RuntimeException unreadable) {
      return Optional.of(damaged("it cannot be read"));
    }
  }

  private Failure damaged(String how) {
    return Failure.damaged(whereabouts().inWords() + " is damaged, and was left as it is: " + how);
  }

  /** Which book that is. */
  Whereabouts whereabouts() {
    return new Whereabouts(world, given);
  }

  /** The book, which must be there. */
  Book book() {
    if (book == null) {
      book = whereabouts().open(today, author);
    }
    return book;
  }

  /** The book, made now if it is not there. */
  Book bookToBegin() {
    if (book == null && whereabouts().isToBegin()) {
      book = whereabouts().begin(whereabouts().name(), author);
    }
    return book();
  }

  /** The book, or an empty one in memory if it is not there: to try what would happen. */
  Book bookToTry() {
    if (book == null && whereabouts().isToBegin()) {
      book = new Opening(Rulebook.FORESIGHT, author).inMemory();
    }
    return book();
  }

  /** What the rules say of what is in the book. */
  Evaluator evaluator() {
    return new Evaluator(book(), today);
  }

  /** The one client that is meant by {@code text}. */
  Named client(String text) {
    return new ClientFinder(book().directory(), person()::choice).find(text);
  }

  /** The same, for what is easily regretted. */
  Named clientSurely(String text) {
    return new ClientFinder(book().directory(), person()::choice).findSurely(text);
  }

  /** Does {@code work}; a book that was begun for it is put in its place only then. */
  <T> T kept(Supplier<T> work) {
    T result = work.get();
    if (book == null || book.publish()) {
      return result;
    }
    // Another hug made the book at the same moment: once more, in that one.
    book = null;
    return work.get();
  }

  @Override
  public void close() {
    wipe();
    if (book != null) {
      book.close();
      book = null;
    }
  }
}

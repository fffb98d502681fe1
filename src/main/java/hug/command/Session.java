package hug.command;

import hug.model.Author;
import hug.model.ClientRef;
import hug.model.Dates;
import hug.model.Day;
import hug.model.Failure;
import hug.model.InputText;
import hug.rule.Rulebook;
import hug.store.Book;
import hug.store.backup.BookOpener;
import hug.syntax.Arguments;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Where a command works: today, who is at work, and the book, which is opened when asked for. */
public final class Session implements AutoCloseable {
  private final Environment world;
  private final Arguments given;
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
  public Session(
      Environment world, Arguments given, LocalDate today, String command, boolean isScreen) {
    this.isScreen = isScreen;
    this.world = world;
    this.given = given;
    this.today = today;
    this.author = new Author(this::staff, command, world.clock());
  }

  /** Who works here. */
  public Author author() {
    return author;
  }

  /** A session to read in: no command is run there. */
  public static Session of(Environment world, Arguments given) {
    return new Session(world, given, world.today(), "", false);
  }

  /** All that is known of the world outside. */
  public Environment world() {
    return world;
  }

  /** What was said on the command line. */
  public Arguments given() {
    return given;
  }

  public LocalDate today() {
    return today;
  }

  /** How dates are read here: as the book says, if there is one. */
  public Dates dates() {
    boolean hasNone = book == null && whereabouts().isToBegin();
    return hasNone ? Dates.on(today) : new Dates(today, book().settings().dateOrder());
  }

  /** A day to come, or how long until then, in the words of a parameter. */
  public LocalDate dayToCome(List<String> words) {
    return dates().read(String.join(" ", words), text -> Day.toCome(text, today, today));
  }

  public boolean isScreen() {
    return isScreen;
  }

  /** Whoever is at work: $HUG_STAFF, or else the login name. */
  public String staff() {
    try {
      return InputText.orNothing(world.variable("HUG_STAFF").orElse(world.login()));
    } catch (Failure failure) {
      throw failure.of("HUG_STAFF");
    }
  }

  public InputStream in() {
    return world.in();
  }

  /** Whoever sits here, to be asked. */
  public Prompter person() {
    return new Prompter(world, given, this::wipe);
  }

  /** How far the command has come. */
  public Progress progress() {
    if (progress == null) {
      progress = new Progress(world, given.has(GlobalOptions.QUIET));
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
  public void remark(String words) {
    remarks.add(words);
  }

  /** Words that are true, and not asked for. */
  public List<String> remarks() {
    if (book != null) {
      book.clockWarning().ifPresent(remarks::add);
    }
    return remarks;
  }

  /** Who came on the staff here, where somebody was on it before. */
  public List<String> newcomers() {
    return book == null ? List.of() : book.staff().newcomers();
  }

  /** The step of the log that was made here, if there was one. */
  public Optional<Long> step() {
    return book == null ? Optional.empty() : book.step();
  }

  /** What is said where the book is open, and not sound. */
  public Optional<Failure> damage() {
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
  public BookLocation whereabouts() {
    return new BookLocation(world, given);
  }

  /** The book, which must be there. */
  public Book book() {
    if (book == null) {
      book = whereabouts().open(today, author);
    }
    return book;
  }

  /** The book, made now if it is not there. */
  public Book bookToBegin() {
    if (book == null && whereabouts().isToBegin()) {
      book = whereabouts().beginIfAbsent(author).orElse(null);
    }
    return book();
  }

  /** The book, made now if it is the default one and not there: nobody has named a wrong one. */
  public Book bookOrDefault() {
    return whereabouts().isDefault() ? bookToBegin() : book();
  }

  /** The book, or an empty one in memory if it is not there: to try what would happen. */
  public Book bookToTry() {
    if (book == null && whereabouts().isToBegin()) {
      book = new BookOpener(Rulebook.FORESIGHT, author).inMemory();
    }
    return book();
  }

  /** What the rules say of what is in the book. */
  public Evaluator evaluator() {
    return new Evaluator(book(), today);
  }

  /** The one client that is meant by {@code text}. */
  public ClientRef client(String text) {
    return finder(person()::choice).find(text);
  }

  /** The name of a client that the words of a line begin with. */
  ClientFinder.Beginning beginning(List<String> line) {
    return finder(person()::choice).beginning(line);
  }

  /** The same, for what is easily regretted. */
  public ClientRef clientSurely(String text) {
    return finder(person()::choice).findSurely(text);
  }

  /** Finds the clients who are meant by words. */
  ClientFinder finder(ClientFinder.Choice choice) {
    return new ClientFinder(
        book().directory(), choice, clients -> ToldApart.in(clients, book(), today));
  }

  /** Does {@code work}; a book that was begun for it is put in its place only then. */
  public <T> T kept(Supplier<T> work) {
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

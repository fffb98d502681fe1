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

/** The context of one command: the date, the user, and the book, which is opened on demand. */
public final class Session implements AutoCloseable {
  private final Environment world;
  private final Arguments given;
  private final LocalDate today;
  private final boolean isScreen;
  private final Author author;
  private final List<String> remarks = new ArrayList<>();
  private Book book;
  private Progress progress;
  private Optional<Runnable> question = Optional.empty();

  /**
   * @param command the command line, for the log
   * @param isScreen whether output goes to a screen
   */
  public Session(
      Environment world, Arguments given, LocalDate today, String command, boolean isScreen) {
    this.isScreen = isScreen;
    this.world = world;
    this.given = given;
    this.today = today;
    this.author = new Author(this::staff, command, world.clock());
  }

  /** The same session later, with the clock as it is then. */
  public Session renewed() {
    var later = world.later().get();
    return new Session(later, given, later.today(), author.command(), isScreen);
  }

  /** The author of changes to the book. */
  public Author author() {
    return author;
  }

  /** A session for reading, without a command. */
  public static Session of(Environment world, Arguments given) {
    return new Session(world, given, world.today(), "", false);
  }

  /** Sets what is to be asked before a change of the book. */
  public void beforeChanges(Runnable asking) {
    question = Optional.of(asking);
  }

  /** The environment of the process. */
  public Environment world() {
    return world;
  }

  /** The arguments on the command line. */
  public Arguments given() {
    return given;
  }

  public LocalDate today() {
    return today;
  }

  /** The way to read dates: as the book is configured, if there is one. */
  public Dates dates() {
    boolean hasNone = book == null && whereabouts().isToBegin();
    return hasNone ? Dates.on(today) : new Dates(today, book().settings().dateOrder());
  }

  /** A future date, given in words as a date or as a window from today. */
  public LocalDate dayToCome(List<String> words) {
    return dates().read(String.join(" ", words), text -> Day.toCome(text, today, today));
  }

  public boolean isScreen() {
    return isScreen;
  }

  /** The name of the user: $HUG_STAFF, or else the login name; the person, if that is theirs. */
  public String staff() {
    var name = userName();
    return book == null || name.isEmpty() ? name : book.staff().person(name);
  }

  /** $HUG_STAFF, or else the login name. */
  String userName() {
    try {
      return InputText.orNothing(world.variable("HUG_STAFF").orElse(world.login()));
    } catch (Failure failure) {
      throw failure.of("HUG_STAFF");
    }
  }

  public InputStream in() {
    return world.in();
  }

  /** The user, if there is one to ask. */
  public Prompter person() {
    return new Prompter(world, given, this::wipe);
  }

  /** The progress line of the command. */
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

  /** Adds a message to print after the output of the command. */
  public void remark(String words) {
    remarks.add(words);
  }

  /** The messages to print after the output. */
  public List<String> remarks() {
    if (book != null) {
      book.clockWarning().ifPresent(remarks::add);
      var days = book.daysUnsynced();
      if (days.isPresent()) {
        remarks.add("Last sync with the office: " + Days.span(days.get()) + " ago. Now: hug sync");
      }
    }
    return remarks;
  }

  /** Starts a sync that nobody waits for, if the book was changed and wants it. */
  public void syncBehind() {
    if (step().isPresent() && !whereabouts().isSample() && book.isToSync()) {
      SyncBehind.start(world, Book.path(whereabouts().name()));
    }
  }

  /** Staff members that this command added to a staff that was not empty. */
  public List<String> newcomers() {
    return book == null ? List.of() : book.staff().newcomers();
  }

  /** The step that this command added to the log, if any. */
  public Optional<Long> step() {
    return book == null ? Optional.empty() : book.step();
  }

  /** The failure to report if the open book is damaged. */
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
    return Failure.damaged(whereabouts().inWords() + " is damaged and was not changed: " + how);
  }

  /** The location of the book. */
  public BookLocation whereabouts() {
    return new BookLocation(world, given);
  }

  /** The book, which must exist. */
  public Book book() {
    if (book == null) {
      book = whereabouts().open(today, author);
      book.staff().greet();
      if (question.isPresent()) {
        book.beforeChanges(question.get());
      }
    }
    return book;
  }

  /** The book, created now if it does not exist. */
  public Book bookToBegin() {
    if (book == null && whereabouts().isToBegin()) {
      book = whereabouts().beginIfAbsent(author).orElse(null);
    }
    return book();
  }

  /** The book, created now if it is the default one: a named one may be misspelt. */
  public Book bookOrDefault() {
    return whereabouts().isDefault() ? bookToBegin() : book();
  }

  /** The book, or an empty one in memory if it does not exist, for a dry run. */
  public Book bookToTry() {
    if (book == null && whereabouts().isToBegin()) {
      book = new BookOpener(Rulebook.FORESIGHT, author).inMemory();
    }
    return book();
  }

  /** The rules, applied to the book. */
  public Evaluator evaluator() {
    return new Evaluator(book(), today);
  }

  /** The only client that matches the text. */
  public ClientRef client(String text) {
    return finder(person()::choice).find(text);
  }

  /** The name of a client at the beginning of a line. */
  ClientFinder.Beginning beginning(List<String> line) {
    return finder(person()::choice).beginning(line);
  }

  /** The client for a change that is easily regretted, matched more strictly. */
  public ClientRef clientSurely(String text) {
    return finder(person()::choice).findSurely(text);
  }

  /** A finder of clients in the book. */
  ClientFinder finder(ClientFinder.Choice choice) {
    return new ClientFinder(
        book().directory(), choice, clients -> ToldApart.in(clients, book(), today));
  }

  /** Does {@code work}, and publishes a book that was created for it only afterwards. */
  public <T> T kept(Supplier<T> work) {
    T result = work.get();
    if (book == null || book.publish()) {
      return result;
    }
    // Another process created the book at the same time: do the work again in that one.
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

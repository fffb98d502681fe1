package hug.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import hug.model.Agendum;
import hug.model.Author;
import hug.model.Failure;
import hug.model.Filter;
import hug.model.Foresight;
import hug.model.Line;
import hug.model.Matter;
import hug.model.Named;
import hug.model.Situation;
import hug.model.Visible;
import hug.output.Sink;
import hug.rule.Due;
import hug.rule.Rulebook;
import hug.rule.Verdict;
import hug.sample.SampleBook;
import hug.shell.Console;
import hug.shell.Prompt;
import hug.store.Book;
import hug.store.Forecasts;
import hug.syntax.Given;
import hug.syntax.Parser;
import hug.syntax.Syntax;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Where a command works: today, who is at work, and the book, which is opened when asked for. */
final class Desk implements AutoCloseable {
  /** What every book is opened with. */
  static final Foresight FORESIGHT = practice -> Rulebook.of(practice)::forecast;

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

  /** The desk of a command line that is still being typed: of it, only the book matters. */
  static Desk of(Surroundings world, List<String> typed) {
    var book = new ArrayList<String>();
    for (int i = 0; i < typed.size(); i++) {
      if (typed.get(i).equals("--sample") || typed.get(i).startsWith("--db=")) {
        book.add(typed.get(i));
      } else if (typed.get(i).equals("--db") && i + 1 < typed.size()) {
        book.addAll(typed.subList(i, i + 2));
      }
    }
    var given = new Parser(Syntax.command("", "").with(Everywhere.OPTIONS)).parse(book);
    return new Desk(world, given.read(world.today()), world.today(), "", false);
  }

  /** Command lines that are run from here, as if each had been typed by itself. */
  Lines lines() {
    return new Lines(world, given, today);
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

  /** The terminal of whoever is here, to show screens on. */
  Console console() {
    return Console.open(
        world.variable("TERM"), world.in(), world.out(), world.width(), isColoured());
  }

  /** The terminal of whoever is here, to read command lines from. */
  Prompt prompt(Lines lines, int longest) {
    var folder =
        world
            .variable("XDG_STATE_HOME")
            .filter(name -> name.startsWith("/"))
            .orElse(world.home() + "/.local/state");
    return Prompt.atTerminal(
        world.variable("TERM"),
        world.in(),
        world.out(),
        new Spoken(lines),
        new Prompt.History(Path.of(folder, "hug", "history"), longest),
        isColoured());
  }

  private boolean isColoured() {
    return Printing.isColoured(given.get(Everywhere.COLOR), world, true);
  }

  /** Whether a person types what comes in. */
  boolean isTyped() {
    return world.terminals().contains("in");
  }

  /** Whether there is a person to ask, who has not said that they will not answer. */
  boolean canAsk() {
    return isTyped() && !given.has(Everywhere.NO_INPUT);
  }

  /** The editor that whoever is here likes best. */
  String editor() {
    return world.variable("VISUAL").or(() -> world.variable("EDITOR")).orElse("vi");
  }

  /** Asks for something that is not shown while it is typed. */
  char[] secret(String prompt) {
    return world.secret().apply(prompt);
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

  /** Asks whether something that has no undo shall be done. */
  boolean agrees(String question) {
    return asked(question).equalsIgnoreCase("yes");
  }

  /** What a person answers; nothing where the terminal is gone. */
  private String asked(String question) {
    wipe();
    var out = Sink.forWords(world.err());
    out.write(question);
    out.flush();
    var answer = new ByteArrayOutputStream();
    try {
      for (int octet; (octet = world.in().read()) >= 0 && octet != '\n'; ) {
        answer.write(octet);
      }
    } catch (IOException e) {
      return "";
    }
    return answer.toString(UTF_8).strip();
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

  /** What is said where the book is open, and not sound. */
  Optional<Failure> damage() {
    if (book == null || isSample()) {
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
    return Failure.damaged(place() + " is damaged, and was left as it is: " + how);
  }

  /** How messages name the book. */
  String place() {
    return isSample() ? "the sample book" : Book.path(bookName()).toString();
  }

  /** The book, which must be there. */
  Book book() {
    if (book == null) {
      book = isSample() ? sample() : existing(bookName());
    }
    return book;
  }

  private Book existing(String name) {
    if (!Book.exists(name)) {
      throw Failure.refused(
          "there is no book at " + Book.path(name) + " yet",
          "start one with: hug add NAME"
              + (isDefaultBook() ? "" : " --db " + Quoted.of(name))
              + ", or look around with: hug --sample due");
    }
    return Book.open(name, FORESIGHT, author);
  }

  /** The book, made now if it is not there. */
  Book bookToBegin() {
    if (book == null && !isSample() && !Book.exists(bookName())) {
      book = Book.begin(bookName(), FORESIGHT, author);
    }
    return book();
  }

  /** The book, or an empty one in memory if it is not there: to try what would happen. */
  Book bookToTry() {
    if (book == null && !isSample() && !Book.exists(bookName())) {
      book = Book.inMemory(FORESIGHT, author);
    }
    return book();
  }

  /** Whether the book is the one in the data folder, which nobody had to name. */
  boolean isDefaultBook() {
    return given.find(Everywhere.DB).or(() -> world.variable("HUG_DB")).isEmpty();
  }

  boolean isSample() {
    return given.has(Everywhere.SAMPLE);
  }

  /** The name of the book's file. */
  String bookName() {
    return given
        .find(Everywhere.DB)
        .or(() -> world.variable("HUG_DB"))
        .orElseGet(() ->
            world
                    .variable("XDG_DATA_HOME")
                    .filter(folder -> folder.startsWith("/"))
                    .orElse(world.home() + "/.local/share")
                + "/hug/hug.db");
  }

  private Book sample() {
    var sample = Book.inMemory(FORESIGHT, author);
    SampleBook.write(sample, today);
    return sample;
  }

  Rulebook rulebook() {
    return Rulebook.of(book().practice());
  }

  /** What the rules say of a client today. */
  Verdict verdict(Named client) {
    return rulebook().judge(book().standings().of(today, client.id()));
  }

  /** What the rules say of clients, one by one as they are printed; the book is held until then. */
  Iterable<Verdict> verdicts(Iterable<Long> clients) {
    book().hold();
    return new Verdicts(book().standings().of(today, clients), rulebook());
  }

  /** All that is open with a client, and what they are. */
  Situation situation(Named client) {
    return book().situations().of(today, client.id());
  }

  /** Every reason to touch a client, today or later, the most pressing first. */
  List<Due> dues(Named client) {
    var situation = situation(client);
    var rulebook = rulebook();
    return rulebook.dues(rulebook.judge(situation.standing()), situation, today);
  }

  /** What is good to know today of all clients. */
  List<Matter> facts() {
    var facts = new ArrayList<Matter>();
    for (var fact : book().matters().ofSort(Matter.Sort.FACT, true, Filter.ALL, today)) {
      if (fact.holdsOn(today)) {
        facts.add(fact);
      }
    }
    return facts;
  }

  /** What falls due, line by line as it is printed; the book is held until then. */
  Iterable<Listed> dues(Iterable<Agendum> lines) {
    book().hold();
    return new Dues(book(), today, rulebook(), lines);
  }

  /** What is foretold, as the book is now; it is held until the answer is printed. */
  Forecasts forecasts() {
    book().hold();
    return book().forecasts(today);
  }

  /** The one client that is meant by {@code text}. */
  Named client(String text) {
    return new ClientFinder(book().directory(), this::chosen).find(text);
  }

  private Optional<Named> chosen(String question, List<Named> candidates) {
    if (!canAsk()) {
      return Optional.empty();
    }
    var lines = new StringBuilder(question).append(":\n");
    for (int i = 0; i < candidates.size(); i++) {
      lines.append(i < 9 ? "   " : "  ").append(i + 1).append("  ");
      lines.append(Visible.of(candidates.get(i).toString())).append('\n');
    }
    var answer = asked(lines + "Which one? A number, or Enter for none of them: ");
    for (int i = 0; i < candidates.size(); i++) {
      if (answer.equals(String.valueOf(i + 1))) {
        return Optional.of(candidates.get(i));
      }
    }
    return Optional.empty();
  }

  /** Makes sure that what is written there does not overwrite the book. */
  void requireOther(String file) {
    if (!isSample() && Book.isIn(bookName(), file)) {
      throw Failure.usage(
          "--output: " + file + " is the book itself, or belongs to it", "write to another file");
    }
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

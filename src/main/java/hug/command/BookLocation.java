package hug.command;

import hug.model.Author;
import hug.model.Failure;
import hug.rule.Rulebook;
import hug.sample.SampleBook;
import hug.store.Book;
import hug.store.backup.Backups;
import hug.store.backup.BookOpener;
import hug.syntax.Arguments;
import java.time.LocalDate;
import java.util.Optional;

/** The book that a command works on, and where it is. */
public record BookLocation(Environment world, Arguments given) {

  /** Whether it is the sample book, which is never saved. */
  public boolean isSample() {
    return given.has(GlobalOptions.SAMPLE);
  }

  /** Whether it is the one in the data folder, because the user named no other. */
  public boolean isDefault() {
    return given.find(GlobalOptions.DB).or(() -> world.variable("HUG_DB")).isEmpty();
  }

  /** The name of its file, which may not exist. */
  public String name() {
    return given
        .find(GlobalOptions.DB)
        .or(() -> world.variable("HUG_DB"))
        .orElseGet(() -> world.folder("XDG_DATA_HOME", ".local/share") + "/hug.db");
  }

  /** Its name in messages. */
  public String inWords() {
    return isSample() ? "the sample book" : Book.path(name()).toString();
  }

  /** Whether the file exists but has nothing in it yet, so that a book may begin there. */
  public boolean isEmpty() {
    return !isSample() && Book.isEmpty(name());
  }

  /** Whether the file does not exist yet. */
  boolean isToBegin() {
    return !isSample() && !Book.exists(name());
  }

  /**
   * Opens it.
   *
   * @throws Failure if it does not exist
   */
  Book open(LocalDate today, Author author) {
    if (isSample()) {
      var sample = new BookOpener(Rulebook.FORESIGHT, author).inMemory();
      SampleBook.write(sample, today);
      return sample;
    }
    if (isToBegin()) {
      throw Failure.refused(
          "no book at " + inWords() + " yet",
          "start one with: hug add NAME"
              + place()
              + ", or: hug import contacts.vcf"
              + place()
              + "; try it out with: hug --sample due");
    }
    return new BookOpener(Rulebook.FORESIGHT, author).inPlace(name());
  }

  private String place() {
    return isDefault() ? "" : " --db " + Quoted.of(name());
  }

  /** Begins a book of that name, whose file does not appear until the book is published. */
  public Book begin(String name, Author author) {
    return new BookOpener(Rulebook.FORESIGHT, author).begun(name);
  }

  /** The same for this book; empty if another process created it meanwhile. */
  Optional<Book> beginIfAbsent(Author author) {
    return new BookOpener(Rulebook.FORESIGHT, author).begunIfAbsent(name());
  }

  /** Requires that {@code file} is not part of the book, so that output cannot overwrite it. */
  public void requireOther(String file) {
    if (!isSample() && Backups.of(name()).own(file)) {
      throw Failure.usage(
          "--output: " + file + " is the book itself or one of its files", "use another file name");
    }
  }
}

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

/** Which book a command works on, and where it is. */
public record BookLocation(Environment world, Arguments given) {

  /** Whether it is the made-up one, of which nothing is kept. */
  public boolean isSample() {
    return given.has(GlobalOptions.SAMPLE);
  }

  /** Whether it is the one in the data folder, which nobody had to name. */
  public boolean isDefault() {
    return given.find(GlobalOptions.DB).or(() -> world.variable("HUG_DB")).isEmpty();
  }

  /** The name of its file, whether that is there or not. */
  public String name() {
    return given
        .find(GlobalOptions.DB)
        .or(() -> world.variable("HUG_DB"))
        .orElseGet(() -> world.folder("XDG_DATA_HOME", ".local/share") + "/hug.db");
  }

  /** How messages name it. */
  public String inWords() {
    return isSample() ? "the sample book" : Book.path(name()).toString();
  }

  /** Whether there is nothing to open yet. */
  boolean isToBegin() {
    return !isSample() && !Book.exists(name());
  }

  /**
   * Opens it.
   *
   * @throws Failure if it is not there
   */
  Book open(LocalDate today, Author author) {
    if (isSample()) {
      var sample = new BookOpener(Rulebook.FORESIGHT, author).inMemory();
      SampleBook.write(sample, today);
      return sample;
    }
    if (isToBegin()) {
      throw Failure.refused(
          "there is no book at " + inWords() + " yet",
          "start one with: hug add NAME"
              + place()
              + ", or: hug import contacts.vcf"
              + place()
              + "; look around with: hug --sample due");
    }
    return new BookOpener(Rulebook.FORESIGHT, author).inPlace(name());
  }

  private String place() {
    return isDefault() ? "" : " --db " + Quoted.of(name());
  }

  /** Begins a book in the file of that name, which is nowhere to be seen until it is published. */
  public Book begin(String name, Author author) {
    return new BookOpener(Rulebook.FORESIGHT, author).begun(name);
  }

  /** The same for the book that is meant, or empty if another hug has made it meanwhile. */
  Optional<Book> beginIfAbsent(Author author) {
    return new BookOpener(Rulebook.FORESIGHT, author).begunIfAbsent(name());
  }

  /** Makes sure that what is written to a file does not overwrite it. */
  public void requireOther(String file) {
    if (!isSample() && Backups.of(name()).own(file)) {
      throw Failure.usage(
          "--output: " + file + " is the book itself, or belongs to it", "write to another file");
    }
  }
}

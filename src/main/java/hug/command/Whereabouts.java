package hug.command;

import hug.model.Author;
import hug.model.Failure;
import hug.rule.Rulebook;
import hug.sample.SampleBook;
import hug.store.Backups;
import hug.store.Book;
import hug.store.Opening;
import hug.syntax.Given;
import java.time.LocalDate;

/** Which book a command works on, and where it is. */
record Whereabouts(Surroundings world, Given given) {

  /** Whether it is the made-up one, of which nothing is kept. */
  boolean isSample() {
    return given.has(Everywhere.SAMPLE);
  }

  /** Whether it is the one in the data folder, which nobody had to name. */
  boolean isDefault() {
    return given.find(Everywhere.DB).or(() -> world.variable("HUG_DB")).isEmpty();
  }

  /** The name of its file, whether that is there or not. */
  String name() {
    return given
        .find(Everywhere.DB)
        .or(() -> world.variable("HUG_DB"))
        .orElseGet(() -> world.folder("XDG_DATA_HOME", ".local/share") + "/hug.db");
  }

  /** How messages name it. */
  String inWords() {
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
      var sample = new Opening(Rulebook.FORESIGHT, author).inMemory();
      SampleBook.write(sample, today);
      return sample;
    }
    if (isToBegin()) {
      throw Failure.refused(
          "there is no book at " + inWords() + " yet",
          "start one with: hug add NAME"
              + (isDefault() ? "" : " --db " + Quoted.of(name()))
              + ", or look around with: hug --sample due");
    }
    return new Opening(Rulebook.FORESIGHT, author).inPlace(name());
  }

  /** Begins a book in the file of that name, which is nowhere to be seen until it is published. */
  Book begin(String name, Author author) {
    return new Opening(Rulebook.FORESIGHT, author).begun(name);
  }

  /** Makes sure that what is written to a file does not overwrite it. */
  void requireOther(String file) {
    if (!isSample() && Backups.of(name()).own(file)) {
      throw Failure.usage(
          "--output: " + file + " is the book itself, or belongs to it", "write to another file");
    }
  }
}

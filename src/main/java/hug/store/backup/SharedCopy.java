package hug.store.backup;

import hug.model.Author;
import hug.model.Failure;
import hug.model.Forecaster;
import hug.store.Book;
import hug.store.BookFile;
import hug.store.TemporaryFiles;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A copy of a shared book, as the office keeps it, that becomes the book on this computer. It is
 * written and checked next to it; the last action is a single rename.
 */
public final class SharedCopy {
  /** Writes the copy. */
  public interface Source {
    void write(OutputStream out) throws IOException;
  }

  private final BookFile target;
  private final BookOpener opening;
  private final String head;

  /**
   * @param head the hash that its newest step must have
   */
  public SharedCopy(String name, Forecaster foresight, Author author, String head) {
    this.target = BookFile.named(name);
    this.opening = new BookOpener(foresight, author);
    this.head = head;
  }

  /**
   * Makes it the book where there is none yet.
   *
   * @param preparing changes it before it can be seen
   * @throws Failure if it is damaged, or there is a book by now
   */
  public <T> T begin(Source source, Function<Book, T> preparing) {
    target.requireShortName();
    target.clearPlace(opening.author().at());
    return drafted(
        source,
        draft -> {
          T result;
          try (var copy = checked(draft)) {
            result = copy.change(() -> preparing.apply(copy));
          }
          if (!draft.publish(target)) {
            throw Failure.refused(target.path() + " was created meanwhile; it was not changed");
          }
          return result;
        });
  }

  /**
   * Puts it in the place of a book that fell too far behind, of which a backup is made.
   *
   * @param preparing changes it, given the old book, before it can be seen
   * @throws Failure if it is damaged, or not of the same book
   */
  public <T> T replace(Source source, BiFunction<Book, Book, T> preparing) {
    return drafted(
        source,
        draft -> {
          try (var old = opening.inPlace(target)) {
            return old.replaced(_ -> {
              T result;
              try (var copy = checked(draft)) {
                if (!copy.beginning().equals(old.beginning())) {
                  throw Failure.refused(
                      "the copy in the office's line is of a different book; nothing was changed",
                      "join it into another file: hug join URL --db FILE");
                }
                result = copy.change(() -> preparing.apply(old, copy));
              }
              target.requireReplaceable();
              draft.replace(target);
              return result;
            });
          }
        });
  }

  private <T> T drafted(Source source, Function<BookFile, T> use) {
    var draft = target.draft();
    TemporaryFiles.sweep(target.path().getParent());
    // Also deletes it if a signal ends the process.
    draft.path().toFile().deleteOnExit();
    try {
      write(source, draft);
      T result = use.apply(draft);
      TemporaryFiles.sync(target.path().getParent());
      return result;
    } finally {
      draft.deleteWithJournal();
    }
  }

  private static void write(Source source, BookFile draft) {
    try (var out = Files.newOutputStream(draft.path())) {
      source.write(out);
    } catch (IOException e) {
      throw Failure.refused(
          "cannot write " + draft.path() + ": " + e.getMessage(),
          "check the free space on the disk");
    }
  }

  private Book checked(BookFile draft) {
    draft.requireBook();
    var copy = opening.candidate(draft);
    var sharing = copy.sharing();
    if (!sharing.hash(sharing.newest()).filter(head::equals).isPresent()
        || !copy.soundness().isWholeCopy()) {
      copy.close();
      throw Failure.refused(
          "the copy of the book in the office's line is not what it should be",
          "ask for help the person who keeps the office's line");
    }
    return copy;
  }

  /** The path of the book that it becomes. */
  public Path path() {
    return target.path();
  }
}

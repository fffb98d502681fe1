package hug.store;

import hug.model.Failure;
import java.nio.file.Path;
import java.util.function.Supplier;

/** An open book: all clients, touches and rules of a business. */
public final class Book implements AutoCloseable {
  private static final int BUSY_MILLISECONDS = 10_000;

  private final Sqlite sqlite;
  private final Staff staff;

  private Book(Sqlite sqlite) {
    this.sqlite = sqlite;
    this.staff = new Staff(sqlite);
  }

  /** Whether there is a file of that name. */
  public static boolean exists(String name) {
    return BookFile.named(name).exists();
  }

  /** The absolute path that {@code name} stands for. */
  public static Path path(String name) {
    return BookFile.named(name).path();
  }

  /**
   * Opens the book in the file of that name.
   *
   * @throws Failure if there is none, or it is no book, damaged, or newer than this program
   */
  public static Book open(String name) {
    var file = BookFile.named(name);
    if (!file.exists()) {
      throw Failure.refused(
          "there is no book at " + file.path() + " yet",
          "start one with: hug add \"the name of a client\", or look around with: hug --sample"
              + " due");
    }
    int version = file.version();
    return opened(file.open(), version);
  }

  /**
   * Makes a new book in the file of that name.
   *
   * @throws Failure if there is something in that file, or it cannot be made
   */
  public static Book create(String name) {
    var file = BookFile.named(name);
    if (!file.isEmpty()) {
      if (file.exists()) {
        throw Failure.refused(
            file.path() + " is there already, and was left as it is",
            "give the new book another name");
      }
      file.create();
    }
    return opened(file.open(), 0);
  }

  /** Deletes a book that was made for nothing. */
  public static void delete(String name) {
    BookFile.named(name).delete();
  }

  /** A new book that lives in memory and vanishes when closed. */
  public static Book inMemory() {
    return opened(BookFile.inMemory(), 0);
  }

  private static Book opened(Sqlite sqlite, int version) {
    sqlite.set("busy_timeout", BUSY_MILLISECONDS);
    sqlite.set("foreign_keys", 1);
    sqlite.set("trusted_schema", 0);
    sqlite.set("cell_size_check", 1);
    sqlite.set("secure_delete", 1);
    sqlite.set("temp_store", 2);
    sqlite.set("synchronous", 3);
    var book = new Book(sqlite);
    if (version < Schema.VERSION) {
      book.change(() -> {
        Schema.migrate(sqlite, sqlite.version());
        return null;
      });
    }
    return book;
  }

  public Clients clients() {
    return new Clients(sqlite, staff);
  }

  public Touches touches() {
    return new Touches(sqlite, staff);
  }

  public Rules rules() {
    return new Rules(sqlite);
  }

  public Standings standings() {
    return new Standings(sqlite);
  }

  /** Does all of {@code work} or, if it fails, nothing. */
  public <T> T change(Supplier<T> work) {
    return attempt(work, true);
  }

  /** Does {@code work} as if for good, and takes it back. */
  public <T> T rehearse(Supplier<T> work) {
    return attempt(work, false);
  }

  private <T> T attempt(Supplier<T> work, boolean keep) {
    sqlite.run("begin immediate");
    boolean done = false;
    try {
      T result = work.get();
      if (keep) {
        sqlite.run("commit");
        done = true;
      }
      return result;
    } finally {
      if (!done) {
        sqlite.rollback();
      }
    }
  }

  @Override
  public void close() {
    sqlite.close();
  }
}

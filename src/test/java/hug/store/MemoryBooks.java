package hug.store;

import hug.model.Author;
import hug.model.Forecaster;
import hug.store.sqlite.Sqlite;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** New books in memory for tests that need thousands: copies of one that was migrated once. */
public final class MemoryBooks {
  private final Path template;
  private final Forecaster foresight;
  private final Author author;

  /**
   * @param template an empty file for the book that the others are copies of
   */
  public MemoryBooks(Path template, Forecaster foresight, Author author) {
    this.template = template;
    this.foresight = foresight;
    this.author = author;
    var sqlite = sqlite();
    try (var book = book(sqlite)) {
      book.migrate();
      sqlite.copyTo(template);
    }
  }

  /** A book as {@link BookOpener#inMemory} makes it. */
  public Book begin() {
    var sqlite = sqlite();
    sqlite.copyFrom(template);
    return book(sqlite);
  }

  private static Sqlite sqlite() {
    var sqlite = Sqlite.inMemory();
    sqlite.set(Map.of("foreign_keys", 1, "trusted_schema", 0));
    return sqlite;
  }

  private Book book(Sqlite sqlite) {
    return new Book(sqlite, foresight, author, Optional.empty(), false);
  }
}

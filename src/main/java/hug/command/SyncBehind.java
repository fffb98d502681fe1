package hug.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import hug.store.TemporaryFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A sync that a change of the book starts, at most once a minute, and that nobody waits for. */
final class SyncBehind {
  private static final int SECONDS_BETWEEN = 60;

  private SyncBehind() {}

  /** Starts one for a book, unless one was started a moment ago. */
  static void start(Environment world, Path book) {
    try {
      var mark = StateFolder.of(world).path().resolve("sync");
      long last = last(mark, book);
      if (world.clock() < last || world.clock() >= last + SECONDS_BETWEEN) {
        TemporaryFiles.makeFolder(mark.getParent());
        Files.writeString(mark, world.clock() + " " + book, UTF_8);
        world.offices().behind(List.of("sync", "--quiet", "--no-input", "--db", book.toString()));
      }
    } catch (IOException e) {
      // The change is made; it is sent with the next sync.
    }
  }

  /** The time when one was last started for a book, in seconds since 1970-01-01T00:00Z. */
  private static long last(Path mark, Path book) throws IOException {
    if (!Files.exists(mark)) {
      return 0;
    }
    var words = Files.readString(mark, UTF_8).split(" ", 2);
    boolean isOfBook = words.length == 2 && words[1].equals(book.toString());
    return isOfBook && words[0].matches("[0-9]{1,12}") ? Long.parseLong(words[0]) : 0;
  }
}

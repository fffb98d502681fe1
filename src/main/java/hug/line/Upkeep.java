package hug.line;

import hug.store.Book;
import hug.store.Sharing;
import java.time.Duration;
import java.time.Instant;

/**
 * Removes from a line what need not be there: all that was sent of clients who were forgotten
 * since, and the bodies of old steps. A copy of the whole book stands in for them. Only for members
 * who keep the line.
 */
public final class Upkeep {
  /** Puts a copy of the whole book into the line. */
  public interface Copier {
    /** Returns false if that has to wait until all steps were sent. */
    boolean send();
  }

  /** A computer that did not sync for so long has to begin again with a copy of the book. */
  private static final Duration PATIENCE = Duration.ofDays(90);

  /** So many old steps are removed at once. */
  private static final long MANY = 2_000;

  private final Book book;
  private final Sharing sharing;
  private final Line line;
  private final Instant now;

  /**
   * @param now the current time, in seconds since 1970-01-01T00:00Z
   */
  public Upkeep(Book book, Line line, long now) {
    this.book = book;
    this.sharing = book.sharing();
    this.line = line;
    this.now = Instant.ofEpochSecond(now);
  }

  /**
   * Does so, once all computers have the steps.
   *
   * @return the number of bodies that are gone
   */
  public long run(Copier copier) {
    long thinned = sharing.thinned();
    long forgetting = sharing.lastForgetting();
    long old = sharing.lastBefore(now.minus(PATIENCE).getEpochSecond());
    long until = Math.max(forgetting, old - thinned > MANY ? old : thinned);
    if (until <= thinned || until > reachedByAll()) {
      return 0;
    }
    boolean isCopied =
        line.newest().filter(copy -> copy.number() >= until).isPresent() || copier.send();
    if (!isCopied) {
      return 0;
    }
    long bodies = line.thin(until);
    book.change(() -> {
      sharing.thinned(until);
      return null;
    });
    return bodies;
  }

  /** The last step that all computers have. */
  private long reachedByAll() {
    long reached = Long.MAX_VALUE;
    for (var machine : line.machines()) {
      if (machine.seenAt().filter(seen -> seen.isAfter(now.minus(PATIENCE))).isPresent()) {
        reached = Math.min(reached, machine.has());
      }
    }
    return reached;
  }
}

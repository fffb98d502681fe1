package hug.command;

import hug.model.Touch;
import hug.store.Book;
import java.util.HashMap;
import java.util.Map;

/**
 * The touches that a book had before an import. Two equal lines of one file are two touches; but
 * what the book has is not added again.
 */
final class TouchesBefore {
  private final Book book;
  private final long newest;

  /** How many touches like this one there were, and the file has not shown yet. */
  private final Map<Touch, Long> unseen = new HashMap<>();

  TouchesBefore(Book book) {
    this.book = book;
    this.newest = book.touches().newest();
  }

  /** The number of the newest of them. */
  long newest() {
    return newest;
  }

  /** Whether one of them is this touch, and was none that was asked about earlier. */
  boolean have(Touch touch) {
    var likeness = touch.unnumbered();
    long left = unseen.computeIfAbsent(likeness, same -> book.touches().same(same, newest));
    unseen.put(likeness, left - 1);
    return left > 0;
  }
}

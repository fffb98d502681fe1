package hug.command;

import hug.model.Touch;
import hug.store.Book;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * The touches that a book had before an import. Two equal lines of one file are two touches; but
 * what the book has is not added again.
 */
public final class TouchesBefore {
  private static final long AT_A_TIME = 1 << 20;

  private final Book book;
  private final long newest;

  /** Those that a line of the file was about: one bit for each touch, some numbers at a time. */
  private final Map<Long, BitSet> met = new HashMap<>();

  /** Whether a client had any. */
  private final Map<Long, Boolean> hadSome = new HashMap<>();

  public TouchesBefore(Book book) {
    this.book = book;
    this.newest = book.touches().newest();
  }

  /** Whether one of them is this touch, and was none that was asked about earlier. */
  public boolean have(Touch touch) {
    if (newest > 0 && hadSome.computeIfAbsent(touch.client().id(), book.touches()::hasSome)) {
      for (long id : book.touches().same(touch, newest)) {
        if (meets(id)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether no line was about this touch before. */
  private boolean meets(long id) {
    var some = met.computeIfAbsent(id / AT_A_TIME, _ -> new BitSet());
    int bit = (int) (id % AT_A_TIME);
    boolean isFirst = !some.get(bit);
    some.set(bit);
    return isFirst;
  }
}

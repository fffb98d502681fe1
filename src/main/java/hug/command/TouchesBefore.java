package hug.command;

import hug.model.Touch;
import hug.store.Book;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * The touches that were in the book before an import. Two equal lines of a file are two touches,
 * but a touch that is already in the book is not added again.
 */
public final class TouchesBefore {
  private static final long AT_A_TIME = 1 << 20;

  private final Book book;
  private final long newest;

  /** The touches already matched by a line of the file, as bit sets for ranges of numbers. */
  private final Map<Long, BitSet> met = new HashMap<>();

  /** Whether each client had any touches. */
  private final Map<Long, Boolean> hadSome = new HashMap<>();

  public TouchesBefore(Book book) {
    this.book = book;
    this.newest = book.touches().newest();
  }

  /** Whether one of them equals this touch, and has not been matched before. */
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

  /** Whether this touch is matched for the first time. */
  private boolean meets(long id) {
    var some = met.computeIfAbsent(id / AT_A_TIME, _ -> new BitSet());
    int bit = (int) (id % AT_A_TIME);
    boolean isFirst = !some.get(bit);
    some.set(bit);
    return isFirst;
  }
}

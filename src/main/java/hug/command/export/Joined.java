package hug.command.export;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;

/** Several iterables joined into one. */
record Joined<T>(List<? extends Iterable<T>> parts) implements Iterable<T> {
  @Override
  public Iterator<T> iterator() {
    var left = parts.iterator();
    return new Iterator<>() {
      private Iterator<T> part = Collections.emptyIterator();

      @Override
      public boolean hasNext() {
        while (!part.hasNext() && left.hasNext()) {
          part = left.next().iterator();
        }
        return part.hasNext();
      }

      @Override
      public T next() {
        return part.next();
      }
    };
  }
}

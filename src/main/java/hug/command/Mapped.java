package hug.command;

import java.util.Iterator;
import java.util.function.Function;

/** What becomes of each of some values, as they are asked for. */
public record Mapped<S, T>(Iterable<S> values, Function<S, T> form) implements Iterable<T> {
  @Override
  public Iterator<T> iterator() {
    var left = values.iterator();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return left.hasNext();
      }

      @Override
      public T next() {
        return form.apply(left.next());
      }
    };
  }
}

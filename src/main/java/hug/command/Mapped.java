package hug.command;

import java.util.Iterator;
import java.util.function.Function;

/** A lazily mapped iterable. */
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

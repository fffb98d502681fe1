package hug.transfer;

import hug.model.Failure;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A lazily read item of a file.
 *
 * @param line the line it starts on, from 1
 */
public record Entry<T>(long line, Supplier<T> reading) {

  /** The items of one kind in a file. */
  public interface Source<T> {
    /**
     * Passes on every entry, in order.
     *
     * @throws Failure if the rest cannot be read
     */
    void forEach(Consumer<Entry<T>> consumer);
  }

  /** The same entry, read now: its value or its failure is kept. */
  Entry<T> inHand() {
    try {
      var value = reading.get();
      return new Entry<>(line, () -> value);
    } catch (Failure failure) {
      return new Entry<>(
          line,
          () -> {
            throw failure;
          });
    }
  }

  /** An entry that cannot be read. */
  public static <T> Entry<T> broken(long line, String why) {
    return new Entry<>(
        line,
        () -> {
          throw Failure.usage(why);
        });
  }

  /**
   * The value.
   *
   * @throws Failure that names the part that is invalid
   */
  public T read() {
    return reading.get();
  }
}

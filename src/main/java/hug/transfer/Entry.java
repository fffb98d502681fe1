package hug.transfer;

import hug.model.Failure;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Something that stands in a file.
 *
 * @param line on which it begins, from 1
 */
public record Entry<T>(long line, Supplier<T> reading) {

  /** What a file has of one sort, one after the other. */
  public interface Source<T> {
    /**
     * Hands over every entry, in order.
     *
     * @throws Failure if no more can be read
     */
    void forEach(Consumer<Entry<T>> consumer);
  }

  /** The same, once it was read, whatever came of that. */
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

  /** An entry that cannot be read, for a reason. */
  static <T> Entry<T> broken(long line, String why) {
    return new Entry<>(
        line,
        () -> {
          throw Failure.usage(why);
        });
  }

  /**
   * What it says.
   *
   * @throws Failure that names the part of it that is wrong
   */
  public T read() {
    return reading.get();
  }
}

package hug.transfer;

import hug.model.Failure;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * One record of an exported book.
 *
 * @param line on which it stands, from 1
 */
public record BookRecord(long line, Map<String, List<String>> values) {

  /** The text under a name; empty if there is none. */
  public String text(String name) {
    var own = values.getOrDefault(name, List.of());
    return own.isEmpty() ? "" : own.getFirst();
  }

  public List<String> texts(String name) {
    return values.getOrDefault(name, List.of());
  }

  /**
   * What stands under a name.
   *
   * @throws Failure that gives the name, if it stands for nothing
   */
  public <T> T read(String name, Function<String, T> reading) {
    try {
      return reading.apply(text(name));
    } catch (Failure failure) {
      throw failure.of(name);
    }
  }

  /** What stands under a name, if anything does. */
  public <T> Optional<T> find(String name, Function<String, T> reading) {
    return text(name).isEmpty() ? Optional.empty() : Optional.of(read(name, reading));
  }

  /** A whole number from 0; 0 if there is none. */
  public long number(String name) {
    return read(
        name,
        text -> {
          if (!text.matches("[0-9]{0,15}")) {
            throw Failure.usage("\"" + text + "\" is no number");
          }
          return text.isEmpty() ? 0 : Long.parseLong(text);
        });
  }
}

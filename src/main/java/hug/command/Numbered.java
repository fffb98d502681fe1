package hug.command;

import java.util.Optional;

/** The number of a client, a matter or a step, as people write it: 12 or #12. */
public final class Numbered {
  private Numbered() {}

  /** The number that a word is; absent if it is none. */
  public static Optional<Long> in(String word) {
    var digits = word.startsWith("#") ? word.substring(1) : word;
    return digits.matches("[0-9]{1,18}") ? Optional.of(Long.valueOf(digits)) : Optional.empty();
  }
}

package hug.command;

import java.util.Optional;

/** The number of a client, a matter or a step, written as 12 or #12. */
public final class Numbered {
  private Numbered() {}

  /** The number in a word; absent if the word is not a number. */
  public static Optional<Long> in(String word) {
    var digits = word.startsWith("#") ? word.substring(1) : word;
    return digits.matches("[0-9]{1,18}") ? Optional.of(Long.valueOf(digits)) : Optional.empty();
  }
}

package hug.rule;

import hug.model.Folded;
import hug.model.Matter;
import hug.model.Yearless;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** How old somebody turns on a birthday of which the book has the year. */
public final class Age {
  private static final int OLDEST = 120;

  private Age() {}

  /**
   * The age that somebody reaches on a day of this occasion; absent where it is no birthday, or the
   * year of birth is not known. Who was born on 29 February is a year older on the 28th, where that
   * is the last of the month.
   */
  public static Optional<Integer> turned(Matter occasion, LocalDate on) {
    var born = occasion.day().orElse(occasion.on());
    int age = on.getYear() - born.getYear();
    boolean isBirthday =
        occasion.sort() == Matter.Sort.OCCASION && Folded.of(occasion.text()).contains("birthday");
    // Who says "24 nov" means the next one, and no year.
    boolean isKnown = born.getYear() != Yearless.YEAR && born.isBefore(occasion.on());
    return isBirthday && isKnown && age >= 1 && age <= OLDEST ? Optional.of(age) : Optional.empty();
  }

  /** The same in words, after a comma: {@code , turns 41}; empty where it is absent. */
  public static String inWords(List<Matter> matters, long occasion, LocalDate on) {
    for (var matter : matters) {
      if (matter.id() == occasion) {
        return turned(matter, on).map(age -> ", turns " + age).orElse("");
      }
    }
    return "";
  }
}

package hug.rule;

import hug.model.Folded;
import hug.model.Matter;
import hug.model.Yearless;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The age a client reaches on a birthday, if the year of birth is known. */
public final class Age {
  private static final int OLDEST = 120;

  private Age() {}

  /**
   * The age reached on a day of this occasion; absent if it is not a birthday or the year is
   * unknown. Someone born on 29 February turns a year older on the 28th in other years.
   */
  public static Optional<Integer> turned(Matter occasion, LocalDate on) {
    var born = occasion.day().orElse(occasion.on());
    int age = on.getYear() - born.getYear();
    boolean isBirthday =
        occasion.sort() == Matter.Sort.OCCASION && Folded.of(occasion.text()).contains("birthday");
    // A date without a year, such as "24 nov", is the next one, not the year of birth.
    boolean isKnown = born.getYear() != Yearless.YEAR && born.isBefore(occasion.on());
    return isBirthday && isKnown && age >= 1 && age <= OLDEST ? Optional.of(age) : Optional.empty();
  }

  /** The age in words, after a comma: {@code , turns 41}; empty if it is unknown. */
  public static String inWords(List<Matter> matters, long occasion, LocalDate on) {
    for (var matter : matters) {
      if (matter.id() == occasion) {
        return turned(matter, on).map(age -> ", turns " + age).orElse("");
      }
    }
    return "";
  }
}

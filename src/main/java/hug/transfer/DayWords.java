package hug.transfer;

import hug.model.Folded;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A written day, sorted into its numbers and the name of its month.
 *
 * @param numbers the digits as ASCII
 * @param month 0 if it is not named
 * @param before how many numbers stand before the name of the month
 * @param separator what stands between the first two numbers
 */
record DayWords(String text, List<String> numbers, int month, int before, char separator) {
  /** The most digits of the parts of a time. */
  private static final int TIME = 2;

  /** Sorts a text; absent if it has a word that does not belong to a day. */
  static Optional<DayWords> of(String text) {
    var sorted = new Sorting();
    return sorted.takes(Folded.of(TimeOfDay.without(text)))
        ? Optional.of(
            new DayWords(text, sorted.numbers, sorted.month, sorted.before, sorted.separator))
        : Optional.empty();
  }

  private static final class Sorting {
    private final List<String> numbers = new ArrayList<>();
    private int month;
    private int before;
    private char separator = ' ';

    /** A name of a month that is also short for a weekday. */
    private boolean canBeWeekday;

    private boolean takes(String text) {
      int end;
      for (int i = 0; i < text.length(); i = end) {
        end = i + 1;
        if (Character.isDigit(text.charAt(i))) {
          end = number(text, i);
        } else if (Character.isLetter(text.charAt(i))) {
          while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
          }
          if (!takesWord(text.substring(i, end))) {
            return false;
          }
        } else if (numbers.size() == 1 && separator == ' ') {
          separator = text.charAt(i);
        }
      }
      return true;
    }

    private int number(String text, int from) {
      var digits = new StringBuilder();
      int end = from;
      while (end < text.length() && Character.isDigit(text.charAt(end))) {
        digits.append(Character.digit(text.charAt(end++), 10));
      }
      numbers.add(digits.toString());
      return end;
    }

    private boolean takesWord(String word) {
      int named = MonthNames.month(word);
      boolean isFiller = MonthNames.isFiller(word);
      if (named > 0 && (month == 0 || canBeWeekday)) {
        canBeWeekday = isFiller && month == 0;
        month = named;
        before = numbers.size();
        return true;
      }
      return isFiller;
    }
  }

  int size() {
    return numbers.size();
  }

  String number(int index) {
    return numbers.get(index);
  }

  /** Whether it begins like --08-04, which has no year. */
  boolean isTruncated() {
    return text.startsWith("--");
  }

  /** Whether the first numbers are short enough for a date, and others for a time. */
  boolean areShort(int count) {
    for (int i = 0; i < size(); i++) {
      int length = number(i).length();
      if (length > (i < count ? 4 : TIME) || length == 3) {
        return false;
      }
    }
    return true;
  }
}

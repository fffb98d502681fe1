package hug.command;

import hug.model.Escaped;
import hug.model.Purpose;
import hug.model.Touch;
import hug.output.Columns;
import java.time.LocalDate;
import java.util.Optional;

/** A touch as one line of a card: date, channel, staff member and note. */
public final class TouchLine {
  private TouchLine() {}

  /** The line with ISO dates. */
  public static String of(Touch touch) {
    return of(touch, touch.on().toString(), touch.next().map(LocalDate::toString));
  }

  /** The line with days as people say them. */
  public static String of(Touch touch, LocalDate today) {
    var next = touch.next().map(day -> Days.on(day, today));
    return of(touch, day(touch.on(), today), next);
  }

  /** A day as people say it, as wide as the widest. */
  public static String day(LocalDate day, LocalDate today) {
    return padded(Days.on(day, today), 11);
  }

  private static String of(Touch touch, String on, Optional<String> next) {
    var line = new StringBuilder("  " + on + "  ");
    line.append(padded(touch.by() + (touch.inbound() ? " (in)" : ""), 12)).append("  ");
    line.append(padded(Escaped.of(touch.staff()), 8)).append("  ");
    if (!touch.answered()) {
      line.append(touch.note().isEmpty() ? "no answer" : "no answer: ");
    }
    line.append(Escaped.inOneLine(touch.note()));
    if (touch.answered() && !touch.counts()) {
      line.append(" (does not count)");
    }
    aim(touch).ifPresent(aim -> line.append(" [").append(aim).append("]"));
    next.ifPresent(day -> line.append(" [next ").append(day).append("]"));
    return line.toString().stripTrailing();
  }

  /** The purpose, and the news that was told. */
  private static Optional<String> aim(Touch touch) {
    if (touch.told().isEmpty()) {
      return touch.purpose().map(Purpose::toString);
    }
    var other = touch.purpose().filter(purpose -> purpose != Purpose.NEWS);
    var numbers = String.join(", ", touch.told().stream().map(String::valueOf).toList());
    return Optional.of(other.map(purpose -> purpose + ", ").orElse("") + "told news " + numbers);
  }

  public static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - Columns.of(text)));
  }
}

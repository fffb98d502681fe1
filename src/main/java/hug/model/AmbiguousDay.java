package hug.model;

import java.time.LocalDate;
import java.util.List;

/** An ambiguous date, such as 3/4/2026. */
public final class AmbiguousDay extends Failure {
  private static final long serialVersionUID = 1;

  private final String text;
  private final LocalDate dayFirst;
  private final LocalDate monthFirst;

  private AmbiguousDay(String message, String text, LocalDate dayFirst, LocalDate monthFirst) {
    super(Kind.USAGE, message, List.of());
    this.text = text;
    this.dayFirst = dayFirst;
    this.monthFirst = monthFirst;
  }

  /** Creates the failure for a text with two possible readings. */
  public static AmbiguousDay of(String text, LocalDate dayFirst, LocalDate monthFirst) {
    var message =
        "\""
            + text
            + "\" could be "
            + Yearless.written(dayFirst)
            + " or "
            + Yearless.written(monthFirst)
            + "; write one of those, or choose the order with: hug config date-order dmy";
    return new AmbiguousDay(message, text, dayFirst, monthFirst);
  }

  @Override
  public AmbiguousDay of(String subject) {
    return new AmbiguousDay(subject + ": " + getMessage(), text, dayFirst, monthFirst);
  }

  /** The date as written. */
  public String text() {
    return text;
  }

  /** The reading in the given order. */
  public LocalDate in(DayOrder order) {
    return order == DayOrder.DMY ? dayFirst : monthFirst;
  }

  /** The whole text, with the ambiguous date replaced by its reading in the given order. */
  String settled(String words, DayOrder order) {
    return words.replace(text, Yearless.written(in(order)));
  }
}

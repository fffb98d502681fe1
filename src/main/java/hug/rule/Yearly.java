package hug.rule;

import hug.model.Matter;
import hug.model.Moment;
import hug.model.Window;
import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;

/**
 * The days of an occasion: every year, or once. In its detail stand how long before it is due and,
 * if so, that it comes once: {@code 7d}, {@code 2w once}.
 */
public record Yearly(LocalDate day, Optional<Window> before, boolean comesOnce) {
  private static final String ONCE = "once";

  public static Yearly of(Matter occasion) {
    var words = occasion.detail().split(" ");
    boolean comesOnce = words[words.length - 1].equals(ONCE);
    var before = Optional.of(words[0]).filter(word -> !word.isEmpty() && !word.equals(ONCE));
    return new Yearly(occasion.day().orElse(occasion.on()), before.map(Window::parse), comesOnce);
  }

  /** As it stands in the detail of a matter. */
  public String detail() {
    return (before.map(Object::toString).orElse("") + (comesOnce ? " " + ONCE : "")).strip();
  }

  /** The first such day on {@code from} or after; absent if there is none. */
  public Optional<LocalDate> from(LocalDate from) {
    if (comesOnce) {
      return Optional.of(day).filter(once -> !once.isBefore(from));
    }
    var first = in(Math.max(from.getYear(), day.getYear()));
    return Optional.of(first.isBefore(from) ? in(first.getYear() + 1) : first);
  }

  /** 29 February is kept on the 28th in other years. */
  private LocalDate in(int year) {
    int length = day.getMonth().length(Year.isLeap(year));
    return LocalDate.of(year, day.getMonth(), Math.min(day.getDayOfMonth(), length));
  }

  LocalDate dueFor(LocalDate occurrence) {
    return before.map(window -> window.before(occurrence)).orElse(occurrence);
  }

  /**
   * The reason that follows: the first such day since it was noted for which no touch has come
   * since it fell due or, of several of those until {@code today}, the last.
   */
  static Optional<Reason> reason(Matter occasion, Optional<Moment> lastTouch, LocalDate today) {
    var days = of(occasion);
    var touched = lastTouch.filter(occasion::isBefore).map(Moment::on);
    var next = days.from(occasion.on());
    while (next.isPresent()
        && touched.isPresent()
        && !days.dueFor(next.get()).isAfter(touched.get())) {
      next = days.after(next.get());
    }
    for (var later = next.flatMap(days::after);
        later.isPresent() && !days.dueFor(later.get()).isAfter(today);
        later = days.after(later.get())) {
      next = later;
    }
    return next.map(day -> new Reason.Occasion(occasion, day, days.dueFor(day)));
  }

  private Optional<LocalDate> after(LocalDate occurrence) {
    return comesOnce ? Optional.empty() : from(occurrence.plusDays(1));
  }
}

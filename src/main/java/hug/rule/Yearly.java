package hug.rule;

import hug.model.Forecast;
import hug.model.Matter;
import hug.model.Moment;
import hug.model.Window;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The dates of an occasion, which is yearly or happens once. Its detail contains how long before it
 * falls due, whether it happens once, and how long afterwards it still matters: {@code 7d}, {@code
 * 2w once}, {@code for 1m}.
 */
public record Yearly(
    LocalDate day, Optional<Window> before, boolean comesOnce, Optional<Window> stays) {
  private static final String ONCE = "once";
  private static final String FOR = "for";
  private static final Window UNLESS_SAID = new Window(14, Window.Unit.DAY);

  /**
   * Reads the dates of an occasion.
   *
   * @throws Failure if its detail is invalid
   */
  public static Yearly of(Matter occasion) {
    var words = new ArrayList<>(List.of(occasion.detail().split(" ")));
    words.remove("");
    var first = words.isEmpty() ? "" : words.getFirst();
    var before =
        first.isEmpty() || first.equals(ONCE) || first.equals(FOR)
            ? Optional.<Window>empty()
            : Optional.of(Window.parse(words.removeFirst()));
    boolean comesOnce = words.remove(ONCE);
    var stays =
        words.remove(FOR) && !words.isEmpty()
            ? Optional.of(Window.parse(words.getFirst()))
            : Optional.<Window>empty();
    return new Yearly(occasion.day().orElse(occasion.on()), before, comesOnce, stays);
  }

  /** The format used in the detail of a matter. */
  public String detail() {
    return (before.map(Object::toString).orElse("")
            + (comesOnce ? " " + ONCE : "")
            + stays.map(window -> " " + FOR + " " + window).orElse(""))
        .strip();
  }

  /** The first date on or after {@code from}; absent if there is none. */
  public Optional<LocalDate> from(LocalDate from) {
    if (comesOnce) {
      return Optional.of(day).filter(once -> !once.isBefore(from));
    }
    var first = in(Math.max(from.getYear(), day.getYear()));
    return Optional.of(first.isBefore(from) ? in(first.getYear() + 1) : first);
  }

  /** The first date on or after {@code from}, or the only date if it has passed. */
  public LocalDate near(LocalDate from) {
    return from(from).orElse(day);
  }

  /** The date in a year; 29 February becomes the 28th if there is none. */
  private LocalDate in(int year) {
    int length = day.getMonth().length(Year.isLeap(year));
    return LocalDate.of(year, day.getMonth(), Math.min(day.getDayOfMonth(), length));
  }

  private LocalDate dueFor(LocalDate occurrence) {
    return before.map(window -> window.before(occurrence)).orElse(occurrence);
  }

  /**
   * The reasons that follow, in order: one for each date since it was recorded without a touch
   * since it fell due. Each is listed until it is missed or the next one falls due.
   *
   * @param until the last one is listed until this day or longer
   */
  List<Forecast.Entry> reasons(Matter occasion, Optional<Moment> lastTouch, LocalDate until) {
    var touched = lastTouch.filter(occasion::isBefore).map(Moment::on);
    var reasons = new ArrayList<Forecast.Entry>();
    var since = Forecast.BEGINNING;
    var next = from(occasion.on());
    while (next.isPresent() && (reasons.isEmpty() || since.compareTo(until) <= 0)) {
      var day = next.get();
      next = comesOnce ? Optional.empty() : from(day.plusDays(1));
      if (touched.filter(on -> !dueFor(day).isAfter(on)).isEmpty()) {
        var missed = stays.orElse(UNLESS_SAID).after(day).plusDays(1);
        var over = next.map(this::dueFor).filter(missed::isAfter).orElse(missed);
        var line = Reason.occasion(occasion, day, dueFor(day));
        reasons.add(new Forecast.Entry(line, since, over.minusDays(1)));
        since = over;
      }
    }
    return reasons;
  }
}

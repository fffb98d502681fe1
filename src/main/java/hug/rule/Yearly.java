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
 * The days of an occasion: every year, or once. In its detail stand how long before it is due and,
 * if so, that it comes once and how long after it a word is still welcome: {@code 7d}, {@code 2w
 * once}, {@code for 1m}.
 */
public record Yearly(
    LocalDate day, Optional<Window> before, boolean comesOnce, Optional<Window> stays) {
  private static final String ONCE = "once";
  private static final String FOR = "for";
  private static final Window UNLESS_SAID = new Window(14, Window.Unit.DAY);

  /**
   * The days of an occasion.
   *
   * @throws Failure if its detail is not as above
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

  /** As it stands in the detail of a matter. */
  public String detail() {
    return (before.map(Object::toString).orElse("")
            + (comesOnce ? " " + ONCE : "")
            + stays.map(window -> " " + FOR + " " + window).orElse(""))
        .strip();
  }

  /** The first such day on {@code from} or after; absent if there is none. */
  public Optional<LocalDate> from(LocalDate from) {
    if (comesOnce) {
      return Optional.of(day).filter(once -> !once.isBefore(from));
    }
    var first = in(Math.max(from.getYear(), day.getYear()));
    return Optional.of(first.isBefore(from) ? in(first.getYear() + 1) : first);
  }

  /** The first such day on {@code from} or after or, where there is none, the only one. */
  public LocalDate near(LocalDate from) {
    return from(from).orElse(day);
  }

  /** 29 February is kept on the 28th in other years. */
  private LocalDate in(int year) {
    int length = day.getMonth().length(Year.isLeap(year));
    return LocalDate.of(year, day.getMonth(), Math.min(day.getDayOfMonth(), length));
  }

  private LocalDate dueFor(LocalDate occurrence) {
    return before.map(window -> window.before(occurrence)).orElse(occurrence);
  }

  /**
   * The reasons that follow, one after the other: each such day since it was noted for which no
   * touch has come since it fell due. Each stays until it is missed, or the next falls due.
   *
   * @param until the last of them stays until this day or longer
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

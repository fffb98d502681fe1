package hug.rule;

import static java.time.temporal.ChronoUnit.DAYS;

import hug.model.Amount;
import hug.model.Matter;
import hug.model.Missed;
import hug.model.Period;
import hug.model.ReasonKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.LongStream;

/**
 * Figures on promises, complaints, jobs, occasions and feedback in a period.
 *
 * @param before the period to compare with
 */
public record ServiceFigures(Period now, Period before) {
  /**
   * The figures.
   *
   * @param matters all matters with an event in either period
   * @param missed what was missed in either period
   */
  public List<Figure> of(List<Matter> matters, List<Missed> missed) {
    Function<Matter.Sort, List<Matter>> all =
        sort -> matters.stream().filter(matter -> matter.sort() == sort).toList();
    var figures = new ArrayList<Figure>();
    var promises = all.apply(Matter.Sort.PROMISE);
    add(figures, "promises", "kept in time", p -> kept(promises, p, true));
    add(figures, "promises", "kept late", p -> kept(promises, p, false));
    add(figures, "promises", "dropped", p -> count(ended(promises, p, Matter.Ending.DROPPED)));
    var complaints = all.apply(Matter.Sort.COMPLAINT);
    add(figures, "complaints", "opened", p -> count(noted(complaints, p)));
    add(
        figures,
        "complaints",
        "confirmed",
        p -> count(ended(complaints, p, Matter.Ending.CONFIRMED)));
    add(figures, "complaints", "days to put right", p -> toRectify(complaints, p).orElse(null));
    add(figures, "complaints", "days to confirm", p -> toConfirm(complaints, p).orElse(null));
    var jobs = all.apply(Matter.Sort.JOB);
    add(figures, "jobs", "delivered", p -> count(doneIn(jobs, p)));
    add(figures, "jobs", "value", p -> value(doneIn(jobs, p)));
    add(figures, "jobs", "steps missed", p -> missed(ReasonKind.FOLLOW_UP, missed, p));
    add(figures, "occasions", "missed", p -> missed(ReasonKind.OCCASION, missed, p));
    var feedback = all.apply(Matter.Sort.FEEDBACK);
    add(figures, "feedback", "answers", p -> count(noted(feedback, p)));
    add(figures, "feedback", "net score", p -> netScore(noted(feedback, p)));
    return figures;
  }

  private void add(
      List<Figure> figures, String section, String name, Function<Period, Long> count) {
    figures.add(new Figure(section, name, count.apply(now), count.apply(before)));
  }

  private static long count(List<Matter> matters) {
    return matters.size();
  }

  private static Long netScore(List<Matter> feedback) {
    return feedback.isEmpty() ? null : NetScore.of(feedback).net();
  }

  static List<Matter> noted(List<Matter> matters, Period period) {
    return matters.stream().filter(matter -> period.contains(matter.on())).toList();
  }

  /** Complaints fixed or jobs delivered in a period. */
  static List<Matter> doneIn(List<Matter> matters, Period period) {
    return matters.stream().filter(m -> m.day().filter(period::contains).isPresent()).toList();
  }

  private static List<Matter> ended(List<Matter> matters, Period period, String as) {
    return matters.stream()
        .filter(
            m -> m.ending().filter(e -> e.as().equals(as) && period.contains(e.on())).isPresent())
        .toList();
  }

  static long kept(List<Matter> promises, Period period, boolean isInTime) {
    return ended(promises, period, Matter.Ending.KEPT).stream()
        .filter(p -> isInTime != p.ending().orElseThrow().on().isAfter(p.day().orElseThrow()))
        .count();
  }

  /** The rounded mean of days to fix, for complaints fixed in the period; absent if none. */
  static Optional<Long> toRectify(List<Matter> complaints, Period period) {
    return mean(
        doneIn(complaints, period).stream()
            .mapToLong(c -> DAYS.between(c.on(), c.day().orElseThrow())));
  }

  /** The rounded mean of days from the fix to the client's confirmation. */
  private static Optional<Long> toConfirm(List<Matter> complaints, Period period) {
    return mean(
        ended(complaints, period, Matter.Ending.CONFIRMED).stream()
            .mapToLong(c -> DAYS.between(c.day().orElse(c.on()), c.ending().orElseThrow().on())));
  }

  private static Optional<Long> mean(LongStream days) {
    var mean = days.average();
    return mean.isEmpty() ? Optional.empty() : Optional.of(Math.round(mean.getAsDouble()));
  }

  private static long missed(ReasonKind kind, List<Missed> missed, Period period) {
    return missed.stream().filter(one -> one.line().kind() == kind && one.isIn(period)).count();
  }

  /** The total value, rounded to whole units of the currency. */
  private static long value(List<Matter> jobs) {
    long cents = jobs.stream().mapToLong(job -> job.value().map(Amount::cents).orElse(0L)).sum();
    return Math.round(cents / 100.0);
  }
}

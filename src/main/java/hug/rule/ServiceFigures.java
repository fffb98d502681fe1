package hug.rule;

import static java.time.temporal.ChronoUnit.DAYS;

import hug.model.Amount;
import hug.model.Matter;
import hug.model.Missed;
import hug.model.Period;
import hug.model.ReasonKind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;

/**
 * What came of promises, complaints, jobs, occasions and feedback in a period.
 *
 * @param before the period that is compared
 */
public record ServiceFigures(Period now, Period before) {
  /**
   * The figures.
   *
   * @param matters all that something came of in either period
   * @param missed what was missed in them
   */
  public List<Figure> of(List<Matter> matters, List<Missed> missed) {
    Function<Matter.Sort, List<Matter>> all =
        sort -> matters.stream().filter(matter -> matter.sort() == sort).toList();
    var figures = new ArrayList<Figure>();
    var promises = all.apply(Matter.Sort.PROMISE);
    add(figures, "promises", "kept in time", p -> kept(promises, p, true));
    add(figures, "promises", "kept late", p -> kept(promises, p, false));
    add(figures, "promises", "dropped", p -> ended(promises, p, Matter.Ending.DROPPED).size());
    var complaints = all.apply(Matter.Sort.COMPLAINT);
    add(figures, "complaints", "opened", p -> noted(complaints, p).size());
    add(
        figures,
        "complaints",
        "confirmed",
        p -> ended(complaints, p, Matter.Ending.CONFIRMED).size());
    add(figures, "complaints", "days to put right", p -> toRectify(complaints, p));
    add(figures, "complaints", "days to confirm", p -> toConfirm(complaints, p));
    var jobs = all.apply(Matter.Sort.JOB);
    add(figures, "jobs", "delivered", p -> doneIn(jobs, p).size());
    add(figures, "jobs", "value", p -> value(doneIn(jobs, p)));
    add(figures, "jobs", "steps missed", p -> missed(ReasonKind.FOLLOW_UP, missed, p));
    add(figures, "occasions", "missed", p -> missed(ReasonKind.OCCASION, missed, p));
    var feedback = all.apply(Matter.Sort.FEEDBACK);
    add(figures, "feedback", "answers", p -> noted(feedback, p).size());
    add(figures, "feedback", "net score", p -> NetScore.of(noted(feedback, p)).net());
    return figures;
  }

  private void add(
      List<Figure> figures, String section, String name, ToLongFunction<Period> count) {
    figures.add(new Figure(section, name, count.applyAsLong(now), count.applyAsLong(before)));
  }

  static List<Matter> noted(List<Matter> matters, Period period) {
    return matters.stream().filter(matter -> period.contains(matter.on())).toList();
  }

  /** Complaints that were put right in a period, jobs that were delivered. */
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

  /** The mean, rounded, over those that were put right in the period. */
  static long toRectify(List<Matter> complaints, Period period) {
    return mean(
        doneIn(complaints, period).stream()
            .mapToLong(c -> DAYS.between(c.on(), c.day().orElseThrow())));
  }

  /** The mean, rounded, from when it was put right to when the client said so. */
  private static long toConfirm(List<Matter> complaints, Period period) {
    return mean(
        ended(complaints, period, Matter.Ending.CONFIRMED).stream()
            .mapToLong(c -> DAYS.between(c.day().orElse(c.on()), c.ending().orElseThrow().on())));
  }

  private static long mean(LongStream days) {
    return Math.round(days.average().orElse(0));
  }

  private static long missed(ReasonKind kind, List<Missed> missed, Period period) {
    return missed.stream().filter(one -> one.line().kind() == kind && one.isIn(period)).count();
  }

  /** In whole units of the currency. */
  private static long value(List<Matter> jobs) {
    return jobs.stream().mapToLong(job -> job.value().map(Amount::cents).orElse(0L)).sum() / 100;
  }
}

package hug.rule;

import static java.time.temporal.ChronoUnit.DAYS;

import hug.model.AgendaLine;
import hug.model.Amount;
import hug.model.Matter;
import hug.model.OpenCase;
import hug.model.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;

/**
 * What came of promises, complaints, jobs, occasions and feedback in a period.
 *
 * @param past how things stood
 * @param before the period that is compared
 */
public record ServiceFigures(
    Rulebook rulebook, LocalDate today, Past past, Period now, Period before) {
  /** How things stood with some clients on a day. */
  public interface Past {
    void each(LocalDate day, List<Long> clients, Consumer<OpenCase> work);
  }

  /**
   * The figures.
   *
   * @param all every matter of a sort, open or not
   */
  public List<Figure> of(Function<Matter.Sort, List<Matter>> all) {
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
    add(figures, "jobs", "steps missed", p -> missed(jobs, p));
    var occasions = all.apply(Matter.Sort.OCCASION);
    add(figures, "occasions", "missed", p -> missed(occasions, p));
    var feedback = all.apply(Matter.Sort.FEEDBACK);
    add(figures, "feedback", "answers", p -> noted(feedback, p).size());
    add(figures, "feedback", "net score", p -> NetScore.of(noted(feedback, p)).net());
    return figures;
  }

  private void add(
      List<Figure> figures, String section, String name, ToLongFunction<Period> count) {
    figures.add(new Figure(section, name, count.applyAsLong(now), count.applyAsLong(before)));
  }

  private static List<Matter> noted(List<Matter> matters, Period period) {
    return matters.stream().filter(matter -> period.contains(matter.on())).toList();
  }

  /** Complaints that were put right in a period, jobs that were delivered. */
  private static List<Matter> doneIn(List<Matter> matters, Period period) {
    return matters.stream().filter(m -> m.day().filter(period::contains).isPresent()).toList();
  }

  private static List<Matter> ended(List<Matter> matters, Period period, String as) {
    return matters.stream()
        .filter(
            m -> m.ending().filter(e -> e.as().equals(as) && period.contains(e.on())).isPresent())
        .toList();
  }

  private static long kept(List<Matter> promises, Period period, boolean isInTime) {
    return ended(promises, period, Matter.Ending.KEPT).stream()
        .filter(p -> isInTime != p.ending().orElseThrow().on().isAfter(p.day().orElseThrow()))
        .count();
  }

  /** The mean, rounded, over those that were put right in the period. */
  private static long toRectify(List<Matter> complaints, Period period) {
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

  /**
   * How much of what followed from some matters left the agenda undone in the period: on the day
   * after its last, it was missed.
   */
  private long missed(List<Matter> matters, Period period) {
    var ending = new TreeMap<LocalDate, Set<Long>>();
    var ids = new HashSet<Long>();
    for (var matter : matters) {
      ids.add(matter.id());
      for (var last : rulebook.lastDays(matter, period.to())) {
        if (period.contains(last.plusDays(1)) && last.isBefore(today)) {
          ending.computeIfAbsent(last, _ -> new HashSet<>()).add(matter.client().id());
        }
      }
    }
    var missed = new ArrayList<AgendaLine>();
    ending.forEach((last, clients) ->
        past.each(last, List.copyOf(clients), some -> missed.addAll(rulebook.missed(some, last))));
    return missed.stream().filter(line -> ids.contains(line.matter())).count();
  }

  /** In whole units of the currency. */
  private static long value(List<Matter> jobs) {
    return jobs.stream().mapToLong(job -> job.value().map(Amount::cents).orElse(0L)).sum() / 100;
  }
}

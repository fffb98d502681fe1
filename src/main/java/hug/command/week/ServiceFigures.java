package hug.command.week;

import static java.time.temporal.ChronoUnit.DAYS;

import hug.command.Session;
import hug.model.AgendaLine;
import hug.model.Amount;
import hug.model.Filter;
import hug.model.Matter;
import hug.model.Period;
import hug.rule.NetScore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;

/** What came of promises, complaints, jobs, occasions and feedback in a period. */
final class ServiceFigures {
  private ServiceFigures() {}

  static List<ReportFigure> figures(Session session, Period now, Period before) {
    var figures = new ArrayList<ReportFigure>();
    var promises = all(session, Matter.Sort.PROMISE);
    add(figures, "promises", "kept in time", now, before, p -> kept(promises, p, true));
    add(figures, "promises", "kept late", now, before, p -> kept(promises, p, false));
    add(figures, "promises", "dropped", now, before, p -> ended(promises, p, "dropped"));
    var complaints = all(session, Matter.Sort.COMPLAINT);
    add(figures, "complaints", "opened", now, before, p -> noted(complaints, p));
    add(figures, "complaints", "confirmed", now, before, p -> ended(complaints, p, "confirmed"));
    add(figures, "complaints", "days to put right", now, before, p -> toRectify(complaints, p));
    add(figures, "complaints", "days to confirm", now, before, p -> toConfirm(complaints, p));
    var jobs = all(session, Matter.Sort.JOB);
    add(figures, "jobs", "delivered", now, before, p -> delivered(jobs, p).size());
    add(figures, "jobs", "value", now, before, p -> value(delivered(jobs, p)));
    add(figures, "jobs", "steps missed", now, before, p -> missed(session, jobs, p));
    var occasions = all(session, Matter.Sort.OCCASION);
    add(figures, "occasions", "missed", now, before, p -> missed(session, occasions, p));
    var feedback = all(session, Matter.Sort.FEEDBACK);
    add(figures, "feedback", "answers", now, before, p -> noted(feedback, p));
    add(figures, "feedback", "net score", now, before, p -> net(feedback, p));
    return figures;
  }

  private static List<Matter> all(Session session, Matter.Sort sort) {
    var all = new ArrayList<Matter>();
    session.book().matters().ofSort(sort, false, Filter.ALL, session.today()).forEach(all::add);
    return all;
  }

  private static void add(
      List<ReportFigure> figures,
      String section,
      String name,
      Period now,
      Period before,
      ToLongFunction<Period> count) {
    figures.add(new ReportFigure(section, name, count.applyAsLong(now), count.applyAsLong(before)));
  }

  private static long noted(List<Matter> matters, Period period) {
    return matters.stream().filter(matter -> period.contains(matter.on())).count();
  }

  private static List<Matter> endedIn(List<Matter> matters, Period period, String as) {
    return matters.stream()
        .filter(
            m -> m.ending().filter(e -> e.as().equals(as) && period.contains(e.on())).isPresent())
        .toList();
  }

  private static long ended(List<Matter> matters, Period period, String as) {
    return endedIn(matters, period, as).size();
  }

  private static long kept(List<Matter> promises, Period period, boolean isInTime) {
    return endedIn(promises, period, "kept").stream()
        .filter(p -> isInTime != p.ending().orElseThrow().on().isAfter(p.day().orElseThrow()))
        .count();
  }

  /** The mean, rounded, over those that were put right in the period. */
  private static long toRectify(List<Matter> complaints, Period period) {
    return mean(
        complaints.stream()
            .filter(c -> c.day().filter(period::contains).isPresent())
            .mapToLong(c -> DAYS.between(c.on(), c.day().orElseThrow())));
  }

  /** The mean, rounded, from when it was put right to when the client said so. */
  private static long toConfirm(List<Matter> complaints, Period period) {
    return mean(
        endedIn(complaints, period, "confirmed").stream()
            .mapToLong(c -> DAYS.between(c.day().orElse(c.on()), c.ending().orElseThrow().on())));
  }

  private static long mean(LongStream days) {
    return Math.round(days.average().orElse(0));
  }

  /**
   * How much of what followed from some matters left the agenda undone in the period: on the day
   * after its last, it was missed.
   */
  private static long missed(Session session, List<Matter> matters, Period period) {
    var rulebook = session.evaluator().rulebook();
    var ending = new TreeMap<LocalDate, Set<Long>>();
    var ids = new HashSet<Long>();
    for (var matter : matters) {
      ids.add(matter.id());
      for (var last : rulebook.lastDays(matter, period.to())) {
        if (period.contains(last.plusDays(1)) && last.isBefore(session.today())) {
          ending.computeIfAbsent(last, _ -> new HashSet<>()).add(matter.client().id());
        }
      }
    }
    var missed = new ArrayList<AgendaLine>();
    ending.forEach((last, clients) ->
        session
            .book()
            .situations()
            .each(
                last,
                List.copyOf(clients),
                situation -> missed.addAll(rulebook.missed(situation, last))));
    return missed.stream().filter(line -> ids.contains(line.matter())).count();
  }

  private static List<Matter> delivered(List<Matter> jobs, Period period) {
    return jobs.stream().filter(job -> job.day().filter(period::contains).isPresent()).toList();
  }

  /** In whole units of the currency. */
  private static long value(List<Matter> jobs) {
    return jobs.stream().mapToLong(job -> job.value().map(Amount::cents).orElse(0L)).sum() / 100;
  }

  private static long net(List<Matter> feedback, Period period) {
    return NetScore.of(feedback.stream().filter(answer -> period.contains(answer.on())).toList())
        .net();
  }
}

package hug.command.matter;

import hug.command.Days;
import hug.command.Session;
import hug.model.AgendaLine;
import hug.model.Escaped;
import hug.model.Failure;
import hug.model.Matter;
import hug.model.Step;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Lists of jobs, and their follow-up steps. */
final class Jobs {
  private Jobs() {}

  static void requirePast(Optional<LocalDate> day, Session session, String option) {
    if (day.filter(session.today()::isBefore).isPresent()) {
      throw Failure.usage(
          day.get() + " is in the future; " + option + " takes the day the job was delivered");
    }
  }

  /** Jobs under way, then delivered ones, the latest first. */
  static List<Matter> newestFirst(Iterable<Matter> jobs) {
    var all = new ArrayList<Matter>();
    jobs.forEach(all::add);
    all.sort(
        Comparator.comparing((Matter job) -> job.day().orElse(LocalDate.MAX))
            .thenComparing(Matter::id)
            .reversed());
    return all;
  }

  /** A sentence about the next follow-up step of a delivered job. */
  static String next(long id, Session session) {
    return steps(id, session).stream()
        .findFirst()
        .map(due ->
            "Next: %s, due %s."
                .formatted(
                    Escaped.of(text(due.part(), session)), Days.on(due.dueOn(), session.today())))
        .orElse(
            session.book().steps().all().stream()
                    .noneMatch(step -> step.event() == Step.Event.DELIVERY)
                ? "No follow-up steps yet. Add one with: hug rule add --after delivery --in 3d TEXT"
                : "No follow-up steps are open. To open past ones: hug delivered "
                    + id
                    + " --catch-up");
  }

  /** The open follow-up steps of a job, the earliest due first. */
  static List<AgendaLine> steps(long id, Session session) {
    var job = session.book().matters().withId(id).orElseThrow();
    var steps = new ArrayList<AgendaLine>();
    for (var due : session.evaluator().dues(job.client())) {
      if (due.matter() == id) {
        steps.add(due);
      }
    }
    return steps;
  }

  static String text(long step, Session session) {
    var all = session.book().steps().all().stream();
    return all.filter(one -> one.id() == step).map(Step::text).findFirst().orElseThrow();
  }
}

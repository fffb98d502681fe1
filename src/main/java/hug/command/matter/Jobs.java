package hug.command.matter;

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

/** Jobs in order, and what follows from a delivery in words. */
final class Jobs {
  private Jobs() {}

  static void requirePast(Optional<LocalDate> day, Session session, String option) {
    if (day.filter(session.today()::isBefore).isPresent()) {
      throw Failure.usage(option + ": " + day.get() + " is yet to come");
    }
  }

  /** Those that are under way, and then those that were delivered, the latest first. */
  static List<Matter> newestFirst(Iterable<Matter> jobs) {
    var all = new ArrayList<Matter>();
    jobs.forEach(all::add);
    all.sort(
        Comparator.comparing((Matter job) -> job.day().orElse(LocalDate.MAX))
            .thenComparing(Matter::id)
            .reversed());
    return all;
  }

  /** The next step for a job that was delivered. */
  static String next(long id, Session session) {
    return steps(id, session).stream()
        .findFirst()
        .map(due -> "Next, on " + due.dueOn() + ": " + Escaped.of(due.about()) + ".")
        .orElse(
            session.book().steps().all().stream()
                    .noneMatch(step -> step.event() == Step.Event.DELIVERY)
                ? "Nothing follows; plan what does with: hug rule add --after delivery --in 3d TEXT"
                : "No step is open; to open those that are past: hug delivered "
                    + id
                    + " --catch-up");
  }

  /** What is left to do for a job, the first to fall due first. */
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
}

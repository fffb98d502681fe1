package hug.command;

import hug.model.Agendum;
import hug.model.Failure;
import hug.model.Visible;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What follows from a delivery, in words. */
final class Jobs {
  private Jobs() {}

  static void requirePast(Optional<LocalDate> day, Desk desk, String option) {
    if (day.filter(desk.today()::isBefore).isPresent()) {
      throw Failure.usage(option + ": " + day.get() + " is yet to come");
    }
  }

  /** The next step for a job that was delivered. */
  static String next(long id, Desk desk) {
    return steps(id, desk).stream()
        .findFirst()
        .map(due -> "Next, on " + due.dueOn() + ": " + Visible.of(due.about()) + ".")
        .orElse(
            desk.book().steps().all().isEmpty()
                ? "Nothing follows; plan what does with: hug rule add --after delivery --in 3d TEXT"
                : "No step is open; to open those that are past: hug delivered "
                    + id
                    + " --catch-up");
  }

  /** What is left to do for a job, the first to fall due first. */
  static List<Agendum> steps(long id, Desk desk) {
    var job = desk.book().matters().withId(id).orElseThrow();
    var steps = new ArrayList<Agendum>();
    for (var due : desk.evaluator().dues(job.client())) {
      if (due.matter() == id) {
        steps.add(due);
      }
    }
    return steps;
  }
}

package hug.command;

import hug.model.Glance;
import hug.model.Matter;
import hug.rule.Reason;
import hug.rule.Verdict;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;

/**
 * A line of what falls due.
 *
 * @param dueOn after a snooze
 * @param verdict all that the rules say of the client; not read before somebody asks
 * @param facts what is good to know of the client, in the same way
 */
record Listed(
    Reason reason,
    LocalDate dueOn,
    Glance glance,
    Supplier<Verdict> verdict,
    Supplier<List<Matter>> facts) {
  String name() {
    return glance.client().name();
  }

  long id() {
    return glance.client().id();
  }

  long daysOver(LocalDate today) {
    return ChronoUnit.DAYS.between(dueOn, today);
  }
}

package hug.rule;

import hug.model.Channel;
import hug.model.Client;
import hug.model.Matter;
import hug.model.Step;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The steps after a delivery. A step is done by a touch that fits it and was made after the step
 * before it fell due, so that one early call does not stand for all of them.
 */
public record Programme(List<Step> steps) {

  /** The step of that number; absent if the programme no longer has it. */
  public Optional<Step> step(long id) {
    for (var step : steps) {
      if (step.id() == id) {
        return Optional.of(step);
      }
    }
    return Optional.empty();
  }

  /**
   * What is left to do for a job.
   *
   * @param reached the last touch that counted, by channel
   */
  List<Reason> reasons(Client client, Matter job, Map<Channel, LocalDate> reached) {
    var reasons = new ArrayList<Reason>();
    if (job.day().isPresent()) {
      var delivery = job.day().get();
      var before = delivery;
      for (var step : inOrder(client, delivery)) {
        var dueOn = step.dueAfter(delivery);
        // On the day of the delivery itself, only the channel that is asked for tells them apart.
        var since = before.equals(delivery) && step.by().isPresent() ? before : before.plusDays(1);
        boolean isDone = last(step, reached).filter(day -> !day.isBefore(since)).isPresent();
        if (!isDone && !job.skipped().contains(step.id())) {
          reasons.add(new Reason.FollowUp(job, step, dueOn));
        }
        before = dueOn;
      }
    }
    return reasons;
  }

  private List<Step> inOrder(Client client, LocalDate delivery) {
    var covering = new ArrayList<Step>();
    for (var step : steps) {
      if (step.covers(client, delivery)) {
        covering.add(step);
      }
    }
    covering.sort((one, other) -> {
      int order = one.dueAfter(delivery).compareTo(other.dueAfter(delivery));
      return order != 0 ? order : Long.compare(one.id(), other.id());
    });
    return covering;
  }

  private static Optional<LocalDate> last(Step step, Map<Channel, LocalDate> reached) {
    var last = Optional.<LocalDate>empty();
    for (var touched : reached.entrySet()) {
      boolean fits = step.by().isEmpty() || step.by().get() == touched.getKey();
      if (fits && last.filter(day -> !day.isBefore(touched.getValue())).isEmpty()) {
        last = Optional.of(touched.getValue());
      }
    }
    return last;
  }
}

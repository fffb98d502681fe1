package hug.rule;

import hug.model.Channel;
import hug.model.Client;
import hug.model.Forecast;
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

  /**
   * What is left to do for a job. Steps that were over when the delivery was noted never open.
   *
   * @param reached the last touch that counted, by channel
   */
  List<Forecast.Entry> reasons(Client client, Matter job, Map<Channel, LocalDate> reached) {
    var reasons = new ArrayList<Forecast.Entry>();
    if (job.day().isPresent()) {
      var delivery = job.day().get();
      var opened = opened(job);
      var before = delivery;
      for (var step : inOrder(client, delivery)) {
        var dueOn = step.dueAfter(delivery);
        // On the day of the delivery itself, only the channel that is asked for tells them apart.
        var since = before.equals(delivery) && step.by().isPresent() ? before : before.plusDays(1);
        boolean isDone = last(step, reached).filter(day -> !day.isBefore(since)).isPresent();
        if (!isDone && !dueOn.isBefore(opened) && !job.skipped().contains(step.id())) {
          reasons.add(
              new Forecast.Entry(
                  Reason.followUp(job, step, dueOn), Forecast.BEGINNING, step.lastDay(dueOn)));
        }
        before = dueOn;
      }
    }
    return reasons;
  }

  /** The day from which steps are open: of a delivery that was noted late, that one. */
  private static LocalDate opened(Matter job) {
    return job.detail().isEmpty() ? job.on() : LocalDate.parse(job.detail());
  }

  /** What a job has as its detail, once it is delivered. */
  public static String detail(Matter job, LocalDate delivery, LocalDate today, boolean catchesUp) {
    if (catchesUp) {
      return delivery.toString();
    }
    boolean isLate = delivery.isBefore(today) && today.isAfter(job.on());
    return job.day().isEmpty() && isLate ? today.toString() : job.detail();
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

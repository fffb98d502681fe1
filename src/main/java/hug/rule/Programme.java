package hug.rule;

import hug.model.Channel;
import hug.model.Client;
import hug.model.Forecast;
import hug.model.Matter;
import hug.model.Reached;
import hug.model.Step;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The follow-up steps of a job. A step after the delivery is done by a matching touch made after
 * the previous step fell due, so that one early call does not complete them all. A step before the
 * delivery repeats after each touch about the progress of the work.
 */
public record Programme(List<Step> steps) {

  /** The steps after a delivery. */
  List<Step> afterDelivery() {
    return steps.stream().filter(step -> step.event() == Step.Event.DELIVERY).toList();
  }

  /**
   * The remaining steps of a job, without those already over when the delivery was recorded.
   *
   * @param reached when touches last reached the client
   */
  List<Forecast.Entry> reasons(Client client, Matter job, Reached reached) {
    return job.day().isPresent()
        ? afterDelivery(client, job, reached.by())
        : underWay(client, job, reached.status());
  }

  private List<Forecast.Entry> underWay(Client client, Matter job, Optional<LocalDate> lastStatus) {
    var spokenOf = lastStatus.filter(day -> day.isAfter(job.on())).orElse(job.on());
    var reasons = new ArrayList<Forecast.Entry>();
    for (var step : inOrder(Step.Event.JOB, client, job.on())) {
      if (!job.skipped().contains(step.id())) {
        reasons.add(Forecast.Entry.lasting(Reason.status(job, step, step.dueAfter(spokenOf))));
      }
    }
    return reasons;
  }

  private List<Forecast.Entry> afterDelivery(
      Client client, Matter job, Map<Channel, LocalDate> reached) {
    var reasons = new ArrayList<Forecast.Entry>();
    var delivery = job.day().get();
    var opened = opened(job);
    var before = delivery;
    for (var step : inOrder(Step.Event.DELIVERY, client, delivery)) {
      var dueOn = step.dueAfter(delivery);
      // On the day of the delivery itself, only the required channel tells a follow-up from the
      // delivery.
      var since = before.equals(delivery) && step.by().isPresent() ? before : before.plusDays(1);
      boolean isDone = last(step, reached).filter(day -> !day.isBefore(since)).isPresent();
      if (!isDone && !dueOn.isBefore(opened) && !job.skipped().contains(step.id())) {
        reasons.add(
            new Forecast.Entry(
                Reason.followUp(job, step, dueOn), Forecast.BEGINNING, step.lastDay(dueOn)));
      }
      before = dueOn;
    }
    return reasons;
  }

  /** The day steps open: the delivery, or the day it was recorded if that was later. */
  private static LocalDate opened(Matter job) {
    return job.detail().isEmpty() ? job.on() : LocalDate.parse(job.detail());
  }

  /** The detail of a delivered job. */
  public static String detail(Matter job, LocalDate delivery, LocalDate today, boolean catchesUp) {
    if (catchesUp) {
      return delivery.toString();
    }
    boolean isLate = delivery.isBefore(today) && today.isAfter(job.on());
    return job.day().isEmpty() && isLate ? today.toString() : job.detail();
  }

  private List<Step> inOrder(Step.Event event, Client client, LocalDate day) {
    var covering = new ArrayList<Step>();
    for (var step : steps) {
      if (step.event() == event && step.covers(client, day)) {
        covering.add(step);
      }
    }
    covering.sort((one, other) -> {
      int order = one.dueAfter(day).compareTo(other.dueAfter(day));
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

package hug.rule;

import hug.model.AgendaLine;
import hug.model.Campaign;
import hug.model.Channel;
import hug.model.ClientRef;
import hug.model.Matter;
import hug.model.Meeting;
import hug.model.Moment;
import hug.model.Plan;
import hug.model.Purpose;
import hug.model.ReasonKind;
import hug.model.Referral;
import hug.model.Step;
import java.time.LocalDate;
import java.util.Optional;

/** Creates the agenda line for each kind of reason to contact a client. */
public final class Reason {
  private static final int DAYS_TO_ASK = 2;

  private Reason() {}

  /** A date for the next touch was agreed. */
  static AgendaLine scheduled(ClientRef client, Plan plan, long windowDays) {
    return contact(client, ReasonKind.SCHEDULED, plan.about(), plan.day(), windowDays);
  }

  /** The window has passed without a touch. */
  static AgendaLine silence(ClientRef client, LocalDate windowEnd, long windowDays) {
    return contact(client, ReasonKind.SILENCE, "", windowEnd, windowDays);
  }

  private static AgendaLine contact(
      ClientRef client, ReasonKind kind, String about, LocalDate on, long windowDays) {
    return new AgendaLine(client.id(), kind, 0, 0, about, touch(client), windowDays, on, on, false);
  }

  /** Something went wrong, and the client has not yet confirmed that it is fixed. */
  public static AgendaLine complaint(Matter matter) {
    var rectified = matter.day();
    return of(
        ReasonKind.COMPLAINT,
        matter,
        0,
        rectified.isPresent() ? "is it right now? " + matter.text() : matter.text(),
        (rectified.isPresent() ? "confirmed " : "rectified ") + matter.id(),
        rectified.map(day -> day.plusDays(DAYS_TO_ASK)).orElse(matter.on()));
  }

  /** Something was promised for a date. */
  static AgendaLine promise(Matter matter) {
    return of(
        ReasonKind.PROMISE,
        matter,
        0,
        matter.text(),
        "kept " + matter.id(),
        matter.day().orElse(matter.on()));
  }

  /** A follow-up step after a delivery. */
  static AgendaLine followUp(Matter job, Step step, LocalDate dueOn) {
    return of(
        ReasonKind.FOLLOW_UP,
        job,
        step.id(),
        step.text() + ": " + job.text(),
        touch(job.client()) + by(step.by()),
        dueOn);
  }

  /** The client should hear about the progress of the work. */
  static AgendaLine status(Matter job, Step step, LocalDate dueOn) {
    return of(
        ReasonKind.FOLLOW_UP,
        job,
        step.id(),
        step.text() + ": " + job.text(),
        touch(job.client()) + by(step.by()) + " --purpose " + Purpose.STATUS,
        dueOn);
  }

  /** The client gave feedback, and should hear with the next touch what was done about it. */
  static Optional<AgendaLine> answer(Matter answer, Optional<Moment> lastTouch) {
    return lastTouch.filter(answer::isBefore).isPresent()
        ? Optional.empty()
        : Optional.of(
            of(
                ReasonKind.FOLLOW_UP,
                answer,
                0,
                "you said, we did: " + answer.text(),
                touch(answer.client()),
                answer.on()));
  }

  /** A wave of a campaign that the client is in. */
  static AgendaLine wave(ClientRef client, Campaign campaign, int wave) {
    var dueOn = campaign.waves().get(wave).day();
    return new AgendaLine(
        client.id(),
        ReasonKind.CAMPAIGN,
        campaign.id(),
        wave + 1,
        campaign.name() + (campaign.offer().isEmpty() ? "" : ": " + campaign.offer()),
        touch(client) + by(Optional.of(campaign.by())),
        1,
        dueOn,
        dueOn,
        false);
  }

  /** A council member should be invited, or hear what came of the meeting. */
  static AgendaLine council(Matter seat, Meeting meeting, LocalDate dueOn) {
    return new AgendaLine(
        seat.client().id(),
        ReasonKind.COUNCIL,
        seat.id(),
        meeting.id(),
        meeting.held().isPresent()
            ? "what came of the council of " + meeting.held().get() + meeting.gist()
            : "invite to the council on " + meeting.day(),
        touch(seat.client()),
        1,
        dueOn,
        dueOn,
        false);
  }

  private static String by(Optional<Channel> channel) {
    return channel.filter(other -> other != Channel.CALL).map(other -> " --by " + other).orElse("");
  }

  /** A very happy client can be asked for a favour, until the next touch. */
  static Optional<AgendaLine> favour(Matter feedback, Optional<Moment> lastTouch) {
    int score = feedback.score().orElse(0);
    return !NetScore.isHappy(score) || lastTouch.filter(feedback::isBefore).isPresent()
        ? Optional.empty()
        : Optional.of(
            of(
                ReasonKind.FOLLOW_UP,
                feedback,
                0,
                "gave a " + score + ": ask for a review or a referral",
                touch(feedback.client()),
                feedback.on()));
  }

  /** The client referred someone, and should be thanked with the next touch. */
  static Optional<AgendaLine> thanks(ClientRef client, Referral sent, Optional<Moment> lastTouch) {
    return lastTouch.filter(touch -> touch.isAfter(sent.on(), sent.after())).isPresent()
        ? Optional.empty()
        : Optional.of(
            new AgendaLine(
                client.id(),
                ReasonKind.FOLLOW_UP,
                0,
                sent.client().id(),
                "thank them for referring " + sent.client().name(),
                touch(client),
                1,
                sent.on(),
                sent.on(),
                false));
  }

  /** A birthday, anniversary or other date. */
  static AgendaLine occasion(Matter matter, LocalDate day, LocalDate dueOn) {
    return new AgendaLine(
        matter.client().id(),
        ReasonKind.OCCASION,
        matter.id(),
        0,
        matter.text() + " on " + day,
        touch(matter.client()),
        1,
        day,
        dueOn,
        false);
  }

  private static AgendaLine of(
      ReasonKind kind, Matter matter, long part, String about, String settledBy, LocalDate dueOn) {
    return new AgendaLine(
        matter.client().id(), kind, matter.id(), part, about, settledBy, 1, dueOn, dueOn, false);
  }

  private static String touch(ClientRef client) {
    return "touch " + client.id();
  }
}

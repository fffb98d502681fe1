package hug.rule;

import hug.model.Amount;
import hug.model.Campaign;
import hug.model.Channel;
import hug.model.MemberHistory;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The outcome for a campaign member by a day.
 *
 * @param waves the number of waves that have reached them
 * @param backOn the date of the first contact they made, or of their first new job
 * @param jobs the number of their new jobs
 * @param worth the total worth of those jobs
 */
public record Outcome(
    Campaign.Member member,
    State state,
    int waves,
    Optional<LocalDate> backOn,
    int jobs,
    Amount worth) {

  /** The state of a member. */
  public enum State {
    BACK("back"),
    /** A wave is due now. */
    DUE("due"),
    /** A wave has reached them, and none is due now. */
    REACHED("reached"),
    /** The first wave that can reach them is still to come. */
    WAITING("waiting"),
    /** No wave has reached them, and none will. */
    NOT_REACHED("not reached"),
    /** The campaign is over, and they did not come back. */
    NOT_BACK("not back"),
    QUIET("quiet"),
    COMPLAINT("complaint"),
    HELD_OUT("held out");

    private final String words;

    State(String words) {
      this.words = words;
    }

    @Override
    public String toString() {
      return words;
    }
  }

  /** The outcome at the end of {@code day}; anything after the campaign's last day is ignored. */
  public static Outcome of(Campaign campaign, MemberHistory history, LocalDate day) {
    var backOn = backOn(campaign, history);
    int waves = 0;
    for (int wave = 0; wave < campaign.waves().size(); wave++) {
      waves += isMade(campaign, wave, history) ? 1 : 0;
    }
    long cents = 0;
    int jobs = 0;
    for (var job : history.jobs()) {
      if (!job.on().isAfter(campaign.lastDay())) {
        cents += job.value().cents();
        jobs++;
      }
    }
    var state = backOn.isPresent() ? State.BACK : state(campaign, history, waves, day);
    return new Outcome(history.member(), state, waves, backOn, jobs, Amount.ofCents(cents));
  }

  private static State state(Campaign campaign, MemberHistory history, int waves, LocalDate day) {
    if (history.member().isHeldOut()) {
      return State.HELD_OUT;
    }
    if (history.isQuiet()) {
      return State.QUIET;
    }
    if (history.hasComplaint()) {
      return State.COMPLAINT;
    }
    if (campaign.isOver(day)) {
      return State.NOT_BACK;
    }
    boolean isOn = campaign.ended().isEmpty();
    int now = campaign.waveOn(day);
    if (isOn && now >= 0 && !isMade(campaign, now, history) && !isSent(campaign, now)) {
      return State.DUE;
    }
    if (waves > 0) {
      return State.REACHED;
    }
    return isOn && now + 1 < campaign.waves().size() ? State.WAITING : State.NOT_REACHED;
  }

  /** Whether they should get the current wave. */
  public boolean isToBeReached() {
    return switch (state) {
      case DUE, REACHED, WAITING, NOT_REACHED -> true;
      case BACK, HELD_OUT, QUIET, COMPLAINT, NOT_BACK -> false;
    };
  }

  private static boolean isSent(Campaign campaign, int wave) {
    return campaign.waves().get(wave).sent().isPresent();
  }

  /** Whether a wave has reached a member. */
  private static boolean isMade(Campaign campaign, int wave, MemberHistory history) {
    var sent = campaign.waves().get(wave).sent();
    for (var contact : history.contacts()) {
      boolean isMade =
          campaign.by() == Channel.MAILING
              ? sent.filter(contact.on()::equals).isPresent()
              : contact.counts()
                  && !contact.on().isBefore(campaign.waves().get(wave).day())
                  && !contact.on().isAfter(campaign.lastDay(wave));
      if (contact.by() == campaign.by() && isMade) {
        return true;
      }
    }
    return false;
  }

  private static Optional<LocalDate> backOn(Campaign campaign, MemberHistory history) {
    var first = Optional.<LocalDate>empty();
    for (var contact : history.contacts()) {
      if (contact.inbound() && contact.counts()) {
        first = earlier(first, contact.on());
      }
    }
    for (var job : history.jobs()) {
      first = earlier(first, job.on());
    }
    return first.filter(on -> !on.isAfter(campaign.lastDay()));
  }

  private static Optional<LocalDate> earlier(Optional<LocalDate> first, LocalDate on) {
    return first.filter(day -> !day.isAfter(on)).or(() -> Optional.of(on));
  }
}

package hug.command.campaign;

import hug.command.Quoted;
import hug.model.Campaign;
import hug.model.Channel;
import hug.model.Escaped;
import hug.model.Failure;
import java.time.LocalDate;

/** The wave of a campaign by mailing that goes out next. */
final class NextWave {
  private NextWave() {}

  /**
   * Its number, from 0, as seen on {@code day}.
   *
   * @throws Failure if the campaign goes out some other way, or no more
   */
  static int of(Campaign campaign, LocalDate day) {
    var name = Escaped.of(campaign.name());
    var shown = "see: hug campaign show " + Quoted.of(campaign.name());
    if (campaign.by() != Channel.MAILING) {
      throw Failure.refused(
          name + " goes out by " + campaign.by() + ", to one client after the other",
          "each is in hug due from the day of the wave on; note them with: hug touch CLIENT --by "
              + campaign.by());
    }
    if (campaign.ended().isPresent()) {
      throw Failure.refused(name + " was ended on " + campaign.ended().get(), shown);
    }
    return campaign
        .next(day)
        .orElseThrow(
            () -> Failure.refused("every wave of " + name + " was sent, or is over", shown));
  }
}

package hug.command.campaign;

import hug.command.Days;
import hug.command.Quoted;
import hug.model.Campaign;
import hug.model.Channel;
import hug.model.Escaped;
import hug.model.Failure;
import java.time.LocalDate;

/** The next wave of a mailing campaign. */
final class NextWave {
  private NextWave() {}

  /**
   * The number of the next wave on a day, from 0.
   *
   * @throws Failure if the campaign is not by mailing, or has no waves left
   */
  static int of(Campaign campaign, LocalDate day) {
    var name = Escaped.of(campaign.name());
    var shown = "see: hug campaign show " + Quoted.of(campaign.name());
    if (campaign.by() != Channel.MAILING) {
      throw Failure.refused(
          name + " goes out by " + campaign.by() + ", one client at a time",
          "hug due lists the clients of each wave; log them with: hug touch CLIENT --by "
              + campaign.by());
    }
    if (campaign.ended().isPresent()) {
      throw Failure.refused(
          name + " was ended on " + Days.date(campaign.ended().get(), day), shown);
    }
    return campaign
        .next(day)
        .orElseThrow(() -> Failure.refused(name + " has no waves left to send", shown));
  }
}

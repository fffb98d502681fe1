package hug.rule;

import hug.model.Campaign;
import hug.model.Channel;
import hug.model.Forecast;
import hug.model.Matter;
import hug.model.OpenCase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The waves of all campaigns. A touch by the campaign's channel on or after a wave's date completes
 * it. Clients get no wave if they are held out, have an open complaint, or are back (have made
 * contact or given a new job since the first wave).
 */
final class Waves {
  private final Map<Long, Campaign> campaigns = new HashMap<>();

  Waves(List<Campaign> all) {
    for (var campaign : all) {
      campaigns.put(campaign.id(), campaign);
    }
  }

  /** The waves that a client should get, each until the next one. */
  List<Forecast.Entry> reasons(OpenCase situation) {
    var reasons = new ArrayList<Forecast.Entry>();
    for (var member : situation.memberships()) {
      var campaign = campaigns.get(member.campaign());
      if (!member.isHeldOut() && isOn(campaign) && !isStopped(campaign, situation)) {
        var done = situation.reached().by().get(campaign.by());
        for (int wave = 0; wave < campaign.waves().size(); wave++) {
          var day = campaign.waves().get(wave).day();
          if (done == null || done.isBefore(day)) {
            reasons.add(
                new Forecast.Entry(
                    Reason.wave(member.client(), campaign, wave),
                    Forecast.BEGINNING,
                    campaign.lastDay(wave)));
          }
        }
      }
    }
    return reasons;
  }

  /** A mailing is not listed for each client, because it goes to all at once. */
  private static boolean isOn(Campaign campaign) {
    return campaign.by() != Channel.MAILING && campaign.ended().isEmpty();
  }

  private static boolean isStopped(Campaign campaign, OpenCase situation) {
    var since = campaign.firstDay();
    return isSince(since, situation.reached().inbound())
        || situation.matters().stream()
            .anyMatch(matter ->
                matter.sort() == Matter.Sort.COMPLAINT
                    || matter.sort() == Matter.Sort.JOB && !matter.on().isBefore(since));
  }

  private static boolean isSince(LocalDate day, Optional<LocalDate> last) {
    return last.filter(on -> !on.isBefore(day)).isPresent();
  }
}

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
 * The waves of all campaigns. A wave is made by a touch of its channel since its day, and never
 * made for whoever is held out, has a complaint open, or is back: has made a contact, or has a new
 * job, since the first of them.
 */
final class Waves {
  private final Map<Long, Campaign> campaigns = new HashMap<>();

  Waves(List<Campaign> all) {
    for (var campaign : all) {
      campaigns.put(campaign.id(), campaign);
    }
  }

  /** The waves that a client is to get, each until the next. */
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

  /** A mailing is one thing to do for all of them. */
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

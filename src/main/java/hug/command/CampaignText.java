package hug.command;

import hug.model.Campaign;
import hug.rule.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;

/** Describes a campaign in sentences. */
public final class CampaignText {
  private CampaignText() {}

  /** The number of members in each state: {@code 3 back, 11 held out, 20 due.} */
  public static String counts(List<Outcome> outcomes) {
    var counts = new EnumMap<Outcome.State, Integer>(Outcome.State.class);
    outcomes.forEach(outcome -> counts.merge(outcome.state(), 1, Integer::sum));
    var words = new ArrayList<String>();
    counts.forEach((state, count) -> words.add(count + " " + state));
    return String.join(", ", words) + ".";
  }

  /** The dates of its waves: {@code By mailing: Sun 24 Jan (sent Mon 25 Jan), Sun 7 Feb.} */
  public static String waves(Campaign campaign, LocalDate today) {
    var days = new ArrayList<String>();
    for (var wave : campaign.waves()) {
      days.add(
          Days.on(wave.day(), today)
              + wave.sent().map(on -> " (sent " + Days.on(on, today) + ")").orElse(""));
    }
    return "By "
        + campaign.by()
        + ": "
        + String.join(", ", days)
        + campaign.ended().map(on -> "; ended " + Days.onDay(on, today)).orElse("")
        + "."
        + (campaign.offer().isEmpty() ? "" : " Offer: " + campaign.offer() + ".");
  }
}

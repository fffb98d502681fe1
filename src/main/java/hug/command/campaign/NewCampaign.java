package hug.command.campaign;

import hug.command.Days;
import hug.command.Quoted;
import hug.command.Selection;
import hug.command.Session;
import hug.model.Campaign;
import hug.model.Channel;
import hug.model.Escaped;
import hug.output.Result;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A campaign to be added, with its clients and those held out. */
record NewCampaign(Campaign campaign, Choice choice, Set<Long> heldOut, Session session) {
  /** Adds it, except in a dry run, or if the user declines. */
  Result add(Selection selection) {
    var preview = List.of(choice.inWords(heldOut.size()), waves());
    return selection
        .of(choice.clients())
        .instead("Plan this campaign for %s?", preview)
        .orElseGet(() -> session.book().change(this::put));
  }

  private Result put() {
    var campaigns = session.book().campaigns();
    long id = campaigns.add(campaign);
    for (var client : choice.clients()) {
      campaigns.add(new Campaign.Member(0, id, client, heldOut.contains(client.id())));
    }
    var lines = new ArrayList<String>();
    lines.add("Planned campaign " + Escaped.of(campaign.name()) + ", by " + campaign.by() + ".");
    lines.add(choice.inWords(heldOut.size()));
    lines.add(waves());
    lines.add(next());
    return new Result.Words(lines);
  }

  /** The days of its waves, in a sentence. */
  private String waves() {
    var days = new ArrayList<String>();
    for (var wave : campaign.waves()) {
      days.add(Days.on(wave.day(), session.today()));
    }
    return "%s: %s. Clients who come back by %s are counted."
        .formatted(
            days.size() == 1 ? "Wave" : "Waves",
            String.join(", ", days),
            Days.date(campaign.lastDay(), session.today()));
  }

  private String next() {
    LocalDate day = campaign.waves().getFirst().day();
    var name = Quoted.of(campaign.name());
    return campaign.by() == Channel.MAILING
        ? "To write the letters: hug export labels --campaign %1$s, then: hug campaign sent %1$s"
            .formatted(name)
        : "They are due from %s. To see how it goes: hug campaign show %s"
            .formatted(Days.on(day, session.today()), name);
  }
}

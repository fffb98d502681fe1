package hug.command.campaign;

import static hug.syntax.Syntax.command;

import hug.command.CampaignParameter;
import hug.command.Command;
import hug.command.Session;
import hug.model.Escaped;
import hug.model.Failure;
import hug.output.Result;
import hug.syntax.Arguments;
import hug.syntax.Syntax;

/** Stops the waves of a campaign that are still to come. */
final class CampaignEndCommand implements Command {
  @Override
  public Syntax syntax() {
    return command("campaign end", "End a campaign: no more waves")
        .example("hug campaign end Valentine", "nobody gets another letter")
        .note("Clients who come back are still counted, until the day that was set from the start.")
        .with(CampaignParameter.NAME);
  }

  @Override
  public Result run(Arguments given, Session session) {
    var campaign = CampaignParameter.named(given.get(CampaignParameter.NAME), session);
    campaign
        .ended()
        .ifPresent(on -> {
          throw Failure.refused(
              "campaign " + Escaped.of(campaign.name()) + " was ended on " + on + " already");
        });
    var campaigns = session.book().campaigns();
    return session
        .book()
        .change(() -> {
          campaigns.update(campaign.endedOn(session.today()));
          return Result.said(
              "Ended campaign "
                  + Escaped.of(campaign.name())
                  + ": no more waves. Clients who come back until "
                  + campaign.lastDay()
                  + " are still counted.");
        });
  }
}

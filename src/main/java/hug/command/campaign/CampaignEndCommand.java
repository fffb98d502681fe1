package hug.command.campaign;

import static hug.syntax.Syntax.command;

import hug.command.CampaignParameter;
import hug.command.Command;
import hug.command.Days;
import hug.command.Session;
import hug.model.Escaped;
import hug.model.Failure;
import hug.output.Result;
import hug.syntax.Arguments;
import hug.syntax.Syntax;

/** Cancels the remaining waves of a campaign. */
final class CampaignEndCommand implements Command {
  @Override
  public Syntax syntax() {
    return command("campaign end", "End a campaign, cancelling its remaining waves")
        .example("hug campaign end autumn", "send no more letters of this campaign")
        .note("Clients who come back are still counted until the planned end of the campaign.")
        .with(CampaignParameter.NAME);
  }

  @Override
  public Result run(Arguments given, Session session) {
    var campaign = CampaignParameter.named(given.get(CampaignParameter.NAME), session);
    campaign
        .ended()
        .ifPresent(on -> {
          throw Failure.refused(
              "campaign "
                  + Escaped.of(campaign.name())
                  + " was already ended "
                  + Days.onDay(on, session.today()));
        });
    var campaigns = session.book().campaigns();
    return session
        .book()
        .change(() -> {
          campaigns.update(campaign.endedOn(session.today()));
          return Result.said(
              "Ended campaign %s. Clients who come back by %s are still counted."
                  .formatted(
                      Escaped.of(campaign.name()), Days.date(campaign.lastDay(), session.today())));
        });
  }
}

package hug.command.campaign;

import static hug.syntax.Syntax.command;

import hug.command.CampaignMembers;
import hug.command.CampaignParameter;
import hug.command.CampaignText;
import hug.command.Command;
import hug.command.ListOptions;
import hug.command.OutputOptions;
import hug.command.Session;
import hug.model.Campaign;
import hug.output.Result;
import hug.rule.CampaignResult;
import hug.rule.Outcome;
import hug.syntax.Arguments;
import hug.syntax.Syntax;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A campaign: each of its clients, what became of them, and what it did. */
final class CampaignShowCommand implements Command {
  @Override
  public Syntax syntax() {
    return command("campaign show", "Show a campaign's clients, and whether it helped")
        .example("hug campaign show Valentine", "who came back, who is due, what it did")
        .example(
            "hug campaign show Valentine --csv -o valentine.csv", "all of them, for a spreadsheet")
        .note(
            "Each client is in one state: back (made a contact or has a new job since the first wave),"
                + " held out, quiet, complaint (one is open), due (a wave is to be made now), reached"
                + " (by a wave, and none is due now), waiting (for the first wave), not reached, and"
                + " when the time is over, not back.")
        .note(
            "Everybody is counted as they were drawn, reached or not. The result is told when the time"
                + " is over, and claims success only if the chance that it helped is at least 95% and"
                + " the 95% interval of the difference is above 0.")
        .with(CampaignParameter.NAME)
        .with(ListOptions.PLAIN)
        .with(OutputOptions.OPTIONS);
  }

  @Override
  public Result run(Arguments given, Session session) {
    session.book().hold();
    var campaign = CampaignParameter.named(given.get(CampaignParameter.NAME), session);
    var outcomes = session.evaluator().outcomes(campaign);
    var length = ListOptions.of(given, session.isScreen());
    var inOrder = new ArrayList<>(outcomes);
    inOrder.sort(Comparator.comparing(Outcome::state));
    return length.list(
        CampaignMembers.table(
            inOrder.subList(0, Math.min(length.most(), inOrder.size())), campaign),
        () -> "Nobody is left in this campaign.",
        outcomes::size,
        words(campaign, outcomes, session));
  }

  private static List<String> words(Campaign campaign, List<Outcome> outcomes, Session session) {
    var words = new ArrayList<String>();
    words.add(CampaignText.counts(outcomes));
    words.add(CampaignText.waves(campaign, session.today()));
    if (!campaign.passedOver().isEmpty()) {
      words.add("Left out when it was planned: " + campaign.passedOver() + ".");
    }
    words.addAll(CampaignResult.of(campaign, outcomes, session.today()).inWords());
    return words;
  }
}

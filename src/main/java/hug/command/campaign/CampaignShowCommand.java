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

/** Shows where each client of a campaign stands, and whether the campaign helped. */
final class CampaignShowCommand implements Command {
  @Override
  public Syntax syntax() {
    return command("campaign show", "Show a campaign's clients, and whether it helped")
        .example("hug campaign show autumn", "show who came back, and whether the campaign helped")
        .example(
            "hug campaign show autumn --csv -o autumn.csv",
            "export all clients of the campaign for a spreadsheet")
        .note(
            "Each client is in one state: back (got in touch or gave you a job since the first"
                + " wave), held out, quiet, complaint (one is open), due (for a wave now), reached"
                + " (by a wave, with none due now), waiting (for the first wave), not reached or,"
                + " when the campaign is over, not back.")
        .note(
            "Clients count for the group they were drawn into, even if they were not reached. The"
                + " result appears when the campaign is over. It reports success only if the chance"
                + " that the campaign helped is at least 95% and the 95% interval of the difference"
                + " is above 0.")
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
        () -> "No clients left in this campaign.",
        outcomes::size,
        words(campaign, outcomes, session));
  }

  private static List<String> words(Campaign campaign, List<Outcome> outcomes, Session session) {
    var words = new ArrayList<String>();
    words.add(CampaignText.counts(outcomes));
    words.add(CampaignText.waves(campaign, session.today()));
    if (!campaign.passedOver().isEmpty()) {
      words.add("Skipped when it was planned: " + campaign.passedOver() + ".");
    }
    words.addAll(CampaignResult.of(campaign, outcomes, session.today()).inWords());
    return words;
  }
}

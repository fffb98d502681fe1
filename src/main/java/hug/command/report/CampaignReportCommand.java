package hug.command.report;

import static hug.syntax.Syntax.command;

import hug.command.CampaignMembers;
import hug.command.CampaignParameter;
import hug.command.CampaignText;
import hug.command.Days;
import hug.command.Session;
import hug.output.Result;
import hug.output.page.Block;
import hug.output.page.Document;
import hug.output.page.Drawing;
import hug.rule.CampaignResult;
import hug.rule.Outcome;
import hug.syntax.Arguments;
import hug.syntax.Syntax;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Reports what a campaign achieved. */
final class CampaignReportCommand implements PageCommand {
  private static final int NAMED = 20;

  @Override
  public Syntax syntax() {
    return command("report campaign", "Show whether a campaign helped, and who came back")
        .example("hug report campaign \"autumn letter\"", "show the result so far")
        .example(
            "hug report campaign \"autumn letter\" -o letter.html",
            "write the result as a page to share")
        .note("CSV and JSON have one row per client of the campaign, as in hug campaign show.")
        .with(CampaignParameter.NAME)
        .with(ReportOutput.OPTIONS);
  }

  @Override
  public Result run(Arguments given, Session session) {
    session.book().hold();
    var campaign = CampaignParameter.named(given.get(CampaignParameter.NAME), session);
    var outcomes = session.evaluator().outcomes(campaign);
    var result = CampaignResult.of(campaign, outcomes, session.today());
    var document =
        new Document(
            "Campaign \"" + campaign.name() + "\", " + Days.withYear(session.today()),
            List.of(CampaignText.waves(campaign, session.today())),
            List.of(
                new Document.Part("", new Block.Words(result.inWords()), shares(result)),
                new Document.Part("Status", states(outcomes)),
                new Document.Part("Came back", back(outcomes, session.today()))));
    return ReportOutput.of(
        given,
        session,
        this,
        document,
        CampaignMembers.table(outcomes, campaign),
        "No clients are left in this campaign.");
  }

  private static Block shares(CampaignResult result) {
    var comparison = result.comparison();
    if (comparison.heldOut() == 0 || comparison.back() + comparison.backAnyway() == 0) {
      return new Block.Words();
    }
    return new Block.Plot(
        "Share that came back",
        "Clients in the campaign, and those held out for comparison.",
        new Drawing.Bars(
            "clients",
            "share that came back",
            List.of(
                share("in the campaign", comparison.back(), comparison.called()),
                share("held out", comparison.backAnyway(), comparison.heldOut())),
            List.of(),
            1));
  }

  private static Drawing.Value share(String label, long back, long all) {
    double share = all == 0 ? 0 : (double) back / all;
    var shown = back + " of " + all + " (" + Math.round(100 * share) + "%)";
    return new Drawing.Value(label, share, shown);
  }

  private static Block states(List<Outcome> outcomes) {
    var values = new ArrayList<Drawing.Value>();
    for (var state : Outcome.State.values()) {
      long count = outcomes.stream().filter(outcome -> outcome.state() == state).count();
      if (count > 0) {
        values.add(Drawing.Value.of(state.toString(), count));
      }
    }
    return new Block.Plot(
        "Clients by state",
        "Number of clients in each state.",
        new Drawing.Bars("state", "clients", values));
  }

  private static Block back(List<Outcome> outcomes, LocalDate today) {
    var items = new ArrayList<Block.Item>();
    for (var outcome : outcomes) {
      if (outcome.backOn().isPresent() && !outcome.member().isHeldOut()) {
        var jobs = outcome.jobs() == 0 ? "" : ", new jobs worth " + outcome.worth();
        items.add(
            new Block.Item(
                outcome.member().client().name(),
                Days.onDay(outcome.backOn().get(), today) + jobs));
      }
    }
    int all = items.size();
    if (all > NAMED) {
      items.subList(NAMED, all).clear();
      items.add(new Block.Item("and " + (all - NAMED) + " more", ""));
    }
    return new Block.Items(items);
  }
}

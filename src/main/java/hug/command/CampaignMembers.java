package hug.command;

import static hug.output.Column.column;

import hug.model.Campaign;
import hug.output.Column;
import hug.output.Table;
import hug.rule.Outcome;
import java.util.List;

/** The members of a campaign as a table. */
public final class CampaignMembers {
  private CampaignMembers() {}

  public static Table<Outcome> table(List<Outcome> outcomes, Campaign campaign) {
    int all = campaign.waves().size();
    return Table.of(
        outcomes,
        Column.<Outcome>column("client", o -> o.member().client().name()).yieldsLast(),
        column("state", (Outcome o) -> o.state().toString()),
        column("waves", (Outcome o) -> o.waves()),
        column("back_on", Outcome::backOn),
        column("jobs", (Outcome o) -> o.jobs()),
        column("worth", (Outcome o) -> o.jobs() == 0 ? "" : o.worth()),
        column("held_out", (Outcome o) -> o.member().isHeldOut()).forData(),
        column("of_waves", (Outcome _) -> all).forData(),
        column("id", (Outcome o) -> o.member().client().id()).forData());
  }
}

package hug.command.campaign;

import static hug.output.Column.column;
import static hug.syntax.Syntax.command;

import hug.command.Command;
import hug.command.OutputOptions;
import hug.command.Session;
import hug.model.Campaign;
import hug.output.Column;
import hug.output.Result;
import hug.output.Table;
import hug.rule.CampaignResult;
import hug.rule.Comparison;
import hug.syntax.Arguments;
import hug.syntax.Syntax;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/** Lists campaigns, and how many clients came back. */
final class CampaignListCommand implements Command {
  private final String name;

  /**
   * @param name as typed: {@code campaign} or {@code campaign list}
   */
  CampaignListCommand(String name) {
    this.name = name;
  }

  @Override
  public Syntax syntax() {
    return command(name, "List campaigns, and how many clients came back")
        .example("hug " + name, "list campaigns, with the next wave and how many clients came back")
        .example(
            "hug campaign add Valentine --lapsed --by mailing --around 2027-02-14 --yes",
            "plan three letters to lapsed clients")
        .example(
            "hug campaign show autumn", "show the clients of a campaign, and whether it helped")
        .note(
            "CSV and JSON also have the statistics: the difference between clients reached and held"
                + " out, its 95% interval (Newcombe), the chance that the campaign helped, and the"
                + " one-sided Fisher test. They are empty until the campaign is over.")
        .with(OutputOptions.OPTIONS);
  }

  @Override
  public Result run(Arguments given, Session session) {
    session.book().hold();
    var today = session.today();
    var results =
        session.book().campaigns().all().reversed().stream()
            .map(one -> CampaignResult.of(one, session.evaluator().outcomes(one), today))
            .toList();
    return Result.listed(
        Table.of(
            results,
            Column.<CampaignResult>column("campaign", r -> r.campaign().name()).yieldsLast(),
            column("by", (CampaignResult r) -> r.campaign().by().toString()),
            column("next", (CampaignResult r) -> next(r.campaign(), today)),
            column("ends", (CampaignResult r) -> r.campaign().lastDay()),
            column("members", (CampaignResult r) -> r.comparison().called()),
            column("back", (CampaignResult r) -> r.comparison().back()),
            column("held_out", (CampaignResult r) -> r.comparison().heldOut()),
            column("held_out_back", (CampaignResult r) -> r.comparison().backAnyway()),
            column("jobs_worth", (CampaignResult r) -> r.jobs().worth()).yieldsWhole(),
            Column.<CampaignResult>column("offer", r -> r.campaign().offer()).yieldsFirst(),
            column("held_out_worth", (CampaignResult r) -> r.jobsAnyway().worth()).forData(),
            figure("difference", Comparison::difference),
            figure("low", Comparison::low),
            figure("high", Comparison::high),
            figure("chance", Comparison::chance),
            figure("fisher", Comparison::fisher),
            column("left_out", (CampaignResult r) -> r.campaign().passedOver()).forData(),
            column("id", (CampaignResult r) -> r.campaign().id()).forData()),
        "No campaigns yet. To win back lapsed clients:\n"
            + "  hug campaign add NAME --lapsed --by card --around DATE");
  }

  /** The day of the next wave, or of the current one. */
  private static Optional<LocalDate> next(Campaign campaign, LocalDate today) {
    return campaign.ended().isPresent()
        ? Optional.empty()
        : campaign.next(today).map(wave -> campaign.waves().get(wave).day());
  }

  /** A figure with four decimals, empty until the campaign is over. */
  private static Column<CampaignResult> figure(String name, Function<Comparison, Double> figure) {
    return Column.<CampaignResult>column(
            name, r -> r.isTold() ? four(figure.apply(r.comparison())) : null)
        .forData();
  }

  private static BigDecimal four(double share) {
    return BigDecimal.valueOf(share).setScale(4, RoundingMode.HALF_UP);
  }
}

package hug.command.campaign;

import static hug.syntax.Option.flag;
import static hug.syntax.Syntax.command;

import hug.command.CampaignParameter;
import hug.command.Command;
import hug.command.Days;
import hug.command.Quoted;
import hug.command.Session;
import hug.command.TouchOptions;
import hug.model.Campaign;
import hug.model.Escaped;
import hug.model.Failure;
import hug.output.Result;
import hug.rule.Outcome;
import hug.syntax.Arguments;
import hug.syntax.Option;
import hug.syntax.Syntax;
import java.time.LocalDate;

/** Records that a wave of a mailing campaign went out. */
final class CampaignSentCommand implements Command {
  private static final Option<Boolean> YES =
      flag("--yes", "Do not ask for confirmation")
          .details("This includes the question before the planned day of a wave.");

  @Override
  public Syntax syntax() {
    return command("campaign sent", "Record that the next wave of a mailing went out")
        .example(
            "hug export labels --campaign autumn -o letters.csv",
            "export the letters for the next wave")
        .example(
            "hug campaign sent autumn --on yesterday --yes",
            "record that the letters went out yesterday")
        .note(
            "hug campaign sent logs a mailing with each client, as one step that hug undo can undo."
                + " Clients who are back, held out or quiet, or who have an open complaint, are"
                + " skipped.")
        .with(CampaignParameter.NAME)
        .with(TouchOptions.ON, YES);
  }

  @Override
  public Result run(Arguments given, Session session) {
    var on = TouchOptions.day(given, session);
    var campaign = CampaignParameter.named(given.get(CampaignParameter.NAME), session);
    int wave = NextWave.of(campaign, on);
    var members =
        session.evaluator().outcomes(campaign, on).stream().filter(Outcome::isToBeReached).toList();
    if (members.isEmpty()) {
      throw Failure.refused(
          "no clients left for wave " + (wave + 1) + " of " + Escaped.of(campaign.name()),
          "see why with: hug campaign show " + Quoted.of(campaign.name()));
    }
    requireItsDay(campaign.waves().get(wave), on, given, session);
    return session.book().change(() -> new SentWave(campaign, wave, on).note(members, session));
  }

  private static void requireItsDay(
      Campaign.Wave wave, LocalDate on, Arguments given, Session session) {
    if (!on.isBefore(wave.day()) || given.has(YES)) {
      return;
    }
    var today = session.today();
    var early =
        "the next wave is planned for %s, not %s"
            .formatted(Days.date(wave.day(), today), Days.on(on, today));
    if (!session.person().canBeAsked()) {
      throw Failure.refused(early, "if it went out already, add --yes");
    }
    if (!session.person().agrees("T" + early.substring(1) + ". Record it as sent? [y/N] ")) {
      throw Failure.refused("nothing was logged");
    }
  }
}

package hug.command.campaign;

import static hug.syntax.Option.flag;
import static hug.syntax.Syntax.command;

import hug.command.CampaignParameter;
import hug.command.Command;
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

/** Notes that a wave of a campaign by mailing went out. */
final class CampaignSentCommand implements Command {
  private static final Option<Boolean> YES =
      flag("--yes", "Do not ask, even if the day of the wave has not come");

  @Override
  public Syntax syntax() {
    return command("campaign sent", "Note that the next wave of a mailing went out")
        .example("hug campaign sent Valentine", "a mailing to each of them, as one step")
        .example("hug campaign sent Valentine --on yesterday", "it went out yesterday")
        .note(
            "A mailing is noted with each client who is still to get the wave: not with those who are"
                + " back, held out or quiet, or who have an open complaint.")
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
          "nobody is left to get wave " + (wave + 1) + " of " + Escaped.of(campaign.name()),
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
    var early = "the next wave is planned for " + wave.day() + ", after " + on;
    if (!session.person().canBeAsked()) {
      throw Failure.refused(early, "if it went out already, add --yes");
    }
    if (!session.person().agrees("T" + early.substring(1) + ". Note it as sent? [y/N] ")) {
      throw Failure.refused("nothing was noted");
    }
  }
}

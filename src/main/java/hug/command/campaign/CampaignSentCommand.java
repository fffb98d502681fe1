package hug.command.campaign;

import static hug.syntax.Option.flag;
import static hug.syntax.Syntax.command;

import hug.command.CampaignParameter;
import hug.command.Command;
import hug.command.Days;
import hug.command.Quoted;
import hug.command.Selection;
import hug.command.Session;
import hug.command.TouchOptions;
import hug.model.Campaign;
import hug.model.Channel;
import hug.model.Escaped;
import hug.model.Failure;
import hug.model.Touch;
import hug.output.Result;
import hug.rule.Outcome;
import hug.syntax.Arguments;
import hug.syntax.Option;
import hug.syntax.Syntax;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Notes that a wave of a campaign by mailing went out. */
final class CampaignSentCommand implements Command {
  private static final Option<Boolean> YES =
      flag("--yes", "Do not ask, even if the day of the wave has not come.");

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
    return session.book().change(() -> note(campaign, wave, members, on, session));
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

  private static Result note(
      Campaign campaign, int wave, List<Outcome> members, LocalDate on, Session session) {
    for (var member : members) {
      session.book().touches().add(touch(campaign, member, on, session));
    }
    var sent = campaign.sentOn(wave, on);
    session.book().campaigns().update(sent);
    var next = sent.next(on);
    return Result.said(
        "Noted: wave "
            + (wave + 1)
            + " of "
            + Escaped.of(campaign.name())
            + ", a mailing to "
            + Selection.count(members.size())
            + (on.equals(session.today()) ? ", today" : ", on " + on)
            + ". To take it back: hug undo",
        next.map(later -> "Next wave: " + Days.on(sent.waves().get(later).day(), session.today()))
                .orElse("That was the last wave; coming back counts until " + sent.lastDay())
            + ".");
  }

  private static Touch touch(Campaign campaign, Outcome member, LocalDate on, Session session) {
    var note = campaign.name() + (campaign.offer().isEmpty() ? "" : ": " + campaign.offer());
    return new Touch(
        0,
        member.member().client(),
        on,
        Channel.MAILING,
        false,
        true,
        session.staff(),
        Optional.empty(),
        note);
  }
}

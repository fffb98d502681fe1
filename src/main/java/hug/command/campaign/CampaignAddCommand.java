package hug.command.campaign;

import static hug.syntax.Syntax.command;

import hug.command.Command;
import hug.command.FilterOptions;
import hug.command.Quoted;
import hug.command.Selection;
import hug.command.Session;
import hug.model.Campaign;
import hug.model.ClientRef;
import hug.model.Failure;
import hug.output.Result;
import hug.rule.HoldOut;
import hug.syntax.Arguments;
import hug.syntax.Syntax;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Plans a campaign for the clients that filters select. */
final class CampaignAddCommand implements Command {
  @Override
  public Syntax syntax() {
    return command("campaign add", "Plan a campaign to win clients back")
        .example(
            "hug campaign add Valentine --lapsed --by mailing --around 2027-02-14 --hold-out 25%"
                + " --yes",
            "plan three letters to lapsed clients, with a quarter held out")
        .example(
            "hug campaign add spring --over 6m --by call --on 2027-03-01 --offer \"10% off\" --yes",
            "plan one call to each client silent for six months")
        .example(
            "hug campaign add thanks --tag vip --by email --on monday --dry-run",
            "preview the clients, and change nothing")
        .note(
            "The clients are selected when you add the campaign, and do not change later. Clients"
                + " are skipped if they are quiet, have an open complaint, want nothing by this"
                + " channel, or have no address, e-mail address or phone number for it.")
        .note(
            "A mailing goes out all at once: prepare it with hug export labels --campaign NAME,"
                + " then record it with hug campaign sent NAME. By any other channel, each client"
                + " is due from the day of a wave until you have contacted them by that channel.")
        .note(
            "A client who gets in touch or gives you a new job after the first wave is back, and"
                + " gets no further waves. With --hold-out, hug campaign show compares how many"
                + " came back with how many would have come back anyway.")
        .with(CampaignOptions.NAME)
        .with(
            CampaignOptions.BY,
            WaveOptions.AROUND,
            WaveOptions.ON,
            CampaignOptions.OFFER,
            CampaignOptions.HOLD_OUT,
            CampaignOptions.WITHIN)
        .with(FilterOptions.OF_CLIENTS)
        .with(Selection.OPTIONS);
  }

  @Override
  public Result run(Arguments given, Session session) {
    var name = given.get(CampaignOptions.NAME);
    var campaigns = session.book().campaigns();
    if (campaigns.named(name).isPresent()) {
      throw Failure.refused(
          "campaign \"" + name + "\" already exists",
          "choose another name, or see it with: hug campaign show " + Quoted.of(name));
    }
    var waves = WaveOptions.waves(given, session.today());
    if (!Selection.isIn(given, FilterOptions.OF_CLIENTS)) {
      throw Failure.usage(
          "campaign add needs a filter such as --lapsed, or --each FILE",
          "see: hug help campaign add");
    }
    var selection = Selection.of(given, FilterOptions.OF_CLIENTS, session);
    var choice = Choice.of(selection.clients(), given.get(CampaignOptions.BY), session);
    var campaign =
        new Campaign(
            0,
            name,
            given.get(CampaignOptions.BY),
            waves,
            given.find(CampaignOptions.OFFER).orElse(""),
            given.get(CampaignOptions.WITHIN),
            given.find(CampaignOptions.HOLD_OUT).map(HoldOut::percent),
            session.today(),
            session.staff(),
            choice.leftOut(),
            Optional.empty());
    return new NewCampaign(campaign, choice, heldOut(given, choice, session), session)
        .add(selection);
  }

  /** Seeded by the clock, so that nobody can choose who is held out and tests are repeatable. */
  private static Set<Long> heldOut(Arguments given, Choice choice, Session session) {
    try {
      var random = new Random(session.world().clock() ^ given.get(CampaignOptions.NAME).hashCode());
      var numbers = choice.clients().stream().map(ClientRef::id).toList();
      return given
          .find(CampaignOptions.HOLD_OUT)
          .map(part -> part.drawn(numbers, random))
          .orElse(Set.of());
    } catch (Failure failure) {
      throw failure.of(CampaignOptions.HOLD_OUT.subject());
    }
  }
}

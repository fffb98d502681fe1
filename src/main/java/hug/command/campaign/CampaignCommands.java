package hug.command.campaign;

import hug.command.CommandEntry;
import java.util.List;

/** The commands for winning clients back. */
public final class CampaignCommands {
  public static final List<CommandEntry> ALL =
      List.of(
          new CommandEntry("campaign", () -> new CampaignListCommand("campaign")),
          new CommandEntry("campaign add", CampaignAddCommand::new),
          new CommandEntry("campaign list", () -> new CampaignListCommand("campaign list")),
          new CommandEntry("campaign show", CampaignShowCommand::new),
          new CommandEntry("campaign sent", CampaignSentCommand::new),
          new CommandEntry("campaign end", CampaignEndCommand::new));

  private CampaignCommands() {}
}

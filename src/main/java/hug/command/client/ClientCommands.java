package hug.command.client;

import hug.command.CommandEntry;
import java.util.List;

/** The commands about clients. */
public final class ClientCommands {
  public static final List<CommandEntry> ALL =
      List.of(
          new CommandEntry("add", AddCommand::new),
          new CommandEntry("know", KnowCommand::new),
          new CommandEntry("occasion", OccasionCommand::new),
          new CommandEntry("occasions", OccasionsCommand::new),
          new CommandEntry("referrals", ReferralsCommand::new),
          new CommandEntry("introduce", IntroduceCommand::new),
          new CommandEntry("offers", TradeCommand::offers),
          new CommandEntry("needs", TradeCommand::needs),
          new CommandEntry("match", MatchCommand::new),
          new CommandEntry("show", ShowCommand::new),
          new CommandEntry("search", SearchCommand::new),
          new CommandEntry("list", ListCommand::new),
          new CommandEntry("edit", EditCommand::new),
          new CommandEntry("dupes", DupesCommand::new),
          new CommandEntry("merge", MergeCommand::new),
          new CommandEntry("next", NextCommand::new),
          new CommandEntry("snooze", SnoozeCommand::new),
          new CommandEntry("unsnooze", () -> PauseEnd.OF_SNOOZE),
          new CommandEntry("quiet", QuietCommand::new),
          new CommandEntry("unquiet", () -> PauseEnd.OF_QUIET));

  private ClientCommands() {}
}

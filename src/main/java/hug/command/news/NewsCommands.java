package hug.command.news;

import hug.command.CommandEntry;
import java.util.List;

/** The commands for news that clients should hear. */
public final class NewsCommands {
  public static final List<CommandEntry> ALL =
      List.of(
          new CommandEntry("news", () -> new NewsListCommand("news")),
          new CommandEntry("news add", NewsAddCommand::new),
          new CommandEntry("news list", () -> new NewsListCommand("news list")),
          new CommandEntry("news show", NewsShowCommand::new),
          new CommandEntry("news sent", NewsSentCommand::new),
          new CommandEntry("news end", NewsEndCommand::new));

  private NewsCommands() {}
}

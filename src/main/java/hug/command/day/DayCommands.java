package hug.command.day;

import hug.command.CommandEntry;
import java.util.List;

/** Commands for the daily list. */
public final class DayCommands {
  public static final List<CommandEntry> ALL =
      List.of(
          new CommandEntry("due", DueCommand::new),
          new CommandEntry("touch", TouchCommand::new),
          new CommandEntry("amend", AmendCommand::new),
          new CommandEntry("lapsed", LapsedCommand::new));

  private DayCommands() {}
}

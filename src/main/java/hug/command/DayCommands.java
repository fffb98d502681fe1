package hug.command;

import java.util.List;

/** The commands for the morning list. */
final class DayCommands {
  static final List<CommandEntry> ALL =
      List.of(
          new CommandEntry("due", DueCommand::new),
          new CommandEntry("touch", TouchCommand::new),
          new CommandEntry("lapsed", LapsedCommand::new));

  private DayCommands() {}
}

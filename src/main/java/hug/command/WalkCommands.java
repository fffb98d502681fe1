package hug.command;

import java.util.List;

/** The commands for working through the list. */
final class WalkCommands {
  static final List<CommandEntry> ALL =
      List.of(
          new CommandEntry("walk", WalkCommand::new), new CommandEntry("shell", ShellCommand::new));

  private WalkCommands() {}
}

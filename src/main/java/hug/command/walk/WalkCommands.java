package hug.command.walk;

import hug.command.CommandEntry;
import java.util.List;

/** Commands for working through the list. */
public final class WalkCommands {
  public static final List<CommandEntry> ALL =
      List.of(
          new CommandEntry("walk", WalkCommand::new), new CommandEntry("shell", ShellCommand::new));

  private WalkCommands() {}
}

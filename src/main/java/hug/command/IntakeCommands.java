package hug.command;

import java.util.List;

/** The commands for bringing things in. */
final class IntakeCommands {
  static final List<CommandEntry> ALL =
      List.of(
          new CommandEntry("init", InitCommand::new),
          new CommandEntry("import", ImportCommand::new));

  private IntakeCommands() {}
}

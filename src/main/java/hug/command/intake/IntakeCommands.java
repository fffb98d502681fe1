package hug.command.intake;

import hug.command.CommandEntry;
import java.util.List;

/** The commands for bringing things in. */
public final class IntakeCommands {
  public static final List<CommandEntry> ALL =
      List.of(
          new CommandEntry("init", InitCommand::new),
          new CommandEntry("import", ImportCommand::new));

  private IntakeCommands() {}
}

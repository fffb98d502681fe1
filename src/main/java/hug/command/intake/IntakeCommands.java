package hug.command.intake;

import hug.command.CommandEntry;
import java.util.List;

/** The commands that create a book and import files. */
public final class IntakeCommands {
  public static final List<CommandEntry> ALL =
      List.of(
          new CommandEntry("init", InitCommand::new),
          new CommandEntry("import", ImportCommand::new));

  private IntakeCommands() {}
}

package hug.command.safety;

import hug.command.CommandEntry;
import java.util.List;

/** The commands for backup and maintenance. */
public final class SafetyCommands {
  public static final List<CommandEntry> ALL =
      List.of(
          new CommandEntry("log", LogCommand::new),
          new CommandEntry("undo", UndoCommand::new),
          new CommandEntry("backup", BackupCommand::new),
          new CommandEntry("restore", RestoreCommand::new),
          new CommandEntry("check", CheckCommand::new),
          new CommandEntry("doctor", DoctorCommand::new),
          new CommandEntry("forget", ForgetCommand::new));

  private SafetyCommands() {}
}

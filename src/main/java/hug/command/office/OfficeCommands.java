package hug.command.office;

import hug.command.CommandEntry;
import java.util.List;

/** The commands for a book that several computers share. */
public final class OfficeCommands {
  public static final List<CommandEntry> ALL =
      List.of(
          new CommandEntry("share", ShareCommand::new),
          new CommandEntry("join", JoinCommand::new),
          new CommandEntry("sync", SyncCommand::new),
          new CommandEntry("leave", LeaveCommand::new));

  private OfficeCommands() {}
}

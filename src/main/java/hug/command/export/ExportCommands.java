package hug.command.export;

import hug.command.CommandEntry;
import java.util.List;

/** The export commands. */
public final class ExportCommands {
  public static final List<CommandEntry> ALL =
      List.of(
          new CommandEntry("export book", ExportBookCommand::new),
          new CommandEntry("export calendar", ExportCalendarCommand::new),
          new CommandEntry("export client", ExportClientCommand::new),
          new CommandEntry("export clients", ExportClientsCommand::new),
          new CommandEntry("export labels", ExportLabelsCommand::new),
          new CommandEntry("export touches", ExportTouchesCommand::new));

  private ExportCommands() {}
}

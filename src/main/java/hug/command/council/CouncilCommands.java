package hug.command.council;

import hug.command.CommandEntry;
import java.util.List;

/** The commands for a council of clients: its members, meetings and agenda. */
public final class CouncilCommands {
  public static final List<CommandEntry> ALL =
      List.of(
          new CommandEntry("council", CouncilCommand::new),
          new CommandEntry("council invite", InviteCommand::new),
          new CommandEntry("council leave", LeaveCommand::new),
          new CommandEntry("council meet", MeetCommand::new),
          new CommandEntry("council raise", RaiseCommand::new),
          new CommandEntry("council agenda", AgendaCommand::new),
          new CommandEntry("council held", HeldCommand::new),
          new CommandEntry("council suggest", SuggestCommand::new));

  private CouncilCommands() {}
}

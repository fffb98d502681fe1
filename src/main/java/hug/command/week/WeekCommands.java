package hug.command.week;

import hug.command.CommandEntry;
import java.util.List;

/** Commands for the staff and their weeks. */
public final class WeekCommands {
  public static final List<CommandEntry> ALL =
      List.of(
          new CommandEntry("staff", StaffCommand::new),
          new CommandEntry("quota", QuotaCommand::new),
          new CommandEntry("plan", PlanCommand::new));

  private WeekCommands() {}
}

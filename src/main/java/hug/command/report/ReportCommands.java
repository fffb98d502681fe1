package hug.command.report;

import hug.command.CommandEntry;
import java.util.List;

/** The reports. */
public final class ReportCommands {
  public static final List<CommandEntry> ALL =
      List.of(
          new CommandEntry("report", () -> new WeekReportCommand("report")),
          new CommandEntry("report week", () -> new WeekReportCommand("report week")),
          new CommandEntry("report attention", AttentionReportCommand::new),
          new CommandEntry("report value", ValueReportCommand::new),
          new CommandEntry("report team", TeamReportCommand::new),
          new CommandEntry("report campaign", CampaignReportCommand::new));

  private ReportCommands() {}
}

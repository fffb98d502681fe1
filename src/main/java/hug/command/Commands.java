package hug.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Every command there is, by the order in which people learn them; the only place that lists them.
 */
final class Commands {
  static final List<CommandEntry> ALL =
      List.of(
          new CommandEntry("due", CommandEntry.Group.EVERY_DAY, DueCommand::new),
          new CommandEntry("walk", CommandEntry.Group.EVERY_DAY, WalkCommand::new),
          new CommandEntry("shell", CommandEntry.Group.EVERY_DAY, ShellCommand::new),
          new CommandEntry("touch", CommandEntry.Group.EVERY_DAY, TouchCommand::new),
          new CommandEntry("add", CommandEntry.Group.EVERY_DAY, AddCommand::new),
          new CommandEntry("lapsed", CommandEntry.Group.EVERY_DAY, LapsedCommand::new),
          new CommandEntry("report", CommandEntry.Group.EVERY_DAY, ReportCommand::new),
          new CommandEntry("promise", CommandEntry.Group.OPEN, PromiseCommand::new),
          new CommandEntry("kept", CommandEntry.Group.OPEN, KeptCommand::new),
          new CommandEntry("drop", CommandEntry.Group.OPEN, DropCommand::new),
          new CommandEntry("complaint", CommandEntry.Group.OPEN, ComplaintCommand::new),
          new CommandEntry("rectified", CommandEntry.Group.OPEN, RectifiedCommand::new),
          new CommandEntry("confirmed", CommandEntry.Group.OPEN, ConfirmedCommand::new),
          new CommandEntry("reopen", CommandEntry.Group.OPEN, ReopenCommand::new),
          new CommandEntry("job", CommandEntry.Group.OPEN, JobCommand::new),
          new CommandEntry("delivered", CommandEntry.Group.OPEN, DeliveredCommand::new),
          new CommandEntry("skip", CommandEntry.Group.OPEN, SkipCommand::new),
          new CommandEntry("know", CommandEntry.Group.KNOWING, KnowCommand::new),
          new CommandEntry("occasion", CommandEntry.Group.KNOWING, OccasionCommand::new),
          new CommandEntry("occasions", CommandEntry.Group.KNOWING, OccasionsCommand::new),
          new CommandEntry("feedback", CommandEntry.Group.KNOWING, FeedbackCommand::new),
          new CommandEntry("referrals", CommandEntry.Group.KNOWING, ReferralsCommand::new),
          new CommandEntry("introduce", CommandEntry.Group.KNOWING, IntroduceCommand::new),
          new CommandEntry("offers", CommandEntry.Group.KNOWING, TradeCommand::offers),
          new CommandEntry("needs", CommandEntry.Group.KNOWING, TradeCommand::needs),
          new CommandEntry("match", CommandEntry.Group.KNOWING, MatchCommand::new),
          new CommandEntry("staff", CommandEntry.Group.WEEK, StaffCommand::new),
          new CommandEntry("quota", CommandEntry.Group.WEEK, QuotaCommand::new),
          new CommandEntry("plan", CommandEntry.Group.WEEK, PlanCommand::new),
          new CommandEntry("show", CommandEntry.Group.THE_BOOK, ShowCommand::new),
          new CommandEntry("search", CommandEntry.Group.THE_BOOK, SearchCommand::new),
          new CommandEntry("list", CommandEntry.Group.THE_BOOK, ListCommand::new),
          new CommandEntry("edit", CommandEntry.Group.THE_BOOK, EditCommand::new),
          new CommandEntry("dupes", CommandEntry.Group.THE_BOOK, DupesCommand::new),
          new CommandEntry("merge", CommandEntry.Group.THE_BOOK, MergeCommand::new),
          new CommandEntry("snooze", CommandEntry.Group.THE_BOOK, SnoozeCommand::new),
          new CommandEntry("unsnooze", CommandEntry.Group.THE_BOOK, UnsnoozeCommand::new),
          new CommandEntry("quiet", CommandEntry.Group.THE_BOOK, QuietCommand::new),
          new CommandEntry("unquiet", CommandEntry.Group.THE_BOOK, UnquietCommand::new),
          new CommandEntry("log", CommandEntry.Group.THE_BOOK, LogCommand::new),
          new CommandEntry("undo", CommandEntry.Group.THE_BOOK, UndoCommand::new),
          new CommandEntry("why", CommandEntry.Group.RULES, WhyCommand::new),
          new CommandEntry("rule add", CommandEntry.Group.RULES, RuleAddCommand::new),
          new CommandEntry("rule list", CommandEntry.Group.RULES, RuleListCommand::new),
          new CommandEntry("rule remove", CommandEntry.Group.RULES, RuleRemoveCommand::new),
          new CommandEntry("init", CommandEntry.Group.IN_AND_OUT, InitCommand::new),
          new CommandEntry("import", CommandEntry.Group.IN_AND_OUT, ImportCommand::new),
          new CommandEntry("export book", CommandEntry.Group.IN_AND_OUT, ExportBookCommand::new),
          new CommandEntry(
              "export calendar", CommandEntry.Group.IN_AND_OUT, ExportCalendarCommand::new),
          new CommandEntry(
              "export client", CommandEntry.Group.IN_AND_OUT, ExportClientCommand::new),
          new CommandEntry(
              "export clients", CommandEntry.Group.IN_AND_OUT, ExportClientsCommand::new),
          new CommandEntry(
              "export labels", CommandEntry.Group.IN_AND_OUT, ExportLabelsCommand::new),
          new CommandEntry(
              "export touches", CommandEntry.Group.IN_AND_OUT, ExportTouchesCommand::new),
          new CommandEntry("backup", CommandEntry.Group.SAFETY, BackupCommand::new),
          new CommandEntry("restore", CommandEntry.Group.SAFETY, RestoreCommand::new),
          new CommandEntry("check", CommandEntry.Group.SAFETY, CheckCommand::new),
          new CommandEntry("doctor", CommandEntry.Group.SAFETY, DoctorCommand::new),
          new CommandEntry("forget", CommandEntry.Group.SAFETY, ForgetCommand::new));

  private Commands() {}

  static Optional<CommandEntry> named(String name) {
    for (var entry : ALL) {
      if (entry.name().equals(name)) {
        return Optional.of(entry);
      }
    }
    return Optional.empty();
  }

  /** The commands inside a command: those of {@code rule} are add, list and remove. */
  static List<CommandEntry> inside(String name) {
    return ALL.stream().filter(entry -> entry.name().startsWith(name + " ")).toList();
  }

  /** The first words of all commands. */
  static List<String> words() {
    var words = new ArrayList<String>();
    for (var entry : ALL) {
      var word = entry.name().split(" ")[0];
      if (!words.contains(word)) {
        words.add(word);
      }
    }
    words.add("help");
    return words;
  }
}

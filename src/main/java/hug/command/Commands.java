package hug.command;

import hug.syntax.Syntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Every command there is, by the order in which people learn them; the only place that lists them.
 */
final class Commands {
  /** What a command is for. */
  enum Group {
    EVERY_DAY("Every day"),
    OPEN("Promises and what is open"),
    KNOWING("Knowing them"),
    WEEK("The week"),
    THE_BOOK("The book"),
    RULES("Rules"),
    IN_AND_OUT("In and out"),
    SAFETY("Safe and sound");

    private final String title;

    Group(String title) {
      this.title = title;
    }

    String title() {
      return title;
    }
  }

  /** A command that is built only when it is run or asked about. */
  record Entry(String name, Group group, Supplier<Command> command) {
    Syntax syntax() {
      return command.get().syntax().with(Everywhere.OPTIONS);
    }
  }

  static final List<Entry> ALL =
      List.of(
          new Entry("due", Group.EVERY_DAY, () -> new DueCommand(Lines::new)),
          new Entry("walk", Group.EVERY_DAY, () -> new WalkCommand(Lines::new)),
          new Entry("shell", Group.EVERY_DAY, () -> new ShellCommand(Lines::new)),
          new Entry("touch", Group.EVERY_DAY, TouchCommand::new),
          new Entry("add", Group.EVERY_DAY, AddCommand::new),
          new Entry("lapsed", Group.EVERY_DAY, LapsedCommand::new),
          new Entry("report", Group.EVERY_DAY, ReportCommand::new),
          new Entry("promise", Group.OPEN, PromiseCommand::new),
          new Entry("kept", Group.OPEN, KeptCommand::new),
          new Entry("drop", Group.OPEN, DropCommand::new),
          new Entry("complaint", Group.OPEN, ComplaintCommand::new),
          new Entry("rectified", Group.OPEN, RectifiedCommand::new),
          new Entry("confirmed", Group.OPEN, ConfirmedCommand::new),
          new Entry("reopen", Group.OPEN, ReopenCommand::new),
          new Entry("job", Group.OPEN, JobCommand::new),
          new Entry("delivered", Group.OPEN, DeliveredCommand::new),
          new Entry("skip", Group.OPEN, SkipCommand::new),
          new Entry("know", Group.KNOWING, KnowCommand::new),
          new Entry("occasion", Group.KNOWING, OccasionCommand::new),
          new Entry("occasions", Group.KNOWING, OccasionsCommand::new),
          new Entry("feedback", Group.KNOWING, FeedbackCommand::new),
          new Entry("referrals", Group.KNOWING, ReferralsCommand::new),
          new Entry("introduce", Group.KNOWING, IntroduceCommand::new),
          new Entry("offers", Group.KNOWING, TradeCommand::offers),
          new Entry("needs", Group.KNOWING, TradeCommand::needs),
          new Entry("match", Group.KNOWING, MatchCommand::new),
          new Entry("staff", Group.WEEK, StaffCommand::new),
          new Entry("quota", Group.WEEK, QuotaCommand::new),
          new Entry("plan", Group.WEEK, PlanCommand::new),
          new Entry("show", Group.THE_BOOK, ShowCommand::new),
          new Entry("search", Group.THE_BOOK, SearchCommand::new),
          new Entry("list", Group.THE_BOOK, ListCommand::new),
          new Entry("edit", Group.THE_BOOK, EditCommand::new),
          new Entry("dupes", Group.THE_BOOK, DupesCommand::new),
          new Entry("merge", Group.THE_BOOK, MergeCommand::new),
          new Entry("snooze", Group.THE_BOOK, SnoozeCommand::new),
          new Entry("unsnooze", Group.THE_BOOK, UnsnoozeCommand::new),
          new Entry("quiet", Group.THE_BOOK, QuietCommand::new),
          new Entry("unquiet", Group.THE_BOOK, UnquietCommand::new),
          new Entry("log", Group.THE_BOOK, LogCommand::new),
          new Entry("undo", Group.THE_BOOK, UndoCommand::new),
          new Entry("why", Group.RULES, WhyCommand::new),
          new Entry("rule add", Group.RULES, RuleAddCommand::new),
          new Entry("rule list", Group.RULES, RuleListCommand::new),
          new Entry("rule remove", Group.RULES, RuleRemoveCommand::new),
          new Entry("init", Group.IN_AND_OUT, InitCommand::new),
          new Entry("import", Group.IN_AND_OUT, ImportCommand::new),
          new Entry("export book", Group.IN_AND_OUT, ExportBookCommand::new),
          new Entry("export calendar", Group.IN_AND_OUT, ExportCalendarCommand::new),
          new Entry("export client", Group.IN_AND_OUT, ExportClientCommand::new),
          new Entry("export clients", Group.IN_AND_OUT, ExportClientsCommand::new),
          new Entry("export labels", Group.IN_AND_OUT, ExportLabelsCommand::new),
          new Entry("export touches", Group.IN_AND_OUT, ExportTouchesCommand::new),
          new Entry("backup", Group.SAFETY, BackupCommand::new),
          new Entry("restore", Group.SAFETY, RestoreCommand::new),
          new Entry("check", Group.SAFETY, CheckCommand::new),
          new Entry("doctor", Group.SAFETY, DoctorCommand::new),
          new Entry("forget", Group.SAFETY, ForgetCommand::new));

  private Commands() {}

  static Optional<Entry> named(String name) {
    for (var entry : ALL) {
      if (entry.name().equals(name)) {
        return Optional.of(entry);
      }
    }
    return Optional.empty();
  }

  /** The commands inside a command: those of {@code rule} are add, list and remove. */
  static List<Entry> inside(String name) {
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

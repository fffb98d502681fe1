package hug.program;

import hug.command.CommandEntry;
import hug.command.campaign.CampaignCommands;
import hug.command.client.ClientCommands;
import hug.command.council.CouncilCommands;
import hug.command.day.DayCommands;
import hug.command.export.ExportCommands;
import hug.command.intake.IntakeCommands;
import hug.command.matter.MatterCommands;
import hug.command.news.NewsCommands;
import hug.command.office.OfficeCommands;
import hug.command.reach.ReachCommands;
import hug.command.report.ReportCommands;
import hug.command.rules.RulesCommands;
import hug.command.safety.SafetyCommands;
import hug.command.walk.WalkCommands;
import hug.command.week.WeekCommands;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** All commands, in the order in which people learn them. */
final class Commands {
  /** A group of commands in {@code hug help --all}. */
  enum Group {
    EVERY_DAY("Every day", "due", "walk", "shell", "touch", "amend", "add", "lapsed", "report"),
    OPEN(
        "Promises, complaints and jobs",
        "promise",
        "done",
        "kept",
        "drop",
        "complaint",
        "rectified",
        "confirmed",
        "reopen",
        "job",
        "delivered",
        "skip"),
    REACHING("Calls and messages", "call", "say"),
    KNOWING(
        "About clients",
        "know",
        "occasion",
        "occasions",
        "feedback",
        "answer",
        "referrals",
        "introduce",
        "offers",
        "needs",
        "match"),
    COUNCIL(
        "Client council",
        "council",
        "council invite",
        "council leave",
        "council meet",
        "council raise",
        "council agenda",
        "council held",
        "council suggest"),
    NEWS("News", "news", "news add", "news list", "news show", "news sent", "news end"),
    WEEK("Staff and plans", "staff", "quota", "plan"),
    REPORTS(
        "Reports",
        "report week",
        "report attention",
        "report value",
        "report team",
        "report campaign"),
    THE_BOOK(
        "Clients",
        "show",
        "search",
        "list",
        "edit",
        "dupes",
        "merge",
        "next",
        "snooze",
        "unsnooze",
        "quiet",
        "unquiet",
        "log",
        "undo",
        "config"),
    CAMPAIGNS(
        "Campaigns",
        "campaign",
        "campaign add",
        "campaign list",
        "campaign show",
        "campaign sent",
        "campaign end"),
    RULES("Rules", "why", "rule add", "rule list", "rule remove"),
    IN_AND_OUT(
        "Import and export",
        "init",
        "import",
        "export book",
        "export calendar",
        "export client",
        "export clients",
        "export labels",
        "export touches"),
    OFFICE("An office", "share", "join", "sync", "leave"),
    SAFETY("Backup and maintenance", "backup", "restore", "check", "doctor", "forget");

    private final String title;
    private final List<String> names;

    Group(String title, String... names) {
      this.title = title;
      this.names = List.of(names);
    }

    String title() {
      return title;
    }

    List<CommandEntry> commands() {
      return names.stream().map(name -> named(name).orElseThrow()).toList();
    }
  }

  /** Searched one after the other, so that everyday commands are found without loading the rest. */
  static final List<Supplier<List<CommandEntry>>> FOLDERS =
      List.of(
          () -> DayCommands.ALL,
          () -> WalkCommands.ALL,
          () -> ClientCommands.ALL,
          () -> MatterCommands.ALL,
          () -> WeekCommands.ALL,
          () -> ReportCommands.ALL,
          () -> CouncilCommands.ALL,
          () -> CampaignCommands.ALL,
          () -> RulesCommands.ALL,
          () -> NewsCommands.ALL,
          () -> ReachCommands.ALL,
          () -> IntakeCommands.ALL,
          () -> ExportCommands.ALL,
          () -> SafetyCommands.ALL,
          () -> OfficeCommands.ALL);

  /** Commands that are also the first word of other commands. */
  private static final List<String> HOLDING = List.of("campaign", "council", "news", "report");

  private Commands() {}

  /** All commands, group by group. */
  static List<CommandEntry> all() {
    var all = new ArrayList<CommandEntry>();
    for (var group : Group.values()) {
      all.addAll(group.commands());
    }
    return all;
  }

  static Optional<CommandEntry> named(String name) {
    for (var folder : FOLDERS) {
      for (var entry : folder.get()) {
        if (entry.name().equals(name)) {
          return Optional.of(entry);
        }
      }
    }
    return Optional.empty();
  }

  /** The commands inside a command: those of {@code rule} are add, list and remove. */
  static List<CommandEntry> inside(String name) {
    return all().stream().filter(entry -> entry.name().startsWith(name + " ")).toList();
  }

  /** Whether the name is a command that is also the first word of others. */
  static boolean holdsOthers(String name) {
    return HOLDING.contains(name);
  }

  /** The first words of all commands. */
  static List<String> words() {
    var words = new ArrayList<String>();
    for (var entry : all()) {
      var word = entry.name().split(" ")[0];
      if (!words.contains(word)) {
        words.add(word);
      }
    }
    words.add("help");
    return words;
  }
}

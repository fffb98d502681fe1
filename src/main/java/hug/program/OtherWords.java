package hug.program;

import java.util.Map;
import java.util.Optional;

/** What other programs call our commands. */
final class OtherWords {
  private static final Map<String, String> COMMANDS =
      Map.ofEntries(
          to("add", "new create insert client contact person customer"),
          to("touch", "call called log-call phone ring contacted met note comment activity"),
          to("due", "todo today agenda tasks next-up reminders upcoming"),
          to("lapsed", "stale inactive dormant churned lost overdue"),
          to("list", "ls ll clients contacts customers people all"),
          to("show", "view card info details open cat get"),
          to("edit", "update modify change rename set tag untag"),
          to("forget", "rm del delete remove erase purge gdpr"),
          to("search", "find grep query lookup"),
          to("next", "schedule plan-contact followup follow-up remind reminder"),
          to("snooze", "postpone defer delay later skip-client"),
          to("quiet", "block dnc unsubscribe optout opt-out mute archive deactivate"),
          to("promise", "task todo-add commit"),
          to("complaint", "issue ticket problem bug case"),
          to("job", "deal order project sale invoice opportunity"),
          to("occasion", "birthday birthdays anniversary event date"),
          to("know", "fact facts remember preference"),
          to("report", "stats statistics summary dashboard"),
          to("staff", "user users team members owner owners"),
          to("log", "history changes audit journal"),
          to("undo", "revert rollback back"),
          to("dupes", "duplicates dedupe dedup"),
          to("campaign", "campaigns promotion promo winback win-back reactivate"),
          to("rule add", "policy cadence frequency interval"),
          to("shell", "repl prompt interactive console"),
          to("check", "verify fsck validate"),
          to("doctor", "status version where"),
          to("restore", "recover"),
          to("backup", "dump save"),
          to("export book", "json"),
          to("init", "setup start begin"),
          to("help", "man usage tutorial guide guides"));

  private OtherWords() {}

  private static Map.Entry<String, String> to(String command, String words) {
    return Map.entry(command, " " + words + " ");
  }

  /** Our command for a word of theirs. */
  static Optional<String> command(String word) {
    for (var entry : COMMANDS.entrySet()) {
      if (entry.getValue().contains(" " + word + " ")) {
        return Optional.of(entry.getKey());
      }
    }
    return Optional.empty();
  }
}

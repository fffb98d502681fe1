package hug.program;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Names that other programs use for commands, and the hug commands they correspond to. */
final class OtherWords {
  /** Words in capitals are replaced by the words typed after the name. */
  private static final Map<String, String> LINES =
      Map.ofEntries(
          to("add NAME", "new create insert client contact person customer"),
          to("touch CLIENT", "call called log-call phone ring rang contacted met spoke talked"),
          to("touch CLIENT NOTE", "note comment activity"),
          to("touch CLIENT --by text", "text sms whatsapp message"),
          to("touch CLIENT --by email", "email e-mail mail emailed"),
          to("touch CLIENT --by visit", "visit visited"),
          to("touch CLIENT --by meeting", "meeting meet lunch"),
          to("touch CLIENT --by gift", "gift"),
          to("due", "todo today agenda tasks next-up reminders upcoming who status now"),
          to("due --within 1d", "tomorrow"),
          to("due --within 1w", "week"),
          to("lapsed", "stale inactive dormant churned lost overdue"),
          to("list", "ls ll clients contacts customers people all"),
          to("show CLIENT", "view card info details open cat get"),
          to("edit CLIENT", "update modify change rename set tag untag"),
          to("forget CLIENT", "erase purge gdpr"),
          to("search WORD", "find grep query lookup"),
          to("next CLIENT DATE", "schedule plan-contact followup follow-up remind reminder"),
          to("snooze CLIENT DATE", "postpone defer delay later skip-client"),
          to(
              "quiet CLIENT --because WHY",
              "block dnc unsubscribe optout opt-out mute archive deactivate"),
          to("promise CLIENT TEXT --by DATE", "task todo-add commit"),
          to("complaint CLIENT TEXT", "issue ticket problem bug case"),
          to("job CLIENT TEXT", "deal order project sale invoice opportunity"),
          to("occasion CLIENT birthday --on DATE", "birthday birthdays anniversary event date"),
          to("know CLIENT TEXT", "fact facts remember preference"),
          to("answer ID WHAT", "reply respond"),
          to("council", "board panel committee"),
          to("report", "stats statistics summary dashboard"),
          to("staff", "user users team members owner owners"),
          to("log", "history changes audit journal"),
          to("undo", "revert rollback back"),
          to("dupes", "duplicates dedupe dedup"),
          to("campaign", "campaigns promotion promo winback win-back reactivate"),
          to("rule add --everyone --every 6w", "policy cadence frequency interval"),
          to("shell", "repl prompt interactive console"),
          to("check", "verify fsck validate"),
          to("doctor", "where"),
          to("restore", "recover"),
          to("backup", "dump save"),
          to("export book", "json"),
          to("init", "setup start begin"),
          to("--version", "version"),
          to("help dates", "dates days day window windows duration durations amount amounts"),
          to("help", "man usage tutorial guide guides"));

  /** Names that have no single equivalent. */
  private static final Map<String, List<String>> ANSWERS =
      Map.ofEntries(
          answers(
              "delete remove rm del",
              "to stop contacting a client but keep the record: hug quiet CLIENT --because WHY",
              "to erase a client for good: hug forget CLIENT"),
          answers(
              "calendar",
              "to look ahead: hug due --within 1w",
              "for a calendar program: hug export calendar -o hug.ics"),
          answers(
              "redo", "to redo a change: hug undo N, where N is the number of the undo in hug log"),
          answers("exit quit bye logout", "nothing to exit: each command ends on its own"));

  /** Names that other programs use for the commands of a group. */
  private static final Map<String, String> INSIDE =
      Map.ofEntries(
          to("add", "new create set make"),
          to("list", "show ls view"),
          to("remove", "delete rm del"));

  /** The command of a group that people want most often. */
  private static final Map<String, List<String>> LIKELY =
      Map.of("rule", List.of("rule", "add", "--everyone"), "export", List.of("export", "clients"));

  /** Filler words before the name of a client. */
  private static final Set<String> FILLERS =
      Set.of("a", "an", "the", "new", "with", "to", "client", "contact", "customer", "person");

  private OtherWords() {}

  private static Map.Entry<String, String> to(String line, String words) {
    return Map.entry(" " + words + " ", line);
  }

  private static Map.Entry<String, List<String>> answers(String words, String... lines) {
    return Map.entry(" " + words + " ", List.of(lines));
  }

  private static <V> Optional<V> in(Map<String, V> map, String word) {
    for (var entry : map.entrySet()) {
      if (entry.getKey().contains(" " + word + " ")) {
        return Optional.of(entry.getValue());
      }
    }
    return Optional.empty();
  }

  /**
   * The equivalent hug commands, one per line; empty if the name is unknown.
   *
   * @param rest the words typed after the name, which are filled in where they fit
   */
  static List<String> hints(String word, List<String> rest) {
    var answer = in(ANSWERS, word);
    return answer.isPresent()
        ? answer.get().stream().map(line -> carrying(line, rest)).toList()
        : in(LINES, word).map(line -> "did you mean: " + line(line, rest)).stream().toList();
  }

  /** The command of a group that a foreign name corresponds to. */
  static String inside(String word) {
    return in(INSIDE, word).orElse(word);
  }

  /** The beginning of the likeliest line for a group of commands. */
  static List<String> likely(String group) {
    return LIKELY.getOrDefault(group, List.of(group));
  }

  /** Fills in the client if one was named. */
  private static String carrying(String line, List<String> rest) {
    boolean isName = rest.size() == 1 && !rest.getFirst().startsWith("-");
    return isName ? line.replace("CLIENT", Proposal.typed(rest)) : line;
  }

  private static String line(String line, List<String> rest) {
    return Proposal.of(filled(List.of(line.split(" ")), rest)).orElse("hug " + line);
  }

  /** The line with its first words in capitals replaced by the words typed. */
  private static List<String> filled(List<String> line, List<String> rest) {
    var typed = new ArrayList<>(rest);
    while (typed.size() > 1 && FILLERS.contains(typed.getFirst())) {
      typed.removeFirst();
    }
    if (line.getFirst().equals("add")) {
      return NewClient.line(typed);
    }
    var filled = new ArrayList<>(line);
    int from = 0;
    while (from < line.size() && !isPlace(line.get(from))) {
      from++;
    }
    int to = from;
    while (to < line.size() && isPlace(line.get(to))) {
      to++;
    }
    if (!typed.isEmpty() && (to > from || typed.getFirst().startsWith("-"))) {
      filled.subList(from, to).clear();
      filled.addAll(from, typed);
    }
    return filled;
  }

  private static boolean isPlace(String word) {
    return word.chars().allMatch(Character::isUpperCase);
  }
}

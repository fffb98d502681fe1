package hug.command.intake;

import hug.command.TouchLine;
import hug.model.Escaped;
import hug.model.Touch;
import hug.output.Result;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** The result of an import: counts, and the first few names for the preview. */
final class ImportSummary {
  private static final int MOST_KINDS = 12;

  private final String unit;
  private final FirstFew newClients = new FirstFew("New clients");
  private final FirstFew changed = new FirstFew("Changes");
  private final FirstFew unclear = new FirstFew("");
  private final FirstFew referrals = new FirstFew("");
  private final OddValues odd = new OddValues();
  private final Map<String, Long> unread = new LinkedHashMap<>();
  private final FirstFew touches = new FirstFew("New touches");
  private final List<String> plans = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();
  private long facts;
  private long records;
  private long known;
  private long grown;
  private long nameless;

  /**
   * @param unit what the file consists of: line, card or item
   */
  ImportSummary(String unit) {
    this.unit = unit;
  }

  void addTouch(Touch touch) {
    touches.add(
        () -> Escaped.of(touch.client().name()) + ":" + TouchLine.of(touch).replaceAll(" +", " "));
  }

  void addFact() {
    facts++;
  }

  void addMatter() {
    records++;
  }

  /** Counts something that is already in the book. */
  void know() {
    know(1);
  }

  /** Counts some things that are already in the book. */
  void know(long count) {
    known += count;
  }

  /** Counts some things that became part of a touch in the book. */
  void addToTouches(long count) {
    grown += count;
  }

  /** Counts something that has no name, as other programs may export it. */
  void passOver() {
    nameless++;
  }

  void addClient(String name) {
    newClients.add(() -> name);
  }

  /**
   * @param how the client and what changed
   */
  void change(String how) {
    changed.add(() -> how);
  }

  /**
   * @param why the line and the clients it could mean
   */
  void leaveOut(String why) {
    unclear.add(() -> why);
  }

  /**
   * @param why the line, and the name that does not identify one client
   */
  void ignoreReferral(String why) {
    referrals.add(() -> why);
  }

  /**
   * @param what the first contacts of new clients, without the verb
   */
  void plan(String what) {
    plans.add(what);
  }

  /**
   * @param place the line and the client
   * @param what the value in quotes, and what became of it
   */
  void findOdd(String place, String what) {
    odd.add(place, what);
  }

  /** Counts something that hug does not keep. */
  void leaveUnread(String what) {
    unread.merge(what, 1L, Long::sum);
  }

  /** Adds a sentence about how the file was read. */
  void remark(String words) {
    remarks.add(words);
  }

  /** The counts of what was imported; what was left out is an error. */
  Result.Words done(BadLines faults) {
    var lines = inWords("Imported ", "Changed ", "Planned ", faults);
    lines.addAll(remarks);
    var errors = leftOut();
    errors.addAll(faults.inWords());
    return new Result.Words(List.copyOf(lines), 0, List.copyOf(errors));
  }

  /** The preview: the counts of what would be imported, and the first few names. */
  List<String> toDo(BadLines faults) {
    var would = faults.rest();
    var lines = inWords(would + "import ", would + "change ", would + "plan ", faults);
    for (var some : List.of(newClients, touches, changed)) {
      if (some.count() > 0) {
        lines.add(some.title() + ":");
        lines.addAll(some.named());
      }
    }
    lines.addAll(remarks);
    return List.copyOf(lines);
  }

  /** The question after the preview. */
  ImportQuestion question() {
    return new ImportQuestion(added(), changed.count(), unclear.count(), unit);
  }

  private List<String> inWords(String adding, String changing, String planning, BadLines faults) {
    var lines = new ArrayList<String>();
    var added = added();
    if (!added.isEmpty()) {
      lines.add(adding + added + ".");
    }
    plans.forEach(plan -> lines.add(planning + plan));
    if (grown > 0) {
      lines.add(adding + of(grown, unit) + ", as part of touches of the same day.");
    }
    if (changed.count() > 0) {
      lines.add(changing + of(changed.count(), "client") + ".");
    }
    if (known > 0) {
      lines.add(
          (lines.isEmpty() ? "Nothing new: " : "")
              + of(known, unit)
              + (known == 1 ? " is" : " are")
              + " already in the book.");
    }
    lines.addAll(leftOut());
    if (!unread.isEmpty()) {
      lines.add(notImported());
    }
    lines.addAll(faults.keepAllOut() ? 0 : lines.size(), faults.inWords());
    if (lines.isEmpty()) {
      lines.add("Nothing to import.");
    }
    return lines;
  }

  /** The parts of the file that are not in the book as they are. */
  private List<String> leftOut() {
    var lines = new ArrayList<String>();
    if (nameless > 0) {
      lines.add("Skipped " + of(nameless, unit) + " with no name.");
    }
    if (unclear.count() > 0) {
      var them = unclear.count() == 1 ? "it as a new client" : "them as new clients";
      lines.add(
          "Skipped "
              + of(unclear.count(), "ambiguous " + unit)
              + " (--new adds "
              + them
              + "; hug merge joins two who are the same person):");
      lines.addAll(unclear.named());
    }
    if (referrals.count() > 0) {
      lines.add("Ignored " + of(referrals.count(), "unknown referral") + ":");
      lines.addAll(referrals.named());
    }
    if (odd.count() > 0) {
      lines.add("Could not read " + of(odd.count(), "value") + ":");
      lines.addAll(odd.lines());
    }
    return lines;
  }

  /** The kinds of things that hug does not keep, as many as fit in a few lines. */
  private String notImported() {
    var kinds = new StringJoiner(", ", "Not imported: ", ".");
    unread.entrySet().stream()
        .limit(MOST_KINDS)
        .forEach(kind -> kinds.add(kind.getKey() + " (" + kind.getValue() + ")"));
    if (unread.size() > MOST_KINDS) {
      kinds.add("and " + (unread.size() - MOST_KINDS) + " more kinds");
    }
    return kinds.toString();
  }

  private String added() {
    var added = new ArrayList<String>();
    count(added, newClients.count(), "client", "clients");
    count(added, touches.count(), "touch", "touches");
    count(added, facts, "fact", "facts");
    count(added, records, "record", "records");
    if (added.size() < 2) {
      return String.join("", added);
    }
    var last = added.removeLast();
    return String.join(", ", added) + " and " + last;
  }

  private static String of(long count, String one) {
    return count + " " + one + (count == 1 ? "" : "s");
  }

  private static void count(List<String> some, long count, String one, String many) {
    if (count > 0) {
      some.add(count == 1 ? "1 " + one : count + " " + many);
    }
  }
}

package hug.command.intake;

import hug.command.TouchLine;
import hug.model.Escaped;
import hug.model.Touch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Supplier;

/** The result of an import: counts, and the first few names for the preview. */
final class ImportSummary {
  /** The most names of a kind in a preview. */
  private static final int MOST_NAMED = 10;

  /** Things of one kind: a count and the first few. */
  private static final class Some {
    private final String title;
    private long count;
    private final List<String> first = new ArrayList<>();

    Some(String title) {
      this.title = title;
    }

    private void add(Supplier<String> name) {
      count++;
      if (first.size() < MOST_NAMED) {
        first.add(name.get());
      }
    }

    private List<String> named() {
      var lines = new ArrayList<String>();
      first.forEach(name -> lines.add("  " + name));
      if (count > first.size()) {
        lines.add("  and " + (count - first.size()) + " more");
      }
      return lines;
    }
  }

  private final String unit;
  private final Some newClients = new Some("New clients");
  private final Some changed = new Some("Changes");
  private final Some unclear = new Some("");
  private final Some referrals = new Some("");
  private final Some odd = new Some("");
  private final Map<String, Long> unread = new LinkedHashMap<>();
  private final Some touches = new Some("New touches");
  private final List<String> plans = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();
  private long facts;
  private long records;
  private long known;
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
    known++;
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
   * @param what the line, the client, the value and what became of it
   */
  void findOdd(String what) {
    odd.add(() -> what);
  }

  /** Counts something that hug does not keep. */
  void leaveUnread(String what) {
    unread.merge(what, 1L, Long::sum);
  }

  boolean isEmpty() {
    return touches.count + facts + records + newClients.count + changed.count == 0;
  }

  /** Adds a sentence about how the file was read. */
  void remark(String words) {
    remarks.add(words);
  }

  /** The counts of what was imported. */
  List<String> done(BadLines faults) {
    var lines = inWords("Imported ", "Changed ", "Planned ", faults);
    lines.addAll(remarks);
    return List.copyOf(lines);
  }

  /** The preview: the counts of what would be imported, and the first few names. */
  List<String> toDo(BadLines faults) {
    var would = faults.rest();
    var lines = inWords(would + "import ", would + "change ", would + "plan ", faults);
    for (var some : List.of(newClients, touches, changed)) {
      if (some.count > 0) {
        lines.add(some.title + ":");
        lines.addAll(some.named());
      }
    }
    lines.addAll(remarks);
    return List.copyOf(lines);
  }

  /** The question after the preview. */
  String question() {
    var changing = changed.count == 0 ? "" : "change " + of(changed.count, "client");
    var asked =
        added().isEmpty()
            ? changing.replaceFirst("c", "C")
            : "Import " + added() + (changing.isEmpty() ? "" : ", and " + changing);
    return asked + "? [y/N] ";
  }

  private List<String> inWords(String adding, String changing, String planning, BadLines faults) {
    var lines = new ArrayList<String>();
    var added = added();
    if (!added.isEmpty()) {
      lines.add(adding + added + ".");
    }
    plans.forEach(plan -> lines.add(planning + plan));
    if (changed.count > 0) {
      lines.add(changing + of(changed.count, "client") + ".");
    }
    if (known > 0) {
      lines.add(
          (lines.isEmpty() ? "Nothing new: " : "")
              + of(known, unit)
              + (known == 1 ? " is" : " are")
              + " already in the book.");
    }
    if (nameless > 0) {
      lines.add("Skipped " + of(nameless, unit) + " with no name.");
    }
    if (unclear.count > 0) {
      lines.add("Skipped " + of(unclear.count, "ambiguous " + unit) + ":");
      lines.addAll(unclear.named());
    }
    if (referrals.count > 0) {
      lines.add("Ignored " + of(referrals.count, "unknown referral") + ":");
      lines.addAll(referrals.named());
    }
    if (odd.count > 0) {
      lines.add("Could not read " + of(odd.count, "value") + ":");
      lines.addAll(odd.named());
    }
    if (!unread.isEmpty()) {
      var kinds = new StringJoiner(", ", "Not imported: ", ".");
      unread.forEach((what, count) -> kinds.add(what + " (" + count + ")"));
      lines.add(kinds.toString());
    }
    lines.addAll(faults.keepAllOut() ? 0 : lines.size(), faults.inWords());
    if (lines.isEmpty()) {
      lines.add("Nothing to import.");
    }
    return lines;
  }

  private String added() {
    var added = new ArrayList<String>();
    count(added, newClients.count, "client", "clients");
    count(added, touches.count, "touch", "touches");
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

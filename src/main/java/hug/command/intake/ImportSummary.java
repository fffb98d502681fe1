package hug.command.intake;

import hug.command.TouchLine;
import hug.model.Escaped;
import hug.model.Touch;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What an import comes to: how many of each, and the first of them. */
final class ImportSummary {
  /** How many of each are named in a preview. */
  private static final int MOST_NAMED = 10;

  /** Some of one sort. */
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
  private final Some newClients = new Some("New");
  private final Some changed = new Some("Changed");
  private final Some unclear = new Some("Left out, for it is not clear who is meant");
  private final Some touches = new Some("Touches");
  private final List<String> plans = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();
  private long facts;
  private long matters;
  private long known;
  private long nobody;

  /**
   * @param unit what a file has one after the other, such as line
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
    matters++;
  }

  /** Something that the book has already. */
  void know() {
    known++;
  }

  /** Something that names nobody, as other programs keep it. */
  void passOver() {
    nobody++;
  }

  void addClient(String name) {
    newClients.add(() -> name);
  }

  /**
   * @param how what is different, in words
   */
  void change(String how) {
    changed.add(() -> how);
  }

  /**
   * @param why the line, and whom it may be about
   */
  void leaveOut(String why) {
    unclear.add(() -> why);
  }

  /**
   * @param what comes next with those who are new, in words
   */
  void plan(String what) {
    plans.add(what);
  }

  boolean isEmpty() {
    return touches.count + facts + matters + newClients.count + changed.count == 0;
  }

  /** Something about how the file was read. */
  void remark(String words) {
    remarks.add(words);
  }

  /** What was done, in one sentence for each sort. */
  List<String> done(BadLines faults) {
    var lines = inWords("Added ", "Changed ", faults);
    lines.addAll(remarks);
    return List.copyOf(lines);
  }

  /** What would be done, with the first of each sort by name. */
  List<String> toDo(BadLines faults) {
    var lines = inWords("Would add ", "Would change ", faults);
    for (var some : List.of(newClients, touches, changed)) {
      if (some.count > 0) {
        lines.add(some.title + ":");
        lines.addAll(some.named());
      }
    }
    lines.addAll(remarks);
    return List.copyOf(lines);
  }

  private List<String> inWords(String adding, String changing, BadLines faults) {
    var lines = new ArrayList<String>();
    var added = new ArrayList<String>();
    count(added, touches.count, "touch", "touches");
    count(added, facts, "fact", "facts");
    count(added, matters, "matter", "matters");
    count(added, newClients.count, "client", "clients");
    if (!added.isEmpty()) {
      var last = added.removeLast();
      lines.add(adding + (added.isEmpty() ? "" : String.join(", ", added) + " and ") + last + ".");
    }
    lines.addAll(plans);
    if (changed.count > 0) {
      lines.add(changing + (changed.count == 1 ? "1 client" : changed.count + " clients") + ".");
    }
    if (known > 0) {
      lines.add(
          (lines.isEmpty() ? "Nothing new: " : "")
              + known
              + " "
              + unit
              + (known == 1 ? " is" : "s are")
              + " in the book already.");
    }
    if (nobody > 0) {
      lines.add(
          "Left out "
              + nobody
              + " "
              + unit
              + (nobody == 1 ? " that names" : "s that name")
              + " nobody.");
    }
    if (unclear.count > 0) {
      lines.add(unclear.title + " (" + unclear.count + "):");
      lines.addAll(unclear.named());
    }
    if (lines.isEmpty()) {
      lines.add("There is nothing to import in that file.");
    }
    lines.addAll(faults.inWords());
    return lines;
  }

  private static void count(List<String> some, long count, String one, String many) {
    if (count > 0) {
      some.add(count == 1 ? "1 " + one : count + " " + many);
    }
  }
}

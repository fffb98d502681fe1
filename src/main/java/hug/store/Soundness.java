package hug.store;

import hug.model.Named;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** Whether all of a book is what hug wrote, and what follows from it. */
final class Soundness {
  private static final String BLANK_QUIET =
      """
      select id
      from client
      where quiet_on is not null and trim(coalesce(quiet_because, '')) = ''
      """;
  private static final String BEFORE =
      """
      select step, client, before, hash
      from change
      where before is not null
      """;

  /** How many clients a sentence names. */
  private static final int MOST_NAMED = 10;

  private final Sqlite sqlite;
  private final Almanac almanac;
  private final boolean isSealed;

  Soundness(Sqlite sqlite, Almanac almanac, boolean isSealed) {
    this.sqlite = sqlite;
    this.almanac = almanac;
    this.isSealed = isSealed;
  }

  /** What is wrong; nothing in a sound book. */
  List<Fault> faults() {
    var faults = new ArrayList<>(damage());
    if (faults.isEmpty()) {
      faults.addAll(foreign());
    }
    if (faults.isEmpty()) {
      faults.addAll(derived());
    }
    return faults;
  }

  /** What SQLite cannot read as it should be: nothing else can be relied on then. */
  List<Fault> damage() {
    var faults = new ArrayList<Fault>();
    for (var fault : Inspection.faults(sqlite)) {
      faults.add(new Fault("the file is damaged: " + fault, Fault.Cure.BACKUP));
    }
    return faults;
  }

  /** What did not come through hug. */
  List<Fault> foreign() {
    var faults = new ArrayList<Fault>();
    if (isSealed) {
      var chain = new Chain(sqlite, true);
      var unreadable = chain.unreadable();
      if (unreadable.isPresent()) {
        var words = "step " + unreadable.get() + " of the log cannot be read";
        return List.of(new Fault(words, Fault.Cure.BACKUP));
      }
      var seals = new Seals(sqlite, true);
      chain
          .fault()
          .ifPresent(step ->
              faults.add(
                  new Fault(
                      "the log does not hold together at step " + step, Fault.Cure.ACCEPTANCE)));
      for (long step : altered(seals)) {
        faults.add(
            new Fault(
                "what step " + step + " of the log keeps is not what hug wrote",
                Fault.Cure.ACCEPTANCE));
      }
      var broken = seals.faults();
      if (!broken.isEmpty()) {
        faults.add(
            new Fault(
                "what is written of " + inWords(broken) + " is not what hug wrote",
                Fault.Cure.ACCEPTANCE));
      } else if (chain.head().isEmpty() || chain.head().get().seals() != seals.sum()) {
        faults.add(
            new Fault("the log does not end with what is in the book", Fault.Cure.ACCEPTANCE));
      }
    }
    return faults;
  }

  private Iterable<Long> altered(Seals seals) {
    record Kept(long step, long client, String before, String hash) {}
    var altered = new LinkedHashSet<Long>();
    var all =
        sqlite.all(BEFORE, row -> new Kept(row.number(), row.number(), row.text(), row.text()));
    for (var kept : all) {
      var salt = seals.stored("salt", kept.client());
      if (!new Digest().line(salt).line(kept.before()).hex().equals(kept.hash())) {
        altered.add(kept.step());
      }
    }
    return altered;
  }

  /** What is stored and does not follow, and clients who would be missed by every list. */
  private List<Fault> derived() {
    var faults = new ArrayList<Fault>();
    var wrong = new LinkedHashSet<>(almanac.faults());
    wrong.addAll(new Directory(sqlite).unfindable());
    if (!wrong.isEmpty()) {
      faults.add(
          new Fault(
              "what is stored of " + inWords(wrong) + " is not what follows from the book",
              Fault.Cure.REPAIR));
    }
    if (new Found(sqlite).isIncomplete()) {
      faults.add(
          new Fault("not all that is written can be found by hug search", Fault.Cure.REPAIR));
    }
    var forgetting = new Forgetting(sqlite, new Ledger(sqlite, isSealed));
    if (Forgetting.tombstones(sqlite).stream()
        .anyMatch(tombstone -> forgetting.remembers(tombstone, Schema.VERSION))) {
      faults.add(
          new Fault("the log still has data of a client who was forgotten", Fault.Cure.REPAIR));
    }
    var blank = sqlite.all(BLANK_QUIET, Row::number);
    if (!blank.isEmpty()) {
      faults.add(
          new Fault(
              inWords(blank) + " must not be contacted, and nobody knows why", Fault.Cure.REASON));
    }
    return faults;
  }

  private String inWords(Iterable<Long> clients) {
    var directory = new Directory(sqlite);
    var names = new ArrayList<String>();
    for (long client : clients) {
      names.add(
          client == Kind.NOBODY
              ? "the rules and the staff"
              : directory.withId(client).map(Named::toString).orElse("client #" + client));
    }
    int more = names.size() - MOST_NAMED;
    return String.join(", ", names.subList(0, Math.min(names.size(), MOST_NAMED)))
        + (more > 0 ? " and " + more + " more" : "");
  }
}

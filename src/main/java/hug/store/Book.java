package hug.store;

import hug.model.Author;
import hug.model.Client;
import hug.model.Failure;
import hug.model.Forecaster;
import hug.model.Referrer;
import hug.model.RuleSettings;
import hug.store.sqlite.Row;
import hug.store.sqlite.Sqlite;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** An open book: all clients, touches and rules of a business. */
public final class Book implements AutoCloseable {
  /** To change more rows at once calls for a backup. */
  private static final int MANY_ROWS = 100;

  private final Sqlite sqlite;
  private final Forecaster foresight;
  private final Author author;
  private final Optional<SafetyCopies> backups;
  private final boolean isKept;
  private final ChangeRecorder ledger;
  private final Staff staff;
  private final ForecastTable almanac;
  private final Transaction transaction;

  /** Where the book will be, and where it is until then; absent for one that is in its place. */
  private record Draft(BookFile file, BookFile target) {}

  private Optional<Draft> draft = Optional.empty();
  private Optional<Failure> obstacle = Optional.empty();
  private boolean wasOld;
  private boolean isHeld;

  /**
   * @param backups absent where there are none, for the book is not in its place
   * @param isKept false for a book that nobody keeps: its log has no hashes
   */
  public Book(
      Sqlite sqlite,
      Forecaster foresight,
      Author author,
      Optional<SafetyCopies> backups,
      boolean isKept) {
    this.sqlite = sqlite;
    this.foresight = foresight;
    this.author = author;
    this.backups = backups;
    this.isKept = isKept;
    this.ledger = new ChangeRecorder(sqlite, isKept);
    this.staff = new Staff(sqlite, ledger);
    this.almanac = new ForecastTable(sqlite, this::practice, situations(), foresight);
    this.transaction = new Transaction(sqlite, ledger, almanac, author, backups);
  }

  /** Whether there is a file of that name. */
  public static boolean exists(String name) {
    return BookFile.named(name).exists();
  }

  /** The absolute path that {@code name} stands for. */
  public static Path path(String name) {
    return BookFile.named(name).path();
  }

  /** Puts the book in its place once it is published; until then it is in {@code file}. */
  public void becomes(BookFile file, BookFile target) {
    draft = Optional.of(new Draft(file, target));
  }

  /** Lets nothing be changed, for a reason. */
  public void refuseChanges(Failure reason) {
    obstacle = Optional.of(reason);
  }

  /** Takes the steps to the newest version of the tables, after a backup. */
  public void migrate() {
    if (sqlite.version() < Schema.VERSION) {
      keep(() -> {
        // Another hug may have done it while this one waited.
        int version = sqlite.version();
        if (version < Schema.VERSION) {
          wasOld = version > 0 && version < Schema.FIRST_WITH_LOG;
          transaction.back(Backup.Reason.MIGRATION);
          Schema.migrate(sqlite, version);
          ledger.stale().addAll();
          ledger.beginLog();
          found().putAll();
        }
        return null;
      });
    }
  }

  /**
   * Puts a book that was begun in its place, and closes it; any other stays as it is.
   *
   * @return false if another book was put there meanwhile; then this one is gone
   */
  public boolean publish() {
    if (draft.isEmpty()) {
      return true;
    }
    sqlite.close();
    boolean isThere = draft.get().file().publish(draft.get().target());
    close();
    return isThere;
  }

  public Clients clients() {
    return new Clients(sqlite, staff, ledger);
  }

  public Directory directory() {
    return new Directory(sqlite);
  }

  public Touches touches() {
    return new Touches(sqlite, staff, ledger);
  }

  public ContactPauses pauses() {
    return new ContactPauses(sqlite, ledger);
  }

  public Rules rules() {
    return new Rules(sqlite, staff, ledger);
  }

  /** The steps after a delivery. */
  public Steps steps() {
    return new Steps(sqlite, staff, ledger);
  }

  /** All that says when clients fall due. */
  public RuleSettings practice() {
    return new RuleSettings(rules().all(), steps().all(), campaigns().all(), council().meetings());
  }

  /** What the business chose about its book. */
  public Settings settings() {
    return new Settings(sqlite, ledger);
  }

  public Matters matters() {
    return new Matters(sqlite, staff, ledger);
  }

  public Campaigns campaigns() {
    return new Campaigns(sqlite, staff, ledger);
  }

  /** What clients should hear. */
  public NewsItems news() {
    return new NewsItems(sqlite, staff, ledger);
  }

  public Council council() {
    return new Council(sqlite, staff, ledger);
  }

  public Staff staff() {
    return staff;
  }

  /** All that is in the book, as records: the staff, the rules, the clients and so on. */
  public List<Iterable<Map<String, Object>>> records() {
    var records = new ArrayList<Iterable<Map<String, Object>>>();
    Declarations.EXPORTED.forEach(declaration -> records.add(declaration.records(sqlite)));
    return records;
  }

  /** What was written of clients, by its words. */
  public SearchIndex found() {
    return new SearchIndex(sqlite);
  }

  /** Who sent whom, or was introduced to whom. */
  public List<Referrer> referrals() {
    return Referrals.all(sqlite);
  }

  public Situations situations() {
    return new Situations(sqlite, standings(), matters(), campaigns());
  }

  public Standings standings() {
    return new Standings(sqlite);
  }

  /** The step of the log that the last change is; absent if nothing is other than before it. */
  public Optional<Long> step() {
    return transaction.step();
  }

  /** What was done to the book. */
  public Log log() {
    return new Log(sqlite);
  }

  /**
   * Takes a step of the log back, within a change.
   *
   * @throws Failure if that would overwrite what was changed later
   */
  public void undo(Log.Step step) {
    if (transaction.isForGood() && log().rows(step) > MANY_ROWS) {
      transaction.back(Backup.Reason.UNDO);
    }
    new Undo(sqlite, ledger, step).run();
  }

  /** What the rules foretell, as seen at the end of {@code day}. */
  public DueQueries forecasts(LocalDate day) {
    return almanac.on(day);
  }

  /** The clients of whom something was noted after {@code day}. */
  public List<Long> changedSince(LocalDate day) {
    return almanac.changedSince(day);
  }

  /** What the attention that clients got is worked out from, at the end of {@code day}. */
  public AttentionReadings attention(LocalDate day) {
    return new AttentionReadings(sqlite, day);
  }

  /** What clients are worth, and how they stand, at the end of {@code day}. */
  public WorthReadings worth(LocalDate day) {
    almanac.on(day);
    return new WorthReadings(sqlite, day);
  }

  /** What is wrong with the book; nothing in a sound one. */
  public List<Finding> faults() {
    return soundness().faults();
  }

  public BookCheck soundness() {
    return new BookCheck(sqlite, almanac, isKept);
  }

  /** Takes what is in the book for true, whoever wrote it. */
  public void accept() {
    ledger.accept();
  }

  /**
   * Makes one client of two, within a change.
   *
   * @param merged who stays, with what is known of both
   * @param gone who is part of them from now on
   */
  public void merge(Client merged, long gone, LocalDate today) {
    new Merging(sqlite, ledger).of(merged, gone, clients(), today);
  }

  /** Erases a client, as a change of its own, without a backup. */
  public void erase(long client) {
    keep(() -> {
      var forgetting = new Forgetting(sqlite, ledger);
      forgetting.of(client, author);
      forgetting.sweep();
      return null;
    });
  }

  /** What is said where the clock of this machine is behind the newest change in the book. */
  public Optional<String> clockWarning() {
    return ledger
        .ahead()
        .map(at ->
            "The previous change is dated "
                + at
                + ", in the future. Is this machine's clock right?");
  }

  /** What helps to know of the database, in words: each by its name. */
  public Map<String, String> traits() {
    var traits = new LinkedHashMap<String, String>();
    traits.put("sqlite", sqlite.one("select sqlite_version()", Row::text).orElseThrow());
    traits.put("tables", "version " + sqlite.version());
    traits.put("journal mode", sqlite.one("pragma journal_mode", Row::text).orElseThrow());
    return traits;
  }

  public Sqlite sqlite() {
    return sqlite;
  }

  public Forecaster foresight() {
    return foresight;
  }

  public Author author() {
    return author;
  }

  /** Its file, if backups of it are made beside that. */
  public Optional<BookFile> file() {
    return backups.map(SafetyCopies::book);
  }

  /** Those who were forgotten. */
  public List<Forgetting.Tombstone> tombstones() {
    return Forgetting.tombstones(sqlite);
  }

  /** What only this book begins with, and its copies. */
  public String beginning() {
    return sqlite.one("select hash from step where id = 0", Row::text).orElse("");
  }

  /**
   * Forgets whom another book has forgotten; says how many they were.
   *
   * @throws Failure if one of them is part of another client here, and cannot be told apart
   */
  public int forget(List<Forgetting.Tombstone> tombstones) {
    var forgetting = new Forgetting(sqlite, ledger);
    for (var merge = forgetting.mergeToUndo(tombstones, wasOld);
        merge.isPresent();
        merge = forgetting.mergeToUndo(tombstones, wasOld)) {
      separate(merge.get());
    }
    return keep(() -> {
      ledger.remark();
      return new Forgetting(sqlite, ledger).ofAll(tombstones, wasOld, author);
    });
  }

  private void separate(long merge) {
    var step = log().step(merge).orElseThrow();
    try {
      keep(() -> {
        new Undo(sqlite, ledger, step).run();
        return null;
      });
    } catch (Failure changedSince) {
      throw Failure.refused(
          "in that copy, a forgotten client is merged with another one, and later changes prevent"
              + " separating them",
          "restore an older copy, from before the merge");
    }
  }

  /** Makes everything that is derived from the rest of the book anew. */
  public void mend() {
    new Forgetting(sqlite, ledger).sweep();
    ledger.stale().addAll();
    directory().makeFindable();
    found().putAll();
  }

  /** Keeps what is read from now on as it is at this moment, until the book is closed. */
  public void hold() {
    if (!isHeld) {
      sqlite.run("begin");
      sqlite.version();
      isHeld = true;
    }
  }

  /** The same, for somebody who is going to read much of it. */
  public void holdAll() {
    sqlite.keepMorePages();
    hold();
  }

  /**
   * Does all of {@code work} or, if it fails, nothing. The first change of a day is made after a
   * backup.
   */
  public <T> T change(Supplier<T> work) {
    refuseWhatIsRefused();
    if (transaction.isFirstOfDay()) {
      transaction.backForTheDay();
    }
    return keep(work);
  }

  /**
   * The same for something that changes much at once: it is made after a backup.
   *
   * @throws Failure if there can be no backup; nothing was changed then
   */
  public <T> T change(Backup.Reason reason, Supplier<T> work) {
    sqlite.keepMorePages();
    return keep(() -> {
      transaction.back(transaction.isFirstOfDay() ? Backup.Reason.DAILY : reason);
      return work.get();
    });
  }

  private <T> T keep(Supplier<T> work) {
    refuseWhatIsRefused();
    staff.forgetNumbers();
    return transaction.keep(work);
  }

  /** Does {@code work} as if for good, and takes it back. */
  public <T> T rehearse(Supplier<T> work) {
    refuseWhatIsRefused();
    return transaction.rehearse(work);
  }

  private void refuseWhatIsRefused() {
    if (obstacle.isPresent()) {
      throw obstacle.get();
    }
  }

  /** Backs the book up and lets it be replaced, while nobody else can change it. */
  public <T> T replaced(Function<Optional<Backup>, T> replacement) {
    return rehearse(() -> replacement.apply(transaction.back(Backup.Reason.RESTORE)));
  }

  /** Writes the file anew, without unused room. */
  public void compact() {
    sqlite.vacuum();
  }

  /** Lets go of the file, which is whole then, and can be given another name. */
  public void settle() {
    close();
  }

  /** Closes the book; one that was begun and not published is gone. */
  @Override
  public void close() {
    sqlite.close();
    draft.ifPresent(begun -> begun.file().delete());
    draft = Optional.empty();
  }
}

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
  /** Changing more rows than this at once requires a backup. */
  public static final int MANY_ROWS = 100;

  private static final String UNSYNCED =
      """
      select (?1 - unixepoch(synced_at)) / 86400
      from sharing
      where ?1 - unixepoch(synced_at) >= 86400
      """;
  private static final String IS_TO_SYNC =
      """
      select 1
      from sharing
      join setting on setting.key = 'sync' and setting.value = 'auto'
      """;

  private final Sqlite sqlite;
  private final Forecaster foresight;
  private final Author author;
  private final Optional<SafetyCopies> backups;
  private final boolean isKept;
  private final ChangeRecorder ledger;
  private final Staff staff;
  private final ForecastTable almanac;
  private final Transaction transaction;

  /** The draft file of a new book, and the file it will become. */
  private record Draft(BookFile file, BookFile target) {}

  private Optional<Draft> draft = Optional.empty();
  private Optional<Failure> obstacle = Optional.empty();
  private Optional<Runnable> before = Optional.empty();
  private boolean wasOld;
  private boolean isHeld;

  /** Whether this was a draft, which is closed once it is published. */
  private boolean isPublished;

  /**
   * @param backups absent if the book is not in place, and so has none
   * @param isKept false for a temporary book, whose log has no hashes
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

  /** Whether a file with that name exists. */
  public static boolean exists(String name) {
    return BookFile.named(name).exists();
  }

  /** Whether a file with that name exists but is still empty. */
  public static boolean isEmpty(String name) {
    return BookFile.named(name).isEmpty();
  }

  /** The absolute path that {@code name} stands for. */
  public static Path path(String name) {
    return BookFile.named(name).path();
  }

  /** Makes this a draft in {@code file} that moves to {@code target} when published. */
  public void becomes(BookFile file, BookFile target) {
    draft = Optional.of(new Draft(file, target));
  }

  /** Refuses all changes from now on, for a reason. */
  public void refuseChanges(Failure reason) {
    obstacle = Optional.of(reason);
  }

  /** Does something, such as asking a question, before each change begins. */
  public void beforeChanges(Runnable work) {
    before = Optional.of(work);
  }

  /** Migrates the tables to the newest version, after a backup. */
  public void migrate() {
    if (sqlite.version() < Schema.VERSION) {
      keep(() -> {
        // Another hug process may have migrated it while this one waited.
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
   * Publishes and closes a draft; any other book is left unchanged.
   *
   * @return false if another book was created there meanwhile, and this one was discarded
   */
  public boolean publish() {
    if (draft.isEmpty()) {
      return true;
    }
    isPublished = true;
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

  public Origins origins() {
    return new Origins(sqlite);
  }

  public ContactPauses pauses() {
    return new ContactPauses(sqlite, ledger);
  }

  public Rules rules() {
    return new Rules(sqlite, staff, ledger);
  }

  /** The follow-up steps. */
  public Steps steps() {
    return new Steps(sqlite, staff, ledger);
  }

  /** Everything that decides when clients fall due. */
  public RuleSettings practice() {
    return new RuleSettings(rules().all(), steps().all(), campaigns().all(), council().meetings());
  }

  /** The settings. */
  public Settings settings() {
    return new Settings(sqlite, ledger);
  }

  public Matters matters() {
    return new Matters(sqlite, staff, ledger);
  }

  public Campaigns campaigns() {
    return new Campaigns(sqlite, staff, ledger);
  }

  /** The news for clients. */
  public NewsItems news() {
    return new NewsItems(sqlite, staff, ledger);
  }

  /** The templates of texts for clients. */
  public Wordings wordings() {
    return new Wordings(sqlite, staff, ledger);
  }

  public Council council() {
    return new Council(sqlite, staff, ledger);
  }

  public Staff staff() {
    return staff;
  }

  /** Changes to what is known of the staff. */
  public StaffChanges staffChanges() {
    return new StaffChanges(sqlite, staff, ledger);
  }

  /** The whole book as records: staff, rules, clients and so on. */
  public List<Iterable<Map<String, Object>>> records() {
    var records = new ArrayList<Iterable<Map<String, Object>>>();
    Declarations.EXPORTED.forEach(declaration -> records.add(declaration.records(sqlite)));
    return records;
  }

  /** The full-text search index. */
  public SearchIndex found() {
    return new SearchIndex(sqlite);
  }

  /** Clients with their referrals and introductions. */
  public List<Referrer> referrals() {
    return Referrals.all(sqlite);
  }

  public Situations situations() {
    return new Situations(sqlite, standings(), matters(), campaigns());
  }

  /** The office that the book belongs to. */
  public Sharing sharing() {
    return new Sharing(sqlite, ledger, author.at());
  }

  public Standings standings() {
    return new Standings(sqlite);
  }

  /** The log step of the last change; absent if it changed nothing. */
  public Optional<Long> step() {
    return transaction.step();
  }

  /** The number of days since the last sync of a shared book, if at least one has passed. */
  public Optional<Long> daysUnsynced() {
    return isPublished ? Optional.empty() : sqlite.one(UNSYNCED, Row::number, author.at());
  }

  /** Whether the book is shared, and to be synced after each change. */
  public boolean isToSync() {
    return !isPublished && sqlite.one(IS_TO_SYNC, Row::number).isPresent();
  }

  /** The log of all changes. */
  public Log log() {
    return new Log(sqlite);
  }

  /**
   * Undoes a step of the log, within a change.
   *
   * @throws Failure if that would overwrite later changes
   */
  public void undo(Log.Step step) {
    if (transaction.isForGood() && log().rows(step) > MANY_ROWS) {
      transaction.back(Backup.Reason.UNDO);
    }
    new Undo(sqlite, ledger, step).run();
  }

  /** The forecasts, as of the end of {@code day}. */
  public DueQueries forecasts(LocalDate day) {
    return almanac.on(day);
  }

  /** The clients with something recorded after {@code day}. */
  public List<Long> changedSince(LocalDate day) {
    return almanac.changedSince(day);
  }

  /** The data behind the attention figures, as of the end of {@code day}. */
  public AttentionReadings attention(LocalDate day) {
    return new AttentionReadings(sqlite, day);
  }

  /** The visits of clients up to the end of {@code day}. */
  public Visits visits(LocalDate day) {
    return new Visits(sqlite, day);
  }

  /** The worth and status of clients, as of the end of {@code day}. */
  public WorthReadings worth(LocalDate day) {
    almanac.on(day);
    return new WorthReadings(sqlite, day);
  }

  /** The faults of the book; empty if all is well. */
  public List<Finding> faults() {
    return soundness().faults();
  }

  public BookCheck soundness() {
    return new BookCheck(sqlite, almanac, isKept);
  }

  /** Accepts the current contents of the book, including changes made outside hug. */
  public void accept() {
    ledger.accept();
  }

  /**
   * Merges two clients, within a change.
   *
   * @param merged the client who stays, with the combined data of both
   * @param gone the client who becomes part of them
   */
  public void merge(Client merged, long gone, LocalDate today) {
    new Merging(sqlite, ledger).of(merged, gone, clients(), today);
  }

  /** Erases a client, as a separate change without a backup. */
  public void erase(long client) {
    keep(() -> {
      var forgetting = new Forgetting(sqlite, ledger);
      forgetting.of(client, author);
      forgetting.sweep();
      return null;
    });
  }

  /** A warning if the clock of this machine is behind the newest change in the book. */
  public Optional<String> clockWarning() {
    return ledger
        .ahead()
        .map(at ->
            "The previous change is dated "
                + at
                + ", in the future. Is this machine's clock right?");
  }

  /** Facts about the database by name, for diagnosis. */
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

  /** The file of the book, if it is one that has backups. */
  public Optional<BookFile> file() {
    return backups.map(SafetyCopies::book);
  }

  /** The tombstones of forgotten clients. */
  public List<Forgetting.Tombstone> tombstones() {
    return Forgetting.tombstones(sqlite);
  }

  /** The first hash of the log, which identifies this book and its copies. */
  public String beginning() {
    return sqlite.one("select hash from step where id = 0", Row::text).orElse("");
  }

  /**
   * Forgets the clients that another book has forgotten; returns how many.
   *
   * @throws Failure if one of them is merged with another client here and cannot be separated
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

  /** Rebuilds everything that is derived from the rest of the book. */
  public void mend() {
    new Forgetting(sqlite, ledger).sweep();
    ledger.stale().addAll();
    directory().makeFindable();
    found().putAll();
  }

  /** Starts a consistent snapshot for reading, until the book is closed. */
  public void hold() {
    if (!isHeld) {
      sqlite.run("begin");
      sqlite.version();
      isHeld = true;
    }
  }

  /** Like {@link #hold}, for reading much of the book. */
  public void holdAll() {
    sqlite.keepMorePages();
    hold();
  }

  /**
   * Does all of {@code work} or, if it fails, nothing. A backup is made before the first change of
   * a day.
   */
  public <T> T change(Supplier<T> work) {
    refuseWhatIsRefused();
    if (before.isPresent()) {
      before.get().run();
    }
    if (transaction.isFirstOfDay()) {
      transaction.backForTheDay();
    }
    return keep(work);
  }

  /** Like {@link #change}, for what is not logged and so needs no backup, such as how far it is. */
  public <T> T note(Supplier<T> work) {
    return keep(work);
  }

  /**
   * Like {@link #change(Supplier)}, for large changes, which always need a backup first.
   *
   * @throws Failure if the backup fails; then nothing is changed
   */
  public <T> T change(Backup.Reason reason, Supplier<T> work) {
    if (before.isPresent()) {
      before.get().run();
    }
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

  /** Does {@code work} and then rolls it back. */
  public <T> T rehearse(Supplier<T> work) {
    refuseWhatIsRefused();
    return transaction.rehearse(work);
  }

  private void refuseWhatIsRefused() {
    if (obstacle.isPresent()) {
      throw obstacle.get();
    }
  }

  /** Backs up and replaces the book, while nobody else can change it. */
  public <T> T replaced(Function<Optional<Backup>, T> replacement) {
    return rehearse(() -> replacement.apply(transaction.back(Backup.Reason.RESTORE)));
  }

  /** Rewrites the file without unused space. */
  public void compact() {
    sqlite.vacuum();
  }

  /** Closes the file completely, so that it can be renamed. */
  public void settle() {
    close();
  }

  /** Closes the book; an unpublished draft is deleted. */
  @Override
  public void close() {
    sqlite.close();
    draft.ifPresent(begun -> begun.file().delete());
    draft = Optional.empty();
  }
}

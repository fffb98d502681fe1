package hug.store;

import hug.model.Author;
import hug.store.sqlite.Row;
import hug.store.sqlite.Sqlite;
import hug.store.sqlite.SqliteErrors;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Records what a change does, and writes it to the log as one step in the same transaction. Code
 * must announce every write to a logged row here first.
 */
public final class ChangeRecorder {
  /** The image of a row, and the client it belongs to. */
  record Image(String text, long client) {}

  private final Sqlite sqlite;
  private final ClientHashes seals;
  private final HashChain chain;
  private final RowNumbers numbers;
  private final List<ChangedRows> entries = new ArrayList<>();
  private final Set<Long> clients = new LinkedHashSet<>();
  private final Set<Long> foreign = new HashSet<>();

  // Not an EnumMap, which would load all declarations even for commands that only read.
  private final Map<LoggedTable, Set<Long>> seen = new HashMap<>();
  private final Map<LoggedTable, ChangedRows> newest = new HashMap<>();
  private final StaleForecasts stale = new StaleForecasts();
  private Optional<Set<Long>> unfit = Optional.empty();
  private Optional<Long> undone = Optional.empty();
  private Optional<String> ahead = Optional.empty();
  private boolean isRemarkable;
  private boolean isSummedUp;
  private long dropped;

  /**
   * @param isSealed false for a temporary book
   */
  public ChangeRecorder(Sqlite sqlite, boolean isSealed) {
    this.sqlite = sqlite;
    this.seals = new ClientHashes(sqlite, isSealed);
    this.chain = new HashChain(sqlite, isSealed);
    this.numbers = new RowNumbers(sqlite);
  }

  StaleForecasts stale() {
    return stale;
  }

  RowNumbers numbers() {
    return numbers;
  }

  /** Announces that a row will be added. */
  void adds(LoggedTable kind, long row, long client) {
    concerns(client);
    var run = newest.get(kind);
    if (run != null && run.last == row - 1) {
      run.last = row;
      run.client = run.client.filter(same -> same == client);
    } else {
      var entry = new ChangedRows(kind, row, client, Optional.empty(), true);
      entries.add(entry);
      newest.put(kind, entry);
    }
  }

  /**
   * Announces that a row will be changed or removed.
   *
   * @throws hug.model.Failure if the row no longer exists
   */
  void changes(LoggedTable kind, long row) {
    stale.require();
    if (isNew(kind, row) || !seen.computeIfAbsent(kind, _ -> new HashSet<>()).add(row)) {
      return;
    }
    var before = image(kind, row).orElseThrow(SqliteErrors::gone);
    outdateSender(kind, row);
    concerns(before.client());
    entries.add(new ChangedRows(kind, row, before.client(), Optional.of(before.text()), false));
  }

  /** Announces a change whose previous state must not be kept in the log. */
  void blanks(LoggedTable kind, long row) {
    changes(kind, row);
    for (var entry : entries) {
      entry.isBlank |= entry.kind == kind && entry.first == row;
    }
  }

  /** Also outdates the referrer of a client, who should be thanked. */
  void outdateSender(LoggedTable kind, long row) {
    if (kind == LoggedTable.CLIENT) {
      sqlite
          .one("select referred_by from client where id = ?", Row::maybeNumber, row)
          .flatMap(sender -> sender)
          .ifPresent(stale::add);
    }
  }

  private boolean isNew(LoggedTable kind, long row) {
    var run = newest.get(kind);
    return run != null && run.first <= row && row <= run.last;
  }

  /**
   * Announces a change to data covered by the seal of {@code client}. A seal that is already broken
   * stays broken, so that a change by hug does not hide one made outside it.
   */
  void concerns(long client) {
    if (clients.add(client) && !fits(client)) {
      foreign.add(client);
    }
    if (client == LoggedTable.NOBODY) {
      stale.require();
    } else {
      stale.add(client);
    }
  }

  private boolean fits(long client) {
    return unfit.map(all -> !all.contains(client)).orElseGet(() -> seals.fits(client));
  }

  /** Checks all seals at once, before what they cover becomes slow to read. */
  void checkSeals() {
    var faults = new HashSet<>(seals.faults());
    faults.removeIf(seals::fits);
    unfit = Optional.of(faults);
  }

  /** Restores a row from an image, or removes it. */
  void replaces(LoggedTable kind, long row, Optional<String> image) {
    // Not combined with other rows, because a restored row is looked up by its number later.
    boolean isBack = image(kind, row).isEmpty();
    if (!isBack) {
      changes(kind, row);
    }
    image.ifPresent(text -> {
      long client = sqlite.one(kind.ofImage(), Row::number, row, text).orElseThrow();
      concerns(client);
      if (isBack) {
        seen.computeIfAbsent(kind, _ -> new HashSet<>()).add(row);
        entries.add(new ChangedRows(kind, row, client, Optional.empty(), false));
      }
    });
    kind.put(sqlite, row, image);
    outdateSender(kind, row);
    outdate(kind, row);
  }

  /** Handles a change of a row that belongs to no client, but decides when clients fall due. */
  void outdate(LoggedTable kind, long row) {
    switch (kind) {
      case RULE -> stale.addAll();
      case PROGRAMME -> outdate("select distinct client from matter where kind = 'job'");
      case CAMPAIGN -> outdate("select client from member where campaign = ?", row);
      case MEETING -> outdate("select distinct client from matter where kind = 'seat'");
      default -> {}
    }
  }

  private void outdate(String clients, Object... values) {
    sqlite.all(clients, Row::number, values).forEach(stale::add);
  }

  /** The changes of a step, in order. */
  List<LoggedChange> changesOf(long step) {
    return chain.changes(step);
  }

  /** Updates the search index for the recorded rows. */
  void index(SearchIndex found) {
    for (var entry : entries) {
      found.put(entry.kind, entry.first, entry.last, entry.isNew);
    }
  }

  /** Records that this step undoes another one. */
  void undoes(long step) {
    undone = Optional.of(step);
  }

  /** Announces that a client will be erased with everything that belongs to them. */
  void erases(long client) {
    outdateSender(LoggedTable.CLIENT, client);
  }

  /** Records that a client was erased with everything that belongs to them. */
  void forgets(long client) {
    stale.add(client);
    clients.remove(client);
    entries.removeIf(entry -> entry.before.isPresent() && entry.client.equals(Optional.of(client)));
    dropped += seals.drop(client);
    remark();
  }

  /**
   * Takes the sum of all seals as it is. A client who was forgotten before others' changes to them
   * were known leaves no seal behind to subtract.
   */
  void sumUp() {
    isSummedUp = true;
  }

  /** Accepts the current contents by recomputing all hashes and seals. */
  void accept() {
    beginLog();
    dropped += chain.accept(seals);
  }

  /** Logs the step even if it changed no row. */
  void remark() {
    isRemarkable = true;
  }

  Optional<Image> image(LoggedTable kind, long row) {
    return sqlite.one(kind.byNumber(), line -> new Image(line.text(), line.number()), row);
  }

  /**
   * Writes the recorded changes as a step of the log, unless nothing changed.
   *
   * @return the step, if one was written
   */
  Optional<HashChain.Head> write(Author author) {
    return write(author, Optional.empty(), List.of());
  }

  /**
   * Writes the recorded changes as a step of its own, and starts the next one.
   *
   * @param mark the mark of the step when it was first made
   */
  HashChain.Head writeAgain(Author author, String mark, List<Clash> clashes) {
    remark();
    index(new SearchIndex(sqlite));
    var head = write(author, Optional.of(mark), clashes).orElseThrow();
    next();
    return head;
  }

  private Optional<HashChain.Head> write(
      Author author, Optional<String> mark, List<Clash> clashes) {
    entries.removeIf(entry -> entry.before.isPresent() && isAsBefore(entry));
    if (entries.isEmpty() && !isRemarkable) {
      return Optional.empty();
    }
    ahead = chain.isAhead(author);
    var changes = new ArrayList<LoggedChange>();
    // New staff last, because a step is about something else.
    for (var entry : entries) {
      if (entry.kind != LoggedTable.STAFF) {
        changes.add(logged(entry));
      }
    }
    for (var entry : entries) {
      if (entry.kind == LoggedTable.STAFF) {
        changes.add(logged(entry));
      }
    }
    clients.removeAll(foreign);
    long change = dropped + seals.renew(clients);
    if (isSummedUp) {
      change = seals.sum() - chain.head().map(HashChain.Head::seals).orElse(0L);
    }
    return Optional.of(chain.add(author, undone, change, mark, changes, clashes));
  }

  private LoggedChange logged(ChangedRows entry) {
    var hash = entry.before.map(text -> seals.of(entry.client.orElseThrow(), text)).orElse("");
    var kept = entry.isBlank ? Optional.<String>empty() : entry.before;
    return new LoggedChange(entry.kind, entry.first, entry.last, entry.client, kept, hash);
  }

  private boolean isAsBefore(ChangedRows entry) {
    var after = image(entry.kind, entry.first);
    after.ifPresent(image -> concerns(image.client()));
    return after.map(Image::text).equals(entry.before);
  }

  /** Starts the log, or extends it to rows it did not cover, by sealing everything. */
  void beginLog() {
    clients.add(LoggedTable.NOBODY);
    clients.addAll(seals.all());
    remark();
  }

  /** The time of the previous step, if it is in the future by this machine's clock. */
  Optional<String> ahead() {
    return ahead;
  }

  /** Starts a change. */
  void begin() {
    stale.begin();
  }

  /** Ends a change, whether it was kept or not. */
  void end() {
    stale.end();
    next();
  }

  /** Forgets what was recorded, but not whose forecasts are out of date. */
  void next() {
    entries.clear();
    clients.clear();
    foreign.clear();
    unfit = Optional.empty();
    seen.clear();
    newest.clear();
    numbers.forget();
    undone = Optional.empty();
    isRemarkable = false;
    isSummedUp = false;
    dropped = 0;
  }
}

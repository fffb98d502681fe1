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
 * Notes what a change does while it is made, and writes it into the log as one step, in the same
 * transaction. Whoever writes to a logged row says so here first.
 */
public final class ChangeRecorder {
  /** The image of a row, and the client it hangs on. */
  record Image(String text, long client) {}

  private final Sqlite sqlite;
  private final ClientHashes seals;
  private final HashChain chain;
  private final RowNumbers numbers;
  private final List<ChangedRows> entries = new ArrayList<>();
  private final Set<Long> clients = new LinkedHashSet<>();
  private final Set<Long> foreign = new HashSet<>();

  // No EnumMap: that would load what is declared of every kind, for commands that only read.
  private final Map<LoggedTable, Set<Long>> seen = new HashMap<>();
  private final Map<LoggedTable, ChangedRows> newest = new HashMap<>();
  private final StaleForecasts stale = new StaleForecasts();
  private Optional<Set<Long>> unfit = Optional.empty();
  private Optional<Long> undone = Optional.empty();
  private Optional<String> ahead = Optional.empty();
  private boolean isRemarkable;
  private long dropped;

  /**
   * @param isSealed false for a book that nobody keeps
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

  /** A row is about to be added. */
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
   * A row is about to be changed, or removed.
   *
   * @throws hug.model.Failure if there is no such row any more
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

  /** The same, for a row of which the log is not to keep what it was before. */
  void blanks(LoggedTable kind, long row) {
    changes(kind, row);
    for (var entry : entries) {
      entry.isBlank |= entry.kind == kind && entry.first == row;
    }
  }

  /** Whoever sent a client is to be thanked, so that they are outdated with the client. */
  private void outdateSender(LoggedTable kind, long row) {
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
   * Something is about to change that the seal of {@code client} covers. A seal that does not fit
   * before stays as it is: a change by hug must not hide one that was not.
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

  /** Looks at all seals at once: soon, what they cover will be hard to read. */
  void checkSeals() {
    var faults = new HashSet<>(seals.faults());
    faults.removeIf(seals::fits);
    unfit = Optional.of(faults);
  }

  /** Makes a row what it is in an image, or nothing. */
  void replaces(LoggedTable kind, long row, Optional<String> image) {
    // Not in a run with others: whoever asks what became of a row later finds it by its number.
    boolean isBack = image(kind, row).isEmpty();
    if (!isBack) {
      changes(kind, row);
    }
    image.ifPresent(text -> {
      long client = sqlite.one(kind.ofImage(), Row::number, row, text).orElseThrow();
      concerns(client);
      if (isBack) {
        entries.add(new ChangedRows(kind, row, client, Optional.empty(), false));
      }
    });
    kind.put(sqlite, row, image);
    outdateSender(kind, row);
    outdate(kind, row);
  }

  /** Something has changed that belongs to nobody, and yet decides when clients fall due. */
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

  /** What a step did, in the order in which it did it. */
  List<LoggedChange> changesOf(long step) {
    return chain.changes(step);
  }

  /** Makes what was noted findable by what is in the book now. */
  void index(SearchIndex found) {
    for (var entry : entries) {
      found.put(entry.kind, entry.first, entry.last, entry.isNew);
    }
  }

  /** The step takes back another. */
  void undoes(long step) {
    undone = Optional.of(step);
  }

  /** A client and all that hangs on them are about to be erased. */
  void erases(long client) {
    outdateSender(LoggedTable.CLIENT, client);
  }

  /** A client and all that hangs on them were erased, without a trace of what it was. */
  void forgets(long client) {
    stale.add(client);
    clients.remove(client);
    entries.removeIf(entry -> entry.before.isPresent() && entry.client.equals(Optional.of(client)));
    dropped += seals.drop(client);
    remark();
  }

  /** Takes all there is for true: hashes and seals are made anew. */
  void accept() {
    beginLog();
    dropped += chain.accept(seals);
  }

  /** The step is logged even if it changed no row. */
  void remark() {
    isRemarkable = true;
  }

  Optional<Image> image(LoggedTable kind, long row) {
    return sqlite.one(kind.byNumber(), line -> new Image(line.text(), line.number()), row);
  }

  /**
   * Writes what was noted as a step of the log; nothing where nothing is other than before.
   *
   * @return the step, if there is one
   */
  Optional<HashChain.Head> write(Author author) {
    entries.removeIf(entry -> entry.before.isPresent() && isAsBefore(entry));
    if (entries.isEmpty() && !isRemarkable) {
      return Optional.empty();
    }
    ahead = chain.isAhead(author);
    var changes = new ArrayList<LoggedChange>();
    for (var entry : entries) {
      var hash = entry.before.map(text -> seals.of(entry.client.orElseThrow(), text)).orElse("");
      var kept = entry.isBlank ? Optional.<String>empty() : entry.before;
      changes.add(new LoggedChange(entry.kind, entry.first, entry.last, entry.client, kept, hash));
    }
    clients.removeAll(foreign);
    return Optional.of(chain.add(author, undone, dropped + seals.renew(clients), changes));
  }

  private boolean isAsBefore(ChangedRows entry) {
    var after = image(entry.kind, entry.first);
    after.ifPresent(image -> concerns(image.client()));
    return after.map(Image::text).equals(entry.before);
  }

  /** The log begins, or begins to hold for rows that it did not know: all there is is sealed. */
  void beginLog() {
    clients.add(LoggedTable.NOBODY);
    clients.addAll(seals.all());
    remark();
  }

  /** When the step before was made, if that is yet to come by the clock of this machine. */
  Optional<String> ahead() {
    return ahead;
  }

  /** A change begins. */
  void begin() {
    stale.begin();
  }

  /** The change is over, whether it was kept or not. */
  void end() {
    stale.end();
    entries.clear();
    clients.clear();
    foreign.clear();
    unfit = Optional.empty();
    seen.clear();
    newest.clear();
    numbers.forget();
    undone = Optional.empty();
    isRemarkable = false;
    dropped = 0;
  }
}

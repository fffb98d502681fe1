package hug.store;

import hug.model.ClientRef;
import hug.model.Folded;
import hug.model.Matter;
import hug.store.sqlite.Row;
import hug.store.sqlite.Sqlite;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The log of changes to a book, step by step. */
public final class Log {
  /**
   * A step: everything one command changed.
   *
   * @param at the time in UTC: 2026-11-21T09:00:00Z
   * @param localAt the local time: 2026-11-21 10:00
   * @param undoes the step that this one undoes
   * @param shared the last step whose number is final, because it is in the office's line
   */
  public record Step(
      long id,
      String at,
      String localAt,
      String staff,
      String command,
      Optional<Long> undoes,
      long shared) {
    /** Its number as people say it: 12, or +2 if others may still come before it. */
    public String name() {
      return nameOf(id);
    }

    /** The number of another step as people say it. */
    public String nameOf(long other) {
      return other > shared ? "+" + (other - shared) : String.valueOf(other);
    }

    /** Whether its number is final. */
    public boolean isFinal() {
      return id <= shared;
    }
  }

  /** The effect of a step on a row. */
  public enum Deed {
    ADDED,
    CHANGED,
    REMOVED,
    /** It was about a forgotten client. */
    ERASED,
    /** It changed no logged row. */
    NONE
  }

  /**
   * One line of the log.
   *
   * @param kind client, touch, or another table
   * @param title which one, in words: {@code promise "send the proofs"}; only the kind, if that and
   *     the client are enough
   * @param count the number of rows added at once; otherwise 1
   * @param client the client it is about, if they are in the book
   * @param differences the changed fields; empty if several rows were added
   */
  public record Entry(
      Step step,
      Deed deed,
      String kind,
      String title,
      long count,
      Optional<ClientRef> client,
      List<Difference> differences) {}

  /**
   * A field that a step changed although somebody else had changed it meanwhile.
   *
   * @param field its name in the log
   * @param was the value that both changed
   * @param theirs the value of the earlier step
   * @param mine the value of the later one, which usually stands
   */
  public record Clashed(
      Step step,
      Optional<ClientRef> client,
      String field,
      Optional<String> was,
      Optional<String> theirs,
      Optional<String> mine) {}

  /** A changed field; either side is empty if there was no value. */
  public record Difference(Field<?> field, String before, String after) {}

  private record Line(
      Step step,
      String kind,
      long first,
      long last,
      Optional<Long> client,
      Optional<String> before,
      String hash) {}

  private static final String STEP =
      """
      step.id, step.at, strftime('%Y-%m-%d %H:%M', step.at, 'localtime'), step.staff,
        step.command, step.undoes,
        coalesce((select shared from sharing), 9223372036854775807)
      """;
  private static final String ENTRIES =
      """
      select %s, kind, first, last, client, before, change.hash
      from step
      left join change
        on change.step = step.id and change.kind not in ('merged', 'forgotten')
      where true
      """
          .formatted(STEP);

  /** The client may be part of a run of touches and clients added by an import. */
  private static final String ABOUT =
      """
      and (client = ?1
        or (client is null and kind = 'client' and ?1 between first and last)
        or (client is null and kind = 'touch' and exists (
          select 1 from touch where touch.client = ?1 and touch.id between first and last))
        or (client is null and kind = 'matter' and exists (
          select 1 from matter where matter.client = ?1 and matter.id between first and last))
        or (client is null and kind = 'member' and exists (
          select 1 from member where member.client = ?1 and member.id between first and last)))
      """;

  private static final String UNSHARED = "and step.id > (select shared from sharing) ";

  private static final String CLASHES =
      """
      select %s, clash.kind, clash.field, clash.client, clash.was ->> '$', clash.theirs ->> '$',
        clash.mine ->> '$'
      from clash
      join step on step.id = clash.step
      order by step.id desc, clash.position
      """
          .formatted(STEP);

  private static final String NEWEST_FIRST = "order by step.id desc, position";

  private static final String ADDING =
      """
      select min(step)
      from change
      where kind = ? and ? between first and last
      """;

  private static final String NEWEST_OF =
      """
      select max(id)
      from step
      where staff = ?
      """;

  private final Sqlite sqlite;
  private final LoggedImages images;

  Log(Sqlite sqlite) {
    this.sqlite = sqlite;
    this.images = new LoggedImages(sqlite);
  }

  /**
   * The lines of the log, newest step first, for one client or for all.
   *
   * @param by the names of the person who made the steps; absent for everybody
   */
  public Iterable<Entry> entries(Optional<ClientRef> client, Optional<List<String>> by, int limit) {
    var names = by.map(this::written);
    var sql = chosen(client, names) + NEWEST_FIRST;
    var lines = sqlite.all(sql + " limit " + limit, Log::line, values(client, names));
    return lines.stream().map(this::entry)::iterator;
  }

  /** The lines of the log that are not in the office's line yet, newest step first. */
  public Iterable<Entry> unshared(int limit) {
    var sql = ENTRIES + UNSHARED + NEWEST_FIRST + " limit " + limit;
    return sqlite.all(sql, Log::line).stream().map(this::entry)::iterator;
  }

  /** The number of those lines. */
  public long countUnshared() {
    var counting = "select count(*) from (" + ENTRIES + UNSHARED + ")";
    return sqlite.one(counting, Row::number).orElseThrow();
  }

  /** The values that steps replaced without knowing them, newest step first. */
  public List<Clashed> clashes(int limit) {
    return sqlite.all(CLASHES + " limit " + limit, this::clashed);
  }

  /** The number of those values. */
  public long countClashes() {
    return sqlite.one("select count(*) from clash", Row::number).orElseThrow();
  }

  private Clashed clashed(Row row) {
    var step = step(row);
    var field = LoggedTable.of(row.text()).declaration().member(row.text());
    return new Clashed(
        step,
        Optional.of(row.number()).filter(id -> id != LoggedTable.NOBODY).flatMap(this::client),
        field.label().orElse(field.column()),
        row.maybeText(),
        row.maybeText(),
        row.maybeText());
  }

  /** The number of lines. */
  public long count(Optional<ClientRef> client, Optional<List<String>> by) {
    var names = by.map(this::written);
    var counting = "select count(*) from (" + chosen(client, names) + ")";
    return sqlite.one(counting, Row::number, values(client, names)).orElseThrow();
  }

  private static String chosen(Optional<ClientRef> client, Optional<List<String>> by) {
    var names = by.map(all -> String.join(", ", Collections.nCopies(all.size(), "?")));
    return ENTRIES
        + client.map(_ -> ABOUT).orElse("")
        + names.map(places -> "and step.staff in (" + places + ") ").orElse("");
  }

  private static Object[] values(Optional<ClientRef> client, Optional<List<String>> by) {
    var values = new ArrayList<Object>();
    client.ifPresent(named -> values.add(named.id()));
    by.ifPresent(values::addAll);
    return values.toArray();
  }

  /** The first lines of one step. */
  public List<Entry> of(long step, int limit) {
    var sql = ENTRIES + "and step.id = ? order by position limit " + limit;
    var lines = sqlite.all(sql, Log::line, step);
    return lines.stream().map(this::entry).toList();
  }

  /** The step that added a matter; absent if it is older than the log. */
  public Optional<Long> adding(Matter matter) {
    return sqlite
        .one(ADDING, Row::maybeNumber, LoggedTable.MATTER.word(), matter.id())
        .flatMap(step -> step);
  }

  /** The number of rows a step added, changed or removed. */
  long rows(Step step) {
    return sqlite
        .one(
            "select coalesce(sum(last - first + 1), 0) from change where step = ?",
            Row::number,
            step.id())
        .orElseThrow();
  }

  /** The step with that number. */
  public Optional<Step> step(long id) {
    return sqlite.one("select " + STEP + "from step where id = ?", Log::step, id);
  }

  /** The newest step; absent if the book has no steps yet. */
  public Optional<Step> newest() {
    return sqlite
        .one("select max(id) from step", Row::number)
        .filter(id -> id > 0)
        .flatMap(this::step);
  }

  /** The newest step under one of these names; absent if there is none. */
  public Optional<Step> newestOf(List<String> names) {
    return written(names).stream()
        .flatMap(name -> sqlite.one(NEWEST_OF, Row::number, name).stream())
        .max(Comparator.naturalOrder())
        .flatMap(this::step);
  }

  /** The spellings in the log of these names, ignoring case and accents. */
  private List<String> written(List<String> names) {
    var keys = names.stream().map(Folded::of).toList();
    var written = sqlite.all("select distinct staff from step where id > 0", Row::text);
    written.removeIf(name -> !keys.contains(Folded.of(name)));
    return written;
  }

  private Entry entry(Line line) {
    var client = line.client().filter(id -> id != LoggedTable.NOBODY).flatMap(this::client);
    boolean isRun = line.first() != line.last();
    if (line.kind().isEmpty()) {
      return new Entry(line.step(), Deed.NONE, "", "", 0, Optional.empty(), List.of());
    }
    var before = line.before();
    boolean isErased = before.isEmpty() && !line.hash().isEmpty();
    var after =
        isRun || isErased
            ? Optional.<String>empty()
            : images.after(LoggedTable.of(line.kind()), line.first(), line.step().id());
    boolean isUnknown =
        before.isPresent()
            && after.isEmpty()
            && images.isErasedAfter(line.kind(), line.first(), line.step().id());
    var deed =
        isErased || (before.isEmpty() && after.isEmpty() && !isRun)
            ? Deed.ERASED
            : before.isEmpty()
                ? Deed.ADDED
                : after.isEmpty() && !isUnknown ? Deed.REMOVED : Deed.CHANGED;
    return new Entry(
        line.step(),
        deed,
        line.kind(),
        images.title(line.kind(), before.or(() -> after)),
        line.last() - line.first() + 1,
        client,
        isUnknown || (before.isEmpty() && after.isEmpty())
            ? List.of()
            : differences(LoggedTable.of(line.kind()), before, after));
  }

  /** A client in the book, or in the log if adding them was undone. */
  public Optional<ClientRef> client(long id) {
    return Optional.of(name(id))
        .filter(name -> !name.isEmpty())
        .map(name -> new ClientRef(id, name));
  }

  /** The name of a client, even if adding them was undone; empty if forgotten. */
  private String name(long client) {
    return sqlite
        .one(
            """
            select coalesce(
              (select name from client where id = ?1),
              (select before ->> 'name' from change
                where kind = 'client' and first = ?1 and before is not null
                order by step desc
                limit 1),
              '')
            """,
            Row::text,
            client)
        .orElseThrow();
  }

  /** The fields that differ between two images of a row. */
  private List<Difference> differences(
      LoggedTable kind, Optional<String> before, Optional<String> after) {
    var differences =
        sqlite.all(
            LoggedImages.DIFFERENCES,
            row -> new Difference(kind.declaration().member(row.text()), row.text(), row.text()),
            before,
            after);
    differences.removeIf(difference -> difference.before().equals(difference.after()));
    return List.copyOf(differences);
  }

  private static Step step(Row row) {
    return new Step(
        row.number(),
        row.text(),
        row.text(),
        row.text(),
        row.text(),
        row.maybeNumber(),
        row.number());
  }

  private static Line line(Row row) {
    return new Line(
        step(row),
        row.text(),
        row.number(),
        row.number(),
        row.maybeNumber(),
        row.maybeText(),
        row.text());
  }
}

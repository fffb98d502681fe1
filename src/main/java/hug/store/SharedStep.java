package hug.store;

import java.util.List;
import java.util.Optional;

/**
 * A step of the log with all that another book needs to take it over.
 *
 * @param number its number
 * @param at the time in UTC: 2026-11-21T09:00:00Z
 * @param undoes the number of the step that it undoes
 * @param mark 32 hexadecimal digits that stay when the step is done again
 * @param machine the number of the book that made it; 0 for one that shared nothing
 * @param seals the sum of all seals after it
 * @param hash the hash of it and of the step before
 * @param salts the salts of the clients it added
 * @param origins everything that was read with it from mailboxes, calendars and phones
 */
public record SharedStep(
    long number,
    String at,
    String staff,
    String command,
    Optional<Long> undoes,
    String mark,
    long machine,
    long seals,
    String hash,
    List<Salt> salts,
    List<Origins.Origin> origins,
    List<RowChange> changes,
    List<Clash> clashes) {

  /** The salt of a client's seal. */
  public record Salt(long client, String salt) {}

  /**
   * The effect of a step on a row, or on several rows it added.
   *
   * @param kind the table
   * @param client the client it is about; absent if there are several
   * @param before the image before; absent if rows were added, or it was erased
   * @param hash the hash of {@code before}; empty if rows were added
   * @param isBack whether it is a row that was removed earlier, and came back
   * @param after the image of each row after it; absent for rows that are gone or were erased
   */
  public record RowChange(
      String kind,
      long first,
      long last,
      Optional<Long> client,
      Optional<String> before,
      String hash,
      boolean isBack,
      List<Optional<String>> after) {

    LoggedTable table() {
      return LoggedTable.of(kind);
    }

    LoggedChange logged() {
      return new LoggedChange(table(), first, last, client, before, hash);
    }

    boolean isAddition() {
      return logged().isAddition();
    }

    /** Whether it added rows that were never there before. */
    boolean isNew() {
      return isAddition() && !isBack;
    }
  }

  /** The number of rows that it changed, added or removed. */
  public long rows() {
    long rows = 0;
    for (var change : changes) {
      rows += change.last() - change.first() + 1;
    }
    return rows;
  }

  /** Its changes, as the log has them. */
  List<LoggedChange> logged() {
    return changes.stream().map(RowChange::logged).toList();
  }

  /** The lines that its hash covers besides its own data. */
  List<String> lines() {
    return LoggedChange.lines(logged(), clashes);
  }

  /** In words: step 12 (touch, ana, 2026-11-21T09:00:00Z). */
  @Override
  public String toString() {
    return "step " + number + " (" + command + ", " + staff + ", " + at + ")";
  }
}

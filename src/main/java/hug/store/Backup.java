package hug.store;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A copy of a book that was opened and compared when it was made.
 *
 * @param stamp when, in UTC: 20261121T090000Z
 */
public record Backup(Path path, String stamp, Reason reason, long size) {
  /** What it was made for. */
  public enum Reason {
    ASKED,
    DAILY,
    MIGRATION,
    IMPORT,
    MERGE,
    UNDO,
    REPAIR,
    RESTORE;

    /** As it stands in the name of the file. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    private static Optional<Reason> of(String word) {
      return Arrays.stream(values()).filter(reason -> reason.word().equals(word)).findFirst();
    }
  }

  static final String ENDING = ".db";
  private static final int STAMP_LENGTH = 16;

  /** The name of a backup of {@code book}; the {@code number}th of that moment. */
  static String name(String book, String stamp, Reason reason, int number) {
    return book + "-" + stamp + "-" + reason.word() + (number == 1 ? "" : "-" + number) + ENDING;
  }

  /** The backup of {@code book} in that file; absent if the file is something else. */
  static Optional<Backup> of(String book, Path path, long size) {
    var name = path.getFileName().toString();
    if (!name.startsWith(book + "-") || !name.endsWith(ENDING)) {
      return Optional.empty();
    }
    var parts = name.substring(book.length() + 1, name.length() - ENDING.length()).split("-");
    if (parts.length < 2 || !parts[0].matches("[0-9]{8}T[0-9]{6}Z")) {
      return Optional.empty();
    }
    try {
      var reason = Reason.of(parts[1]);
      return reason
          .map(known -> new Backup(path, parts[0], known, size))
          .filter(b -> b.day() != null);
    } catch (DateTimeException noDay) {
      return Optional.empty();
    }
  }

  /** The day on which it was made, in UTC. */
  LocalDate day() {
    return LocalDate.of(
        Integer.parseInt(stamp, 0, 4, 10),
        Integer.parseInt(stamp, 4, 6, 10),
        Integer.parseInt(stamp, 6, 8, 10));
  }

  /** When it was made, in UTC: 2026-11-21T09:00:00Z. */
  public String at() {
    return day()
        + "T"
        + stamp.substring(9, 11)
        + ":"
        + stamp.substring(11, 13)
        + ":"
        + stamp.substring(13, STAMP_LENGTH);
  }
}

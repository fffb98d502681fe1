package hug.store;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A copy of a book that was verified when it was made.
 *
 * @param stamp when it was made, in UTC, such as 20261121T090000Z, if the clock was right
 * @param number its position among the backups of the book; 0 for those of older versions of hug,
 *     which did not count them
 */
public record Backup(Path path, String stamp, Reason reason, long number, long size) {
  /** The order in which backups were made. */
  public static final Comparator<Backup> ORDER =
      Comparator.comparing(Backup::number).thenComparing(Backup::stamp).thenComparing(Backup::path);

  /** Why it was made. */
  public enum Reason {
    ASKED,
    DAILY,
    MIGRATION,
    IMPORT,
    MERGE,
    UNDO,
    REPAIR,
    SHARE,
    RESTORE;

    /** The word in the file name. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    private static Optional<Reason> of(String word) {
      return Arrays.stream(values()).filter(reason -> reason.word().equals(word)).findFirst();
    }
  }

  private static final int STAMP_LENGTH = 16;

  /**
   * BOOK-STAMP-REASON.NUMBER.db. Older versions had no number, but -2 for the second backup in a
   * moment.
   */
  private static final Pattern FORM =
      Pattern.compile("([0-9]{8}T[0-9]{6}Z)-([a-z]+)(?:\\.([0-9]{1,18})|-[0-9]+)?\\.db");

  /** The file name of a backup of {@code book}. */
  public static String name(String book, String stamp, Reason reason, long number) {
    return book + "-" + stamp + "-" + reason.word() + "." + number + ".db";
  }

  /** The backup of {@code book} in a file; absent if the file is something else. */
  public static Optional<Backup> of(String book, Path path, long size) {
    var name = path.getFileName().toString();
    if (!name.startsWith(book + "-")) {
      return Optional.empty();
    }
    var form = FORM.matcher(name.substring(book.length() + 1));
    if (!form.matches()) {
      return Optional.empty();
    }
    long number = form.group(3) == null ? 0 : Long.parseLong(form.group(3));
    try {
      return Reason.of(form.group(2))
          .map(reason -> new Backup(path, form.group(1), reason, number, size))
          .filter(backup -> backup.day() != null);
    } catch (DateTimeException noDay) {
      return Optional.empty();
    }
  }

  /** The date it was made, in UTC. */
  public LocalDate day() {
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

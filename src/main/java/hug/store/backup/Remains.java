package hug.store.backup;

import hug.model.Failure;
import hug.store.BookFile;
import hug.store.ChangeRecorder;
import hug.store.Forgetting;
import hug.store.Schema;
import hug.store.TemporaryFiles;
import hug.store.sqlite.Row;
import hug.store.sqlite.Sqlite;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Files around a book that may still contain forgotten clients.
 *
 * @param copies copies of the book in the backup folder, which hug can rewrite
 * @param others files left to the owner: copies elsewhere, and files hug cannot read
 */
public record Remains(List<Path> copies, List<Path> others) {
  /** The relation of a file to a book. */
  private enum Kind {
    COPY_THAT_REMEMBERS,
    UNKNOWN,
    HARMLESS
  }

  /**
   * Finds what may contain clients {@code book} has forgotten, after deleting abandoned unfinished
   * files.
   */
  static Remains of(Sqlite book, Backups backups) {
    var tombstones = Forgetting.tombstones(book);
    var copies = new ArrayList<Path>();
    var others = new ArrayList<Path>();
    if (!tombstones.isEmpty()) {
      var beginning = beginning(book);
      var place = backups.book().path();
      TemporaryFiles.sweep(backups.folder());
      for (var file : files(backups.folder())) {
        switch (look(file, beginning, tombstones)) {
          case COPY_THAT_REMEMBERS -> copies.add(file);
          case UNKNOWN -> (backups.have(file) ? copies : others).add(file);
          case HARMLESS -> {}
        }
      }
      TemporaryFiles.sweep(place.getParent());
      for (var file : files(place.getParent())) {
        boolean isLeft = TemporaryFiles.isPartial(file) || backups.book().hasSetAside(file);
        boolean isOwn = file.equals(place) || file.equals(BookFile.journal(place));
        if (!isOwn && (isLeft || isCopy(file, beginning, tombstones))) {
          others.add(file);
        }
      }
    }
    return new Remains(List.copyOf(copies), List.copyOf(others));
  }

  private static boolean isCopy(
      Path file, String beginning, List<Forgetting.Tombstone> tombstones) {
    return (new BookFile(file).isMarked() || SealedCopy.isSealed(file))
        && look(file, beginning, tombstones) != Kind.HARMLESS;
  }

  private static List<Path> files(Path folder) {
    var all = new ArrayList<Path>();
    if (Files.isDirectory(folder)) {
      try (var files = Files.newDirectoryStream(folder)) {
        for (var file : files) {
          if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            all.add(file);
          }
        }
      } catch (IOException | DirectoryIteratorException e) {
        throw Failure.refused("cannot read " + folder, "check its owner and permissions");
      }
    }
    all.sort(null);
    return all;
  }

  private static Kind look(Path file, String beginning, List<Forgetting.Tombstone> tombstones) {
    try (var copy = BookFile.named(file.toString()).openToRead()) {
      int version = copy.version();
      if (version >= Schema.FIRST_WITH_LOG && !beginning(copy).equals(beginning)) {
        // Another business's book in the same folder.
        return Kind.HARMLESS;
      }
      var forgetting = new Forgetting(copy, new ChangeRecorder(copy, true));
      return tombstones.stream().anyMatch(one -> forgetting.remembers(one, version))
          ? Kind.COPY_THAT_REMEMBERS
          : Kind.HARMLESS;
    } catch (Failure | IllegalStateException unreadable) {
      return Kind.UNKNOWN;
    }
  }

  private static String beginning(Sqlite book) {
    return book.one("select hash from step where id = 0", Row::text).orElse("");
  }
}

package hug.store.backup;

import hug.model.Author;
import hug.model.Failure;
import hug.model.Forecaster;
import hug.store.Backup;
import hug.store.Book;
import hug.store.BookFile;
import hug.store.Forgetting;
import hug.store.Schema;
import hug.store.TemporaryFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Restores a backup in place of a book. Everything is prepared and checked next to it, and the last
 * action is a single rename, so an interruption leaves the book unchanged.
 */
public final class Restoration {
  /**
   * The result.
   *
   * @param before the backup of the replaced book
   * @param aside where the replaced book is now, if it was damaged
   * @param forgotten the number of clients in the backup who had been forgotten since
   */
  public record Done(Optional<Backup> before, Optional<Path> aside, int forgotten) {}

  private final BookFile target;
  private final BookOpener opening;
  private final boolean isForced;

  /**
   * @param isForced whether a different book may replace it
   */
  public Restoration(String name, Forecaster foresight, Author author, boolean isForced) {
    this.target = BookFile.named(name);
    this.opening = new BookOpener(foresight, author);
    this.isForced = isForced;
  }

  /**
   * Restores the backup in a file.
   *
   * @throws Failure if it is damaged, or of a different book; nothing is changed
   */
  public Done from(Path backup) {
    var source = BookFile.named(backup.toString());
    source.requireBook();
    source.requireFinished();
    boolean isOwn = new Backups(target).have(source.path());
    return drafted(source::copyTo, isOwn);
  }

  /** Restores a sealed backup, opening it with its passphrase. */
  public Done from(Path sealed, char[] passphrase) {
    return drafted(
        draft -> {
          SealedCopy.open(sealed, draft, passphrase);
          draft.requireBook();
        },
        false);
  }

  private Done drafted(Consumer<BookFile> filling, boolean isOwn) {
    TemporaryFiles.sweep(target.path().getParent());
    var draft = target.draft();
    // Also deletes it if a signal ends the process.
    draft.path().toFile().deleteOnExit();
    try {
      filling.accept(draft);
      return from(draft, isOwn);
    } finally {
      draft.deleteWithJournal();
    }
  }

  private Done from(BookFile draft, boolean isOwn) {
    target.clearPlace(opening.author().at());
    try (var candidate = opening.candidate(draft)) {
      if (!target.exists() || target.isEmpty()) {
        candidate.forget(List.of());
        candidate.settle();
        if (!draft.publish(target)) {
          throw Failure.refused(target.path() + " was created meanwhile; nothing was restored");
        }
        return done(Optional.empty(), Optional.empty(), 0);
      }
      try (var current = opening.inPlace(target)) {
        refuseStranger(current, candidate, isOwn);
        return current.replaced(before -> replace(current, candidate, draft, before));
      } catch (Failure failure) {
        if (failure.kind() != Failure.Kind.DAMAGED) {
          throw failure;
        }
        int forgotten = candidate.forget(lastTombstones());
        candidate.settle();
        var aside = target.setAside(opening.author().at());
        draft.replace(target);
        return done(Optional.empty(), Optional.of(aside), forgotten);
      }
    }
  }

  /** The forgotten clients, as far as the damaged book or the newest backups show. */
  private List<Forgetting.Tombstone> lastTombstones() {
    var places = new ArrayList<BookFile>(List.of(target));
    new Backups(target).all().forEach(backup -> places.add(new BookFile(backup.path())));
    for (var place : places) {
      try (var book = place.openToRead()) {
        if (book.version() >= Schema.FIRST_WITH_LOG) {
          return Forgetting.tombstones(book);
        }
      } catch (Failure | IllegalStateException unreadable) {
        // The next one may be readable.
      }
    }
    return List.of();
  }

  private void refuseStranger(Book current, Book candidate, boolean isOwn) {
    if (!isOwn && !isForced && !candidate.beginning().equals(current.beginning())) {
      throw Failure.refused(
          "that backup is of a different book, not of " + target.path(),
          "to restore it anyway, use --force");
    }
  }

  private Done replace(Book current, Book candidate, BookFile draft, Optional<Backup> before) {
    int forgotten = candidate.forget(current.tombstones());
    candidate.settle();
    target.requireReplaceable();
    draft.replace(target);
    return done(before, Optional.empty(), forgotten);
  }

  private Done done(Optional<Backup> before, Optional<Path> aside, int forgotten) {
    TemporaryFiles.sync(target.path().getParent());
    return new Done(before, aside, forgotten);
  }
}

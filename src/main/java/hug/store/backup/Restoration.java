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
 * Puts a backup in the place of a book. All is made ready beside it, and looked at; the last act is
 * one rename, so whoever is cut off has the book as it was.
 */
public final class Restoration {
  /**
   * What was done.
   *
   * @param before the backup of what was there
   * @param aside where what was there lies now, if it was damaged
   * @param forgotten how many clients were in the backup who had been forgotten since
   */
  public record Done(Optional<Backup> before, Optional<Path> aside, int forgotten) {}

  private final BookFile target;
  private final BookOpener opening;
  private final boolean isForced;

  /**
   * @param isForced whether another book may be put in its place
   */
  public Restoration(String name, Forecaster foresight, Author author, boolean isForced) {
    this.target = BookFile.named(name);
    this.opening = new BookOpener(foresight, author);
    this.isForced = isForced;
  }

  /**
   * Restores the backup in that file.
   *
   * @throws Failure if it is no sound book, or the one of somebody else; nothing was changed then
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
    // Also where a signal ends the process.
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

  /** Who was forgotten, as far as the damaged book or the newest backups still say. */
  private List<Forgetting.Tombstone> lastTombstones() {
    var places = new ArrayList<BookFile>(List.of(target));
    new Backups(target).all().forEach(backup -> places.add(new BookFile(backup.path())));
    for (var place : places) {
      try (var book = place.openToRead()) {
        if (book.version() >= Schema.FIRST_WITH_LOG) {
          return Forgetting.tombstones(book);
        }
      } catch (Failure | IllegalStateException unreadable) {
        // The next may be better.
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

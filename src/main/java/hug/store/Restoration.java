package hug.store;

import hug.model.Author;
import hug.model.Failure;
import hug.model.Foresight;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

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
  private final Foresight foresight;
  private final Author author;
  private final boolean isForced;

  /**
   * @param isForced whether another book may be put in its place
   */
  public Restoration(String name, Foresight foresight, Author author, boolean isForced) {
    this.target = BookFile.named(name);
    this.foresight = foresight;
    this.author = author;
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
    var draft = target.draft();
    try {
      source.copyTo(draft);
      return from(draft);
    } finally {
      draft.deleteWithJournal();
    }
  }

  /** Restores a sealed backup, opening it with its passphrase. */
  public Done from(Path sealed, char[] passphrase) {
    var plain = new Backups(target).unsealed(sealed, passphrase);
    try {
      return from(plain.path());
    } finally {
      plain.deleteWithJournal();
    }
  }

  private Done from(BookFile draft) {
    try (var candidate = Book.candidate(draft, foresight, author)) {
      boolean isOld = candidate.wasOld();
      if (!target.exists() || target.isEmpty()) {
        candidate.restored(List.of(), isOld);
        candidate.settle();
        draft.publish(target);
        return done(Optional.empty(), Optional.empty(), 0);
      }
      try (var current = Book.open(target.path().toString(), foresight, author)) {
        return current.lock(() -> replace(current, candidate, draft, isOld));
      } catch (Failure failure) {
        if (failure.kind() != Failure.Kind.DAMAGED) {
          throw failure;
        }
        candidate.restored(List.of(), isOld);
        candidate.settle();
        var aside = target.setAside(author.at());
        draft.replace(target);
        return done(Optional.empty(), Optional.of(aside), 0);
      }
    }
  }

  private Done replace(Book current, Book candidate, BookFile draft, boolean isOld) {
    if (!isOld && !isForced && !candidate.beginning().equals(current.beginning())) {
      throw Failure.refused(
          "that is a backup of another book than " + target.path(),
          "to put it in its place nevertheless: --force");
    }
    var before = current.back(Backup.Reason.RESTORE);
    int forgotten = candidate.restored(current.tombstones(), isOld);
    candidate.settle();
    draft.replace(target);
    return done(before, Optional.empty(), forgotten);
  }

  private Done done(Optional<Backup> before, Optional<Path> aside, int forgotten) {
    Backups.sync(target.path().getParent());
    return new Done(before, aside, forgotten);
  }
}

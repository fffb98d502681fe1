package hug.command.office;

import hug.command.OfficeLink;
import hug.command.Session;
import hug.line.Line;
import hug.line.Member.May;
import hug.line.Sealed;
import hug.line.SealedSnapshot;
import hug.line.Snapshot;
import hug.model.Failure;
import hug.model.PartialName;
import hug.rule.Rulebook;
import hug.store.Book;
import hug.store.backup.BookOpener;
import hug.store.backup.Safekeeping;
import hug.store.backup.SharedCopy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The copies of a whole book in the office's line, for computers that join. */
final class BookSnapshot {
  /** After so many steps there should be a newer one. */
  private static final int STEPS_BETWEEN = 2_000;

  private BookSnapshot() {}

  /**
   * Sends one if the newest has become old, and the user may.
   *
   * @param isWanted whether to send one in any case
   */
  static void renew(OfficeLink link, Session session, boolean isWanted) {
    long shared = OfficeLink.known(session).shared();
    boolean isOld =
        isWanted
            || link.line().newest().map(Snapshot::number).orElse((long) -STEPS_BETWEEN)
                    + STEPS_BETWEEN
                <= shared;
    if (isOld && link.office().rights() != May.READ) {
      send(link.line(), link.sealed(), session);
    }
  }

  /**
   * Sends one of the book as it is now.
   *
   * @return false if the book has steps that the line does not have, so that this must wait
   */
  static boolean send(Line line, Sealed sealed, Session session) {
    var name = session.whereabouts().name();
    var copy = PartialName.beside(Book.path(name));
    try (var book = new BookOpener(Rulebook.FORESIGHT, session.author()).inPlace(name)) {
      book.hold();
      var sharing = book.sharing();
      long newest = sharing.newest();
      if (newest != sharing.office().orElseThrow().shared()) {
        return false;
      }
      new Safekeeping(book).backUp(copy);
      try (var plain = Files.newInputStream(copy)) {
        line.keep(SealedSnapshot.of(sealed, newest, sharing.hash(newest).orElseThrow(), plain));
      }
      return true;
    } catch (IOException e) {
      throw Failure.refused("cannot read a copy of the book: " + e.getMessage());
    } finally {
      delete(copy);
    }
  }

  private static void delete(Path copy) {
    try {
      Files.deleteIfExists(copy);
    } catch (IOException e) {
      // It is swept with other unfinished files.
    }
  }

  /**
   * The newest one.
   *
   * @throws Failure if there is none
   */
  static Snapshot newest(Line line) {
    return line.newest()
        .orElseThrow(() ->
            Failure.refused(
                "the office's line has no copy of the book yet",
                "run hug sync on a computer that has the book, and try again"));
  }

  /** Opens one, to be written where it becomes the book. */
  static SharedCopy.Source source(Snapshot snapshot, Sealed sealed) {
    return out -> SealedSnapshot.open(sealed, snapshot, out);
  }
}

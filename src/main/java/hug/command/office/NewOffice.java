package hug.command.office;

import hug.command.OfficeLink;
import hug.command.Passphrase;
import hug.command.Session;
import hug.line.KeyRing;
import hug.line.Line;
import hug.line.Office;
import hug.line.Place;
import hug.line.Sealed;
import hug.line.Sync;
import hug.line.WrappedKeys;
import hug.model.Failure;
import hug.store.Backup;
import hug.store.Sharing;
import hug.syntax.Arguments;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** A book that begins to be shared, or is shared again after the server lost it. */
final class NewOffice {
  private static final int MOST_TRIES = 5;

  private final Arguments given;
  private final Session session;

  NewOffice(Arguments given, Session session) {
    this.given = given;
    this.session = session;
  }

  /** Shares the book at an address; returns what to tell people. */
  List<String> at(String address) {
    requireSound();
    try (var place = OfficeLink.open(address, session)) {
      var id =
          session
              .book()
              .sharing()
              .office()
              .map(Sharing.Office::book)
              .map(UUID::fromString)
              .orElseGet(UUID::randomUUID);
      if (isAlready(place, id)) {
        return renewed(place);
      }
      var file = OfficeLink.keyFile(id, session);
      var keys = file.read().orElseGet(KeyRing::fresh);
      var office = office(place, id, keys);
      OfficeLink.offerToKeepPassword(place, session);
      file.write(keys);
      var name = ComputerName.of(session.world());
      int number = office.enrol(name);
      begin(office.line(number), new Sealed(keys, id), number, place);
      return List.of(
          "Shared this book. This computer is number " + number + " in the office: " + name + ".",
          "Invite the others: hug share --invite ROLE",
          "Keep the passphrase safe: without it nobody can join, and nobody can recover it.");
    }
  }

  private boolean isAlready(Place place, UUID id) {
    if (session.book().sharing().office().isEmpty()) {
      return false;
    }
    try {
      return place.books().contains(id) && place.office(id).line(0).last().isPresent();
    } catch (Failure notShared) {
      return false;
    }
  }

  /** For others who cannot go on from an old copy. */
  private List<String> renewed(Place place) {
    var link = OfficeLink.over(place, session);
    new SyncRun(link, session).run();
    BookSnapshot.send(link.line(), link.sealed(), session);
    return List.of(
        "This book is shared there already; the copy for people who join is new now.",
        "See who has it with: hug share");
  }

  private void requireSound() {
    session.progress().going("Checking the book");
    var faults = session.book().faults();
    if (!faults.isEmpty()) {
      throw Failure.refused(
          "the book has a problem, so it was not shared: " + faults.getFirst().inWords(),
          "see what to do with: hug check");
    }
  }

  /** The office in the place, with the keys encrypted with a passphrase chosen now. */
  private Office office(Place place, UUID id, KeyRing keys) {
    if (!given.has(Passphrase.FILE)) {
      session
          .person()
          .tell("Choose a passphrase for the office. Everyone who joins types it once.");
    }
    try (var passphrase = Passphrase.chosen(given, session)) {
      session.progress().going("Sharing the book");
      var wrapped = WrappedKeys.wrap(keys, id, passphrase.letters());
      var office = place.share(id, wrapped);
      var there = office.keys();
      if (!Arrays.equals(there, wrapped)) {
        if (office.line(0).last().isPresent()) {
          throw Failure.refused(
              "this book is already shared at " + place.address(),
              "see who has it with: hug share");
        }
        // A run of hug share was cut off before it began the line.
        office.rekey(there, wrapped);
      }
      return office;
    }
  }

  private void begin(Line line, Sealed sealed, int number, Place place) {
    var book = session.book();
    book.change(
        Backup.Reason.SHARE,
        () -> {
          var id = sealed.book().toString();
          book.sharing().found(id, number, place.address());
          return null;
        });
    if (!new Sync(book, line, sealed).begin()) {
      throw Failure.refused(
          "somebody else began to share this book at the same moment", "get theirs: hug sync");
    }
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      // A command in another window may add a step meanwhile.
      new Sync(book, line, sealed).run();
      if (BookSnapshot.send(line, sealed, session)) {
        return;
      }
    }
  }
}

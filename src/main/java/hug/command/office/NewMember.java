package hug.command.office;

import hug.command.OfficeLink;
import hug.command.Passphrase;
import hug.command.Session;
import hug.line.KeyRing;
import hug.line.Office;
import hug.line.Place;
import hug.line.Sealed;
import hug.line.WrappedKeys;
import hug.model.Failure;
import hug.model.Filter;
import hug.rule.Rulebook;
import hug.store.Book;
import hug.store.Sharing;
import hug.store.backup.SharedCopy;
import hug.syntax.Arguments;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A computer that joins an office, or types its passphrase again. */
final class NewMember {
  private final Place place;
  private final Arguments given;
  private final Session session;

  NewMember(Place place, Arguments given, Session session) {
    this.place = place;
    this.given = given;
    this.session = session;
  }

  List<String> run() {
    var known = known();
    var office = place.office(book(known));
    var keys = keys(office);
    OfficeLink.offerToKeepPassword(place, session);
    var lines = new ArrayList<String>();
    if (known.isPresent()) {
      OfficeLink.keyFile(office.book(), session).write(keys);
      moveTo(known.get());
      lines.add("This computer has the office's key again.");
    } else {
      lines.add(copied(office, keys));
    }
    var link = OfficeLink.over(place, session);
    lines.addAll(new SyncText(session, new SyncRun(link, session).run()).lines());
    return lines;
  }

  /** The office of the book on this computer, if there is one. */
  private Optional<Sharing.Office> known() {
    var name = session.whereabouts().name();
    if (!Book.exists(name) || session.whereabouts().isEmpty()) {
      return Optional.empty();
    }
    var known = session.book().sharing().office();
    if (known.filter(office -> place.books().contains(UUID.fromString(office.book()))).isEmpty()) {
      throw Failure.refused(
          session.whereabouts().inWords() + " is not a book of this office; it was not changed",
          "join into a file of its own: hug join " + place.address() + " --db FILE");
    }
    return known;
  }

  private UUID book(Optional<Sharing.Office> known) {
    var books = place.books();
    if (known.isPresent()) {
      return UUID.fromString(known.get().book());
    }
    if (books.isEmpty()) {
      throw Failure.refused(
          "no book is shared with you at " + place.address(),
          "ask a person who keeps the office's line: hug share --invite ROLE");
    }
    if (books.size() > 1) {
      throw Failure.refused(
          books.size() + " books are shared with you at " + place.address(),
          "ask for a role of your own for each of them");
    }
    return books.getFirst();
  }

  private KeyRing keys(Office office) {
    try (var passphrase = Passphrase.known(given, session)) {
      session.progress().going("Opening the office's key");
      return WrappedKeys.open(office.keys(), office.book(), passphrase.letters());
    }
  }

  /** The place may have moved to another server. */
  private void moveTo(Sharing.Office known) {
    var book = session.book();
    book.note(() -> {
      book.sharing().join(known.book(), known.machine(), place.address(), known.shared());
      return null;
    });
  }

  private String copied(Office office, KeyRing keys) {
    var sealed = new Sealed(keys, office.book());
    var line = office.line(0);
    var snapshot = BookSnapshot.newest(line);
    var name = ComputerName.of(session.world());
    int number = office.enrol(name);
    OfficeLink.keyFile(office.book(), session).write(keys);
    session.progress().going("Getting the book");
    var copy =
        new SharedCopy(
            session.whereabouts().name(), Rulebook.FORESIGHT, session.author(), snapshot.hash());
    long clients =
        copy.begin(
            BookSnapshot.source(snapshot, sealed),
            book -> {
              book.sharing()
                  .join(office.book().toString(), number, place.address(), snapshot.number());
              return book.clients().count(Filter.ALL);
            });
    return "Joined: "
        + (clients == 1 ? "1 client" : clients + " clients")
        + " in "
        + copy.path()
        + ". This computer is number "
        + number
        + " in the office: "
        + name
        + ".";
  }
}

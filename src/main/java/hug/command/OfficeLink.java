package hug.command;

import hug.line.KeyFile;
import hug.line.KeyRing;
import hug.line.Line;
import hug.line.Office;
import hug.line.Place;
import hug.line.Sealed;
import hug.model.Failure;
import hug.store.Sharing;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

/**
 * The office of a shared book while this computer is connected to it.
 *
 * @param known what the book knows of it
 */
public record OfficeLink(Sharing.Office known, Place place, Office office, KeyRing keys, Line line)
    implements AutoCloseable {

  /**
   * Connects to the office of the book.
   *
   * @throws Failure if the book is not shared, or the office cannot be reached
   */
  public static OfficeLink of(Session session) {
    var known = known(session);
    var id = UUID.fromString(known.book());
    var keys =
        keyFile(id, session)
            .read()
            .orElseThrow(() ->
                Failure.refused(
                    "the key of this book's office is not on this computer",
                    "type the office's passphrase after: hug join " + known.place()));
    var place = open(known.place(), session);
    try {
      var office = place.office(id);
      return new OfficeLink(
          known, place, office, keys, office.line(Math.toIntExact(known.machine())));
    } catch (RuntimeException e) {
      place.close();
      throw e;
    }
  }

  /**
   * The office of the book, as far as the book knows it.
   *
   * @throws Failure if the book is not shared
   */
  public static Sharing.Office known(Session session) {
    return session
        .book()
        .sharing()
        .office()
        .orElseThrow(() ->
            Failure.refused(
                session.whereabouts().inWords() + " is not shared",
                "read how to share it: hug help share"));
  }

  /** The file with the keys of a book. */
  public static KeyFile keyFile(UUID book, Session session) {
    return new KeyFile(Path.of(session.world().folder("XDG_CONFIG_HOME", ".config"), "keys"), book);
  }

  /** Opens a place, which asks for a password if it needs one that is in no file. */
  public static Place open(String address, Session session) {
    var person = session.person();
    var place =
        session
            .world()
            .offices()
            .at(address, person.canBeAsked() ? Optional.of(person::secret) : Optional.empty());
    place.warning().ifPresent(person::tell);
    return place;
  }

  /** Seals steps for this office. */
  public Sealed sealed() {
    return new Sealed(keys, office.book());
  }

  @Override
  public void close() {
    place.close();
  }
}

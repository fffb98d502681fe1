package hug.command;

import hug.line.KeyFile;
import hug.line.KeyRing;
import hug.line.Line;
import hug.line.Office;
import hug.line.Place;
import hug.line.Sealed;
import hug.line.WrappedKeys;
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
    var keys = keys(known, session);
    var place = open(known.place(), session);
    try {
      return link(known, place, keys);
    } catch (RuntimeException e) {
      place.close();
      throw e;
    }
  }

  /** Uses a place that is open already, and that its opener closes. */
  public static OfficeLink over(Place place, Session session) {
    var known = known(session);
    return link(known, place, keys(known, session));
  }

  private static OfficeLink link(Sharing.Office known, Place place, KeyRing keys) {
    var office = place.office(UUID.fromString(known.book()));
    WrappedKeys.requireNewest(keys, office.keys());
    return new OfficeLink(
        known, place, office, keys, office.line(Math.toIntExact(known.machine())));
  }

  private static KeyRing keys(Sharing.Office known, Session session) {
    return keyFile(UUID.fromString(known.book()), session)
        .read()
        .orElseThrow(() ->
            Failure.refused(
                "the key of this book's office is not on this computer",
                "type the office's passphrase after: hug join " + known.place()));
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
                "read how to share it: hug help office"));
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

  /** Asks whether to keep a password that was typed, because a sync in the background needs it. */
  public static void offerToKeepPassword(Place place, Session session) {
    var question = "Keep the password in ~/.pgpass, so that hug can sync without asking? [Y/n] ";
    var keeper = place.passwordKeeper();
    if (keeper.isPresent() && !session.person().letter(question, "yn").equals("n")) {
      keeper.get().run();
    }
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

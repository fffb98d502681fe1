package hug.line;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A place that keeps the lines of shared books, such as a database. Its methods fail like those of
 * a {@link Line}.
 */
public interface Place extends AutoCloseable {
  /** Its address, without secrets. */
  String address();

  /** Its address for another person, to type after hug join. */
  String addressFor(String role);

  /**
   * Puts the password into the user's file ~/.pgpass, for the next time; absent if the user did not
   * have to type one.
   */
  Optional<Runnable> passwordKeeper();

  /** A sentence for the user if the way to it is not safe. */
  Optional<String> warning();

  /** The books that the user shares here; fails if nothing has been shared here yet. */
  List<UUID> books();

  /**
   * A shared book.
   *
   * @throws hug.model.Failure if it is not here, or the user is not a member
   */
  Office office(UUID book);

  /**
   * Begins an office for a book, unless there is one.
   *
   * @param keys of the book, encrypted with the office's passphrase
   */
  Office share(UUID book, byte[] keys);

  @Override
  void close();
}

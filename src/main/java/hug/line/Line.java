package hug.line;

import java.util.List;
import java.util.Optional;

/**
 * An office's steps in their one order, wherever that is kept. All of its methods fail with a
 * {@link hug.model.Failure} if the place cannot be reached or refuses; nothing is changed then, or
 * it is unknown whether it was.
 */
public interface Line extends AutoCloseable {
  /** The most steps to give or take at once. */
  int MOST = 1_000;

  /** The links before a number, newest first, without their bodies; at most {@link #MOST}. */
  List<Link> back(long before);

  /** The links after a number, oldest first; at most {@link #MOST}. Empty at the end. */
  List<Link> after(long number);

  /**
   * The last link, without its body; absent if the line is empty. Asks for no more than one row.
   */
  Optional<Link> last();

  /** The link with this mark, without its body; absent if there is none. */
  Optional<Link> marked(String mark);

  /**
   * Appends links, all or none. The first link of an empty line may have any number.
   *
   * @param patiently whether to wait in a queue for the end of the line, for those who lost several
   *     times
   * @return false if others were faster
   */
  boolean extend(List<Link> links, boolean patiently);

  /** The newest snapshot that is complete; absent if there is none. */
  Optional<Snapshot> newest();

  /** Keeps a copy of the whole book as it was after a link of the line. */
  void keep(Snapshot snapshot);

  /** Notes how far this machine is. */
  void reached(int machine, long number);

  /** All machines, by number. */
  List<Machine> machines();

  /** The machine that put a link into the line; absent if there is no such link. */
  Optional<Machine> sender(long number);

  /**
   * Lets go of the bodies of all links up to a number, and of the snapshots before it. Only for
   * members who keep the line; refused if no snapshot can stand in for them.
   *
   * @return the number of bodies
   */
  long thin(long number);

  /**
   * Lets go of the bodies of some links. Only for members who keep the line.
   *
   * @return the number of bodies
   */
  long redact(List<Long> numbers);

  /**
   * Deletes the snapshots before a number, even if none is left. Only for members who keep the
   * line.
   */
  void discard(long number);

  @Override
  void close();
}

package hug.line;

import hug.line.Member.May;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A shared book in a place: its keys, its people and its machines. */
public interface Office {
  /**
   * The amount that a place keeps for an office.
   *
   * @param steps the number of steps in the line
   * @param bytes of their bodies and of the copies of the book
   */
  record Size(long steps, long bytes) {}

  UUID book();

  /** The rights of the user. */
  May rights();

  /** The book's keys, encrypted with the office's passphrase. */
  byte[] keys();

  /**
   * Puts other keys in the place of those that were read before.
   *
   * @return false if others have changed them meanwhile
   */
  boolean rekey(byte[] was, byte[] keys);

  /** The people who share the book, by name. */
  List<Member> members();

  /**
   * Makes a role a member, or gives a member other rights.
   *
   * @return the password of a role that was created, to be shown once
   */
  Optional<String> invite(String role, May may);

  /**
   * Ends a membership.
   *
   * @return false if there is no such member
   */
  boolean remove(String role);

  /**
   * Adds a machine of the user's.
   *
   * @param name that people recognise
   * @return its number
   */
  int enrol(String name);

  /** The amount that the place keeps. */
  Size size();

  /** The line, as a machine sees it. Closing it closes the place, too. */
  Line line(int machine);
}

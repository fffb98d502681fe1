package hug.model;

/**
 * A person as a mailbox, a calendar or a phone knows them.
 *
 * @param address an e-mail address, a phone number, or a name, as it is written there
 * @param name the name that is written beside it; empty if there is none
 */
public record Party(Kind kind, String address, String name) {
  /** The kind of address. */
  public enum Kind {
    EMAIL,
    PHONE,
    NAME,
    /** The title of a meeting, which may be the name of a client. */
    TITLE
  }

  /** A person known by an e-mail address. */
  public static Party email(String address, String name) {
    return new Party(Kind.EMAIL, address, name);
  }

  /** A person known by a phone number. */
  public static Party phone(String number, String name) {
    return new Party(Kind.PHONE, number, name);
  }

  /** The client after whom a meeting may be called. */
  public static Party titled(String title) {
    return new Party(Kind.TITLE, title, "");
  }

  /** A person known by name only. */
  public static Party named(String name) {
    return new Party(Kind.NAME, name, name);
  }
}

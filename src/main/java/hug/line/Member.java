package hug.line;

import hug.model.Failure;
import java.util.Locale;

/**
 * A person who shares a book.
 *
 * @param role the name that they use at the server
 */
public record Member(String role, May may) {
  /** The rights of a member; each includes those before. */
  public enum May {
    /** May have the book and see what others do. */
    READ,
    /** May also send steps. */
    WRITE,
    /** May also invite and remove people, and let go of old steps. */
    KEEP;

    /**
     * The rights with this name.
     *
     * @throws Failure if there are no such rights
     */
    public static May of(String name) {
      for (var may : values()) {
        if (may.toString().equals(name)) {
          return may;
        }
      }
      throw Failure.usage("unknown rights \"" + name + "\"; choose one of: read, write, keep");
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}

package hug.syntax;

import java.util.List;

/** What can be said for an argument, as far as TAB can tell. */
public sealed interface Values {
  Values ANY = new Words(List.of());

  /** Some of these, or anything else. */
  record Words(List<String> words) implements Values {}

  /** Something that stands in the book. */
  enum Live implements Values {
    CLIENTS,
    TAGS,
    STAFF,
    /** The numbers of what clients should hear. */
    NEWS,
    CAMPAIGNS
  }

  /** A file, which the shell knows best. */
  enum Outside implements Values {
    FILES
  }
}

package hug.syntax;

import java.util.List;

/** The values that completion proposes for an argument. */
public sealed interface Values {
  Values ANY = new Words(List.of());

  /** Fixed words. */
  record Words(List<String> words) implements Values {}

  /** Values from the book. */
  enum Live implements Values {
    CLIENTS,
    /** Members of the council. */
    MEMBERS,
    TAGS,
    STAFF,
    /** The numbers of news items. */
    NEWS,
    CAMPAIGNS,
    /** The names of templates. */
    TEMPLATES
  }

  /** Values that the shell completes, such as files. */
  enum Outside implements Values {
    FILES
  }
}

package hug.shell;

import java.util.List;

/** What a prompt has to know of what is typed at it. */
public interface Language {
  /** What a word is. */
  enum Mark {
    COMMAND,
    OPTION,
    /** It stands where only a command or an option can, and is none. */
    UNKNOWN,
    TEXT
  }

  /** What the last word is, which follows the others. */
  Mark mark(List<String> words);

  /**
   * What the last word, which is being typed, may become; after a tab, what that means. {@link
   * #FILES} stands for the name of a file.
   */
  List<String> candidates(List<String> words);

  String FILES = ":files";
}

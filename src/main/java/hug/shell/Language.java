package hug.shell;

import java.util.List;

/** The language of commands, as far as a prompt highlights and completes it. */
public interface Language {
  /** The kind of a word. */
  enum Mark {
    COMMAND,
    OPTION,
    /** Neither a command nor an option, where only those are possible. */
    UNKNOWN,
    TEXT
  }

  /** The kind of the last of these words. */
  Mark mark(List<String> words);

  /**
   * Completions of the last word, each with its meaning after a tab, if any. {@link #FILES} stands
   * for file names.
   */
  List<String> candidates(List<String> words);

  String FILES = ":files";
}

package hug.command;

import hug.shell.Language;
import java.util.List;
import java.util.Optional;

/**
 * Runs command lines for a command, each as if it had been typed on its own: it opens the book,
 * looks up the date, and closes the book. The global options of that command apply to all of them.
 */
public interface CommandRunner extends AutoCloseable {
  /** Creates the runner for the command of a session. */
  interface Factory {
    CommandRunner at(Session session);
  }

  /** The exit code of a line, everything it printed, and the step it added to the log, if any. */
  record End(int exitCode, String text, Optional<Long> step) {}

  /** Runs a line without showing its output. */
  End run(List<String> words);

  /**
   * Runs a line and shows its output; returns its exit code.
   *
   * @param isTyped whether to run it as a process of its own, so that an interrupt ends only the
   *     line
   */
  int show(List<String> words, boolean isTyped);

  /** Runs a line in the system shell; returns its exit code. */
  int runOutside(String line);

  /** The commands, for a prompt to highlight and complete. */
  Language language();

  void say(String words);

  /** A session for reading; the caller closes it. */
  Session session();

  @Override
  void close();
}

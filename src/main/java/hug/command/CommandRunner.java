package hug.command;

import hug.shell.Language;
import java.util.List;
import java.util.Optional;

/**
 * Runs command lines for a command, each as if it had been typed by itself: it opens the book,
 * takes the day that it is then, and lets go of both. The options of the command that they are run
 * from hold for all of them.
 */
public interface CommandRunner extends AutoCloseable {
  /** Makes what runs lines for the command of a session. */
  interface Factory {
    CommandRunner at(Session session);
  }

  /** How a line ended, all that it printed, and the step of the log that it made, if any. */
  record End(int exitCode, String text, Optional<Long> step) {}

  /** Runs a line whose output is not shown. */
  End run(List<String> words);

  /**
   * Runs a line for somebody who looks on; gives its exit code.
   *
   * @param isTyped whether it is run apart, so that an interrupt ends the line alone
   */
  int show(List<String> words, boolean isTyped);

  /** Gives a line to the usual shell; gives its exit code. */
  int runOutside(String line);

  /** The commands, as a prompt marks and completes them. */
  Language language();

  void say(String words);

  /** A session to read in, which is to be closed soon. */
  Session session();

  @Override
  void close();
}

package hug.shell;

import java.nio.file.Path;
import java.util.Optional;

/** A source of lines: a user at a terminal, or a script. */
public interface Prompt extends AutoCloseable {
  /**
   * The file in which lines are saved.
   *
   * @param longest the length of the longest line to save
   */
  record History(Path file, int longest) {}

  /** The next line; absent at the end. */
  Optional<String> line(String prompt);

  @Override
  void close();
}

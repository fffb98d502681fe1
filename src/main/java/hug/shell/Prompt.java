package hug.shell;

import java.nio.file.Path;
import java.util.Optional;

/** Where one line after another comes from: somebody at a terminal, or a script. */
public interface Prompt extends AutoCloseable {
  /**
   * Where lines are remembered.
   *
   * @param longest how long a line may be that is
   */
  record History(Path file, int longest) {}

  /** The next line; absent at the end. */
  Optional<String> line(String prompt);

  @Override
  void close();
}

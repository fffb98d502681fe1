package hug.shell;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.IntSupplier;

/** Where one line after another comes from: somebody at a terminal, or a script. */
public interface Prompt extends AutoCloseable {
  /** Asks for nothing, and reads what is there. */
  static Prompt script(InputStream in) {
    return new PlainPrompt(in, OutputStream.nullOutputStream(), 0);
  }

  /**
   * The terminal that somebody sits at.
   *
   * @param type as $TERM has it
   * @param columns how wide it is, where it cannot be asked
   */
  static Prompt atTerminal(
      Optional<String> type,
      InputStream in,
      OutputStream out,
      int columns,
      Language language,
      History history,
      boolean isColoured) {
    return type.filter(name -> !name.equals("dumb")).isPresent()
        ? new Editor(language, history, isColoured)
        : new PlainPrompt(in, out, columns);
  }

  /**
   * Where lines are remembered.
   *
   * @param longest how long a line may be that is
   */
  record History(Path file, int longest) {}

  /** The next line; absent at the end. */
  Optional<String> line(String prompt);

  /** How wide the terminal is now; 0 if there is none. */
  int columns();

  /** Does something that has the terminal for itself, and what Ctrl-C means to it. */
  default int lent(IntSupplier work) {
    return work.getAsInt();
  }

  @Override
  void close();
}

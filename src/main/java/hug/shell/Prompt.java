package hug.shell;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;

/** Where one line after another comes from: somebody at a terminal, or a script. */
public interface Prompt extends AutoCloseable {
  /** Asks for nothing, and reads what is there. */
  static Prompt script(InputStream in) {
    return new PlainPrompt(in, OutputStream.nullOutputStream());
  }

  /**
   * The terminal that somebody sits at.
   *
   * @param type as $TERM has it
   */
  static Prompt atTerminal(
      Optional<String> type,
      InputStream in,
      OutputStream out,
      Language language,
      History history,
      boolean isColoured) {
    var able = type.filter(name -> !name.equals("dumb"));
    return able.isPresent()
        ? new Editor(able.get(), language, history, isColoured)
        : new PlainPrompt(in, out);
  }

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

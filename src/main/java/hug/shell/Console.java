package hug.shell;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

/** A terminal that shows one screen after another, and says which keys are pressed. */
public interface Console extends AutoCloseable {
  /**
   * The terminal that somebody sits at.
   *
   * @param type as $TERM has it
   * @param columns how wide it is, where it cannot be asked
   * @param isColoured whether tones are shown
   */
  static Console open(
      Optional<String> type, InputStream in, OutputStream out, int columns, boolean isColoured) {
    var able = type.filter(name -> !name.equals("dumb"));
    return able.isPresent()
        ? new FullScreen(able.get(), isColoured)
        : new LineByLine(in, out, columns);
  }

  int columns();

  int rows();

  void show(Screen screen);

  /** Waits for the next key. */
  Key read();

  /** Leaves the terminal as it was. */
  @Override
  void close();
}

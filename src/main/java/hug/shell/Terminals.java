package hug.shell;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

/** What is shown at a terminal and read from it, by what that terminal can do. */
public final class Terminals {
  private Terminals() {}

  /**
   * Screens at the terminal that somebody sits at.
   *
   * @param type as $TERM has it
   * @param columns how wide it is, where it cannot be asked
   * @param isColoured whether tones are shown
   */
  public static Console console(
      Optional<String> type, InputStream in, OutputStream out, int columns, boolean isColoured) {
    var able = type.filter(name -> !name.equals("dumb"));
    return able.isPresent()
        ? new FullScreen(able.get(), isColoured)
        : new LineByLine(in, out, columns);
  }

  /** The lines of a script: nothing is asked. */
  public static Prompt script(InputStream in) {
    return new PlainPrompt(in, OutputStream.nullOutputStream());
  }

  /**
   * Lines at the terminal that somebody sits at.
   *
   * @param type as $TERM has it
   */
  public static Prompt prompt(
      Optional<String> type,
      InputStream in,
      OutputStream out,
      Language language,
      Prompt.History history,
      boolean isColoured) {
    var able = type.filter(name -> !name.equals("dumb"));
    return able.isPresent()
        ? new Editor(able.get(), language, history, isColoured)
        : new PlainPrompt(in, out);
  }
}

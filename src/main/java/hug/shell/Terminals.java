package hug.shell;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

/** Creates consoles and prompts to suit what the terminal can do. */
public final class Terminals {
  private Terminals() {}

  /**
   * A console at the user's terminal.
   *
   * @param type the value of $TERM
   * @param columns the width to use if the terminal cannot tell its own
   * @param isColoured whether tones are shown
   * @param hasLinks whether links are shown
   */
  public static Console console(
      Optional<String> type,
      InputStream in,
      OutputStream out,
      int columns,
      boolean isColoured,
      boolean hasLinks) {
    var able = type.filter(name -> !name.equals("dumb"));
    return able.isPresent()
        ? new FullScreen(able.get(), isColoured, hasLinks)
        : new LineByLine(in, out, columns);
  }

  /** A prompt that reads a script and prints nothing. */
  public static Prompt script(InputStream in) {
    return new PlainPrompt(in, OutputStream.nullOutputStream());
  }

  /**
   * A prompt at the user's terminal.
   *
   * @param type the value of $TERM
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

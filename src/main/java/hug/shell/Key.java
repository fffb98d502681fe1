package hug.shell;

/** What comes from a terminal: something pressed or pasted, or news of the terminal itself. */
public sealed interface Key {
  /** A letter that was typed, or all that was pasted at once. */
  record Text(String text) implements Key {}

  /** All other keys. */
  enum Special implements Key {
    ENTER,
    ESCAPE,
    LEFT,
    RIGHT,
    HOME,
    END,
    BACKSPACE,
    DELETE,
    DELETE_WORD,
    DELETE_LINE,
    /** The terminal has another size now. */
    RESIZED,
    /** Ctrl-C. */
    INTERRUPTED,
    /** Ctrl-D, or there is nobody at the terminal any more. */
    CLOSED
  }
}

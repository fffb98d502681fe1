package hug.shell;

/** An event from a terminal: a key, a pasted text, or a change of the terminal itself. */
public sealed interface Key {
  /** A typed character, or a whole pasted text. */
  record Text(String text) implements Key {}

  /** All other keys. */
  enum Special implements Key {
    ENTER,
    ESCAPE,
    LEFT,
    RIGHT,
    WORD_LEFT,
    WORD_RIGHT,
    HOME,
    END,
    BACKSPACE,
    DELETE,
    DELETE_WORD,
    DELETE_LINE,
    /** The terminal was resized. */
    RESIZED,
    /** Ctrl-C. */
    INTERRUPTED,
    /** Ctrl-D. */
    FINISHED,
    /** The input has ended. */
    CLOSED,
    /** Any other key; it does nothing. */
    UNKNOWN
  }

  /**
   * The key for what a terminal has sent.
   *
   * @param sent a character, or a whole sequence as sent by xterm, rxvt or the Linux console
   */
  static Key of(String sent) {
    return switch (inCarets(sent)) {
      case "^M", "^J" -> Special.ENTER;
      case "^[", "^[^[" -> Special.ESCAPE;
      case "^[[D", "^[OD", "^B" -> Special.LEFT;
      case "^[[C", "^[OC", "^F" -> Special.RIGHT;
      case "^[[1;5D", "^[[1;3D", "^[Od", "^[^[[D", "^[b" -> Special.WORD_LEFT;
      case "^[[1;5C", "^[[1;3C", "^[Oc", "^[^[[C", "^[f" -> Special.WORD_RIGHT;
      case "^[[H", "^[OH", "^[[1~", "^[[7~", "^A" -> Special.HOME;
      case "^[[F", "^[OF", "^[[4~", "^[[8~", "^E" -> Special.END;
      case "^?", "^H" -> Special.BACKSPACE;
      case "^[[3~" -> Special.DELETE;
      case "^[^?", "^[^H", "^W" -> Special.DELETE_WORD;
      case "^U" -> Special.DELETE_LINE;
      case "^C" -> Special.INTERRUPTED;
      case "^D" -> Special.FINISHED;
      default -> Character.isISOControl(sent.charAt(0)) ? Special.UNKNOWN : new Text(sent);
    };
  }

  /** Writes control characters with carets: ^C for Ctrl-C, ^[ for Esc. */
  private static String inCarets(String sent) {
    var text = new StringBuilder();
    for (char letter : sent.toCharArray()) {
      boolean isControl = letter < ' ' || letter == 0x7f;
      text.append(isControl ? "^" + (char) (letter ^ '@') : letter);
    }
    return text.toString();
  }
}

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
    WORD_LEFT,
    WORD_RIGHT,
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
    /** Ctrl-D. */
    FINISHED,
    /** There is nobody at the terminal any more. */
    CLOSED,
    /** Whatever else there is to press; it does nothing. */
    UNKNOWN
  }

  /**
   * The key for which a terminal sends that.
   *
   * @param sent a character, or a whole sequence as xterm, rxvt or the console of Linux has it
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

  /** Control characters as people write them: ^C for Ctrl-C, ^[ for Esc. */
  private static String inCarets(String sent) {
    var text = new StringBuilder();
    for (char letter : sent.toCharArray()) {
      boolean isControl = letter < ' ' || letter == 0x7f;
      text.append(isControl ? "^" + (char) (letter ^ '@') : letter);
    }
    return text.toString();
  }
}

package hug.output;

/**
 * The look of a text on a terminal, with one meaning everywhere. Each colour can be read on black
 * and on white, and never carries information on its own.
 */
public enum Tone {
  PLAIN("", "", ""),
  HEADING("bold", "1", "Headings, names, questions and commands."),
  TODAY("blue", "38;5;31", "Due today."),
  OVERDUE("brown", "38;5;130", "Overdue."),
  COMPLAINT("bold red", "1;38;5;161", "Something that went wrong and is not settled yet."),
  DIMMED("dim", "2", "Commands to type."),
  OPTION("violet", "38;5;98", "Options, at the prompt of hug shell."),
  QUOTED("green", "38;5;28", "Quoted text, at the prompt of hug shell."),
  WRONG("red", "38;5;161", "Errors and, underlined at the prompt of hug shell, unknown words.");

  private final String look;
  private final String code;
  private final String meaning;

  /**
   * @param code the parameters of the SGR control sequence (ECMA-48), with a colour out of 256
   */
  Tone(String look, String code, String meaning) {
    this.look = look;
    this.code = code;
    this.meaning = meaning;
  }

  public String look() {
    return look;
  }

  public String meaning() {
    return meaning;
  }

  /** The text in this tone; text after it is plain again. */
  public String of(String text) {
    return this == PLAIN ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
  }
}

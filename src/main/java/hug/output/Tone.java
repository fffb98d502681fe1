package hug.output;

/**
 * What sets a text off on a terminal, and what that means wherever it is seen. Each colour can be
 * read on black and on white, and says no more than the words do.
 */
public enum Tone {
  PLAIN("", "", ""),
  HEADING("bold", "1", "What the rest is about: a heading, a name, a question, a command."),
  TODAY("blue", "38;5;31", "What is due today."),
  OVERDUE("brown", "38;5;130", "What fell due before today."),
  COMPLAINT("bold red", "1;38;5;161", "That something went wrong, and is not settled."),
  DIMMED("dim", "2", "A command to type."),
  OPTION("violet", "38;5;98", "An option that the command has, at the prompt of hug shell."),
  QUOTED("green", "38;5;28", "A text in quotes there, which is taken as it is."),
  WRONG(
      "red",
      "38;5;161",
      "What cannot be: on a walk, an error; at the prompt, underlined, an unknown word.");

  private final String look;
  private final String code;
  private final String meaning;

  /**
   * @param code what ECMA-48 calls the parameters of SGR, with a colour of 256
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

  /** The text in this tone, and what follows it as before. */
  public String of(String text) {
    return this == PLAIN ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
  }
}

package hug.command;

/** Quotes a word for the shell. */
public final class Quoted {
  private Quoted() {}

  public static String of(String word) {
    boolean isPlain =
        !word.isEmpty()
            && word.chars()
                .allMatch(c -> Character.isLetterOrDigit(c) || "._-+@%/".indexOf(c) >= 0);
    return isPlain ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}

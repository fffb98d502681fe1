package hug.command;

/** A word as it has to be typed in a shell. */
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

package hug.output;

import java.lang.Character.UnicodeBlock;

/** Finds places to break a line: at blanks, and between letters of scripts without blanks. */
final class LineBreaks {
  private static final String NEVER_FIRST = ",.;:!?)]}…，。、；：？！）」』】》〉”’";
  private static final String NEVER_LAST = "([{（「『【《〈“‘";

  private LineBreaks() {}

  /** Whether a line may be broken before the character at {@code at}, which is not the first. */
  static boolean isAt(String text, int at) {
    char next = text.charAt(at);
    if (next == ' ') {
      return true;
    }
    int before = text.codePointBefore(at);
    boolean isInside = Character.isLowSurrogate(next) || NEVER_FIRST.indexOf(next) >= 0;
    return !isInside
        && before != ' '
        && NEVER_LAST.indexOf(before) < 0
        && (isIdeographic(before) || isIdeographic(text.codePointAt(at)));
  }

  private static boolean isIdeographic(int letter) {
    if (letter < 0x2e80) {
      return false;
    }
    var block = UnicodeBlock.of(letter);
    return Character.isIdeographic(letter)
        || block == UnicodeBlock.HIRAGANA
        || block == UnicodeBlock.KATAKANA
        || block == UnicodeBlock.CJK_SYMBOLS_AND_PUNCTUATION
        || block == UnicodeBlock.HALFWIDTH_AND_FULLWIDTH_FORMS;
  }
}

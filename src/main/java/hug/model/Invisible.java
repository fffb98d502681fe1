package hug.model;

import java.lang.Character.UnicodeScript;

/**
 * Recognises invisible characters: controls and those that Unicode calls default ignorable, except
 * where a name or an emoji needs them.
 */
final class Invisible {
  private static final int NON_JOINER = 0x200c;
  private static final int JOINER = 0x200d;
  private static final int TEXT_STYLE = 0xfe0e;
  private static final int EMOJI_STYLE = 0xfe0f;
  private static final int KEYCAP = 0x20e3;
  private static final int BLACK_FLAG = 0x1f3f4;

  /** The first of the characters that name the region of a flag. */
  private static final int TAGS = 0xe0000;

  private Invisible() {}

  /** Whether the character {@code letter} at index {@code at} is invisible there. */
  static boolean isHidden(String text, int at, int letter) {
    if (letter <= 0x9f) {
      return letter < ' ' || letter >= 0x7f;
    }
    if (letter == NON_JOINER || letter == JOINER) {
      return !joins(text, at, letter);
    }
    if (letter == TEXT_STYLE || letter == EMOJI_STYLE) {
      return !styles(text, at);
    }
    if ((letter >= 0xfe00 && letter <= 0xfe0d) || (letter >= 0xe0100 && letter <= 0xe01ef)) {
      return at == 0 || !Character.isIdeographic(text.codePointBefore(at));
    }
    if ((letter >= 0x180b && letter <= 0x180d) || letter == 0x180f) {
      return at == 0 || !isMongolian(text.codePointBefore(at));
    }
    return isNeverSeen(letter) && !(letter >> 7 == TAGS >> 7 && isOfFlag(text, at));
  }

  /** Whether tags and a black flag come before it, as in the flag of Scotland. */
  private static boolean isOfFlag(String text, int at) {
    int before = at;
    while (before > 0 && text.codePointBefore(before) >> 7 == TAGS >> 7) {
      before -= 2;
    }
    return before > 0 && text.codePointBefore(before) == BLACK_FLAG;
  }

  /** Whether it is a control or half a character, which nobody copies by accident. */
  static boolean isDamage(int letter) {
    return Character.isISOControl(letter) || (letter >= 0xd800 && letter <= 0xdfff);
  }

  private static boolean isNeverSeen(int letter) {
    return switch (letter) {
      // Soft hyphen, grapheme joiner, Arabic mark, and fillers and blanks that count as letters.
      case 0xad, 0x34f, 0x61c, 0x115f, 0x1160, 0x17b4, 0x17b5, 0x180e, 0x2800, 0x3164 -> true;
      case 0xfeff, 0xffa0 -> true;
      default ->
          // Zero-width characters and direction marks, then characters that only programs use.
          (letter >= 0x200b && letter <= 0x200f)
              || (letter >= 0x2028 && letter <= 0x202e)
              || (letter >= 0x2060 && letter <= 0x206f)
              || (letter >= 0xd800 && letter <= 0xdfff)
              || (letter >= 0xfff0 && letter <= 0xfffb)
              || (letter >= 0x1bca0 && letter <= 0x1bca3)
              || (letter >= 0x1d173 && letter <= 0x1d17a)
              || (letter >= 0xe0000 && letter <= 0xe0fff);
    };
  }

  /** Whether it is between letters of a script that needs it, or combines two emoji. */
  private static boolean joins(String text, int at, int letter) {
    if (at == 0 || at + 1 == text.length()) {
      return false;
    }
    int before = text.codePointBefore(at);
    int after = text.codePointAt(at + 1);
    boolean isOfEmoji =
        letter == JOINER
            && isPicture(after)
            && (isPicture(before) || before == EMOJI_STYLE || before == TEXT_STYLE);
    return isOfEmoji || (isJoined(before) && isJoined(after));
  }

  /** Whether it is an emoji on its own; digits are not, though they can become one. */
  private static boolean isPicture(int letter) {
    return letter > 0x7f && Character.isEmoji(letter);
  }

  /** Whether it is a letter or mark of a script that joins letters, such as Persian. */
  private static boolean isJoined(int letter) {
    return (Character.isLetter(letter) || isMark(letter))
        && switch (UnicodeScript.of(letter)) {
          case LATIN, GREEK, CYRILLIC, ARMENIAN, GEORGIAN, HEBREW -> false;
          case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO, COMMON, UNKNOWN -> false;
          default -> true;
        };
  }

  private static boolean isMark(int letter) {
    return switch (Character.getType(letter)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
      default -> false;
    };
  }

  /** Whether the previous character has a text and an emoji style, as digits on keycaps do. */
  private static boolean styles(String text, int at) {
    if (at == 0) {
      return false;
    }
    int before = text.codePointBefore(at);
    boolean isKey = at + 1 < text.length() && text.charAt(at + 1) == KEYCAP;
    return isPicture(before) || (isKey && Character.isEmoji(before));
  }

  private static boolean isMongolian(int letter) {
    return Character.isLetter(letter) && UnicodeScript.of(letter) == UnicodeScript.MONGOLIAN;
  }
}

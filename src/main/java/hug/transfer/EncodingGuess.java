package hug.transfer;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Optional;

/**
 * The likely encoding of a text that is neither UTF-8 nor marked, from how its bytes above 127
 * stand together: those of western European letters stand alone, those of other scripts in rows.
 */
final class EncodingGuess {
  private static final Charset WESTERN = Charset.forName("windows-1252");
  private static final Charset CYRILLIC = Charset.forName("windows-1251");

  /** Fewer rows of bytes than this part of all are western. */
  private static final double MOST = 0.6;

  /** Chinese letters read as Korean are mostly, but not nearly all, of the Korean script. */
  private static final double NEARLY_ALL = 0.9;

  /** Fewer bytes above 127 say nothing: the letters of Größe look like a Chinese one. */
  private static final int FEW = 4;

  private static final int NUL_PART = 4;

  private final byte[] text;

  /** The numbers of bytes above 127, from 0xC0 and from 0xE0 on, and of those in rows. */
  private int high;

  private int capital;
  private int small;
  private int inRows;

  private EncodingGuess(byte[] text) {
    this.text = text;
    for (int i = 0; i < text.length; i++) {
      int one = text[i] & 0xff;
      high += one >= 0x80 ? 1 : 0;
      capital += one >= 0xc0 && one < 0xe0 ? 1 : 0;
      small += one >= 0xe0 ? 1 : 0;
      boolean isRow =
          one >= 0x80 && (i > 0 && text[i - 1] < 0 || i + 1 < text.length && text[i + 1] < 0);
      inRows += isRow ? 1 : 0;
    }
  }

  /** The encoding, by the beginning of a text. */
  static Charset of(byte[] beginning) {
    return new EncodingGuess(beginning).charset();
  }

  /** The usual name of an encoding. */
  static String name(Charset charset) {
    return switch (charset.name()) {
      case "windows-31j" -> "Shift_JIS";
      case "windows-1252" -> "Windows-1252";
      case "windows-1251" -> "Windows-1251";
      default -> charset.name();
    };
  }

  private Charset charset() {
    var shiftJis = Charset.forName("windows-31j");
    if (isJapanese(shiftJis) && !isMostlySmall()) {
      return shiftJis;
    }
    if (inRows < MOST * high || high < FEW) {
      return WESTERN;
    }
    var japanese = Charset.forName("EUC-JP");
    if (isJapanese(japanese)) {
      return japanese;
    }
    if (small > MOST * high) {
      return CYRILLIC;
    }
    var korean = Charset.forName("EUC-KR");
    if (share(korean, '\uac00', '\ud7a3') > NEARLY_ALL) {
      return korean;
    }
    var chinese = Charset.forName("GB18030");
    if (share(chinese, '\u4e00', '\u9fff') > MOST) {
      return chinese;
    }
    return capital > MOST * high ? Charset.forName("KOI8-R") : WESTERN;
  }

  /**
   * Whether most bytes are small letters of a Cyrillic text, which no Japanese one has so many of.
   */
  private boolean isMostlySmall() {
    return small > MOST * high;
  }

  /** Whether it is strictly valid and has kana, or rows of kanji. */
  private boolean isJapanese(Charset charset) {
    var letters = decoded(charset);
    int kana = 0;
    int narrow = 0;
    int rows = 0;
    int alone = 0;
    for (int i = 0; i < letters.length(); i++) {
      char letter = letters.charAt(i);
      if (isEastern(letter)) {
        boolean isRow =
            i > 0 && isEastern(letters.charAt(i - 1))
                || i + 1 < letters.length() && isEastern(letters.charAt(i + 1));
        kana += letter >= '\u3041' && letter <= '\u30ff' ? 1 : 0;
        narrow += letter > '\u9fff' ? 1 : 0;
        rows += isRow ? 1 : 0;
        alone += isRow ? 0 : 1;
      } else if (letter > 0x7f && letter < 0x2000) {
        alone++;
      }
    }
    boolean isEuc = charset.name().startsWith("EUC");
    // Cyrillic letters in KOI8-R look like narrow kana with rare kanji among them.
    boolean isKoi = 2 * narrow > rows && small > 0;
    return rows > alone && !isKoi && (!isEuc || kana * 10 > rows);
  }

  /** Kana, also narrow ones, and kanji. */
  private static boolean isEastern(char letter) {
    return letter >= '\u3041' && letter <= '\u9fff' || letter >= '\uff66' && letter <= '\uff9f';
  }

  /** The part of the letters beyond ASCII that are in a range. */
  private double share(Charset charset, char first, char last) {
    var letters = decoded(charset);
    long all = letters.chars().filter(letter -> letter > 0x7f).count();
    return all == 0
        ? 0
        : (double) letters.chars().filter(letter -> letter >= first && letter <= last).count()
            / all;
  }

  /** The text in an encoding; empty if it is not valid in it. */
  private String decoded(Charset charset) {
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(text))
          .toString();
    } catch (CharacterCodingException e) {
      return "";
    }
  }

  /** UTF-16 without a mark: every second byte is often a NUL, and no other is. */
  static Optional<Charset> utf16(byte[] beginning) {
    int[] nuls = new int[2];
    for (int i = 0; i < beginning.length; i++) {
      nuls[i % 2] += beginning[i] == 0 ? 1 : 0;
    }
    boolean isOften = NUL_PART * Math.max(nuls[0], nuls[1]) >= beginning.length / 2;
    if (!isOften || Math.min(nuls[0], nuls[1]) > 0 || beginning.length < 2) {
      return Optional.empty();
    }
    return Optional.of(Charset.forName(nuls[0] > 0 ? "UTF-16BE" : "UTF-16LE"));
  }
}

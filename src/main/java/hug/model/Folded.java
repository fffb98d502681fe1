package hug.model;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Normalises text for comparison, ignoring case, accents and repeated spaces, so that "zoe" finds
 * "Zoë".
 */
public final class Folded {
  private static final Pattern MARKS = Pattern.compile("['’‘`´.-]");
  private static final Pattern UMLAUT = Pattern.compile("([aou])e");

  private Folded() {}

  /** The folded form of {@code text}; folding twice changes nothing. */
  public static String of(String text) {
    if (isFolded(text)) {
      return text;
    }
    var plain = isAscii(text) ? text : withoutAccents(text);
    return withoutDoubledBlanks(plain.toLowerCase(Locale.ROOT).strip());
  }

  /** Both lists without duplicates, ignoring case and accents. */
  public static List<String> joined(List<String> some, List<String> more) {
    var all = new ArrayList<>(some);
    for (var value : more) {
      if (all.stream().noneMatch(known -> of(known).equals(of(value)))) {
        all.add(value);
      }
    }
    return List.copyOf(all);
  }

  /**
   * A looser form, which also ignores apostrophes, dashes and spelled-out umlauts: O'Brien is
   * obrien, Müller is mueller.
   */
  public static String loosely(String text) {
    return UMLAUT.matcher(MARKS.matcher(of(text)).replaceAll("")).replaceAll("$1");
  }

  private static String withoutDoubledBlanks(String text) {
    var kept = new StringBuilder(text.length());
    boolean wasBlank = false;
    for (int i = 0; i < text.length(); i++) {
      boolean isBlank = Character.isWhitespace(text.charAt(i));
      if (!isBlank) {
        kept.append(text.charAt(i));
      } else if (!wasBlank) {
        kept.append(' ');
      }
      wasBlank = isBlank;
    }
    return kept.toString();
  }

  /** A quick check for text that is already folded: small letters, digits and dashes. */
  private static boolean isFolded(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!(c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-')) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 127) {
        return false;
      }
    }
    return true;
  }

  /** Letters that Unicode does not decompose (ø, ł, ß ...) become what people type for them. */
  private static String withoutAccents(String text) {
    var apart = Normalizer.normalize(text, Normalizer.Form.NFKD);
    var kept = new StringBuilder(apart.length());
    for (int i = 0; i < apart.length(); i++) {
      char c = apart.charAt(i);
      switch (c) {
        case 'ß', 'ẞ' -> kept.append("ss");
        case 'æ', 'Æ' -> kept.append("ae");
        case 'œ', 'Œ' -> kept.append("oe");
        case 'ø', 'Ø' -> kept.append('o');
        case 'ł', 'Ł' -> kept.append('l');
        case 'đ', 'Đ', 'ð', 'Ð' -> kept.append('d');
        case 'þ', 'Þ' -> kept.append("th");
        case 'ı' -> kept.append('i');
        default -> {
          if (Character.getType(c) != Character.NON_SPACING_MARK) {
            kept.append(c);
          }
        }
      }
    }
    return kept.toString();
  }
}

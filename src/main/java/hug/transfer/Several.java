package hug.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Splits a text that has several values. */
final class Several {
  /** The separators of phone numbers, in the order in which a text is split. */
  private static final List<Separator> PHONES =
      List.of(
          new Separator(";(?!(?:ext|isub|phone-context|postd|verstat)=)", 0),
          new Separator("\\|(?!(?:ext|isub|phone-context|postd|verstat)=)", 1),
          new Separator("\\R|,|\\s(?:or|oder|ou|of|o|and|und|et|y|e|en|&)\\s|\\s/\\s", 6),
          // 089/123456 and 0221 123456/57 are one number.
          new Separator("/", 7));

  private Several() {}

  /**
   * @param fewest how many digits must stand on either side
   */
  private record Separator(Pattern pattern, int fewest) {
    Separator(String pattern, int fewest) {
      this(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE), fewest);
    }

    List<String> split(String text) {
      var parts = new ArrayList<String>();
      var separators = pattern.matcher(text);
      int from = 0;
      int next = 0;
      while (next >= 0) {
        next = separators.find() ? separators.start() : -1;
        int end = next < 0 ? text.length() : next;
        int rest = next < 0 ? end : separators.end();
        boolean isEnd =
            next < 0
                || digits(text, from, end) >= fewest
                    && digits(text, rest, following(text, rest)) >= fewest;
        if (isEnd) {
          parts.add(text.substring(from, end));
          from = rest;
        }
      }
      return parts;
    }

    /** The end of the value after a separator. */
    private int following(String text, int from) {
      var next = pattern.matcher(text);
      return next.find(from) ? next.start() : text.length();
    }
  }

  /** Values separated by semicolons. */
  static List<String> parts(String text) {
    return kept(List.of(text.split(";")));
  }

  /** Phone numbers; an extension stays with its number. */
  static List<String> phones(String text) {
    var parts = List.of(text);
    for (var separator : PHONES) {
      var smaller = new ArrayList<String>();
      parts.forEach(part -> smaller.addAll(separator.split(part)));
      parts = smaller;
    }
    return kept(parts);
  }

  private static int digits(String text, int from, int to) {
    int count = 0;
    for (int i = from; i < to; i++) {
      count += Character.isDigit(text.charAt(i)) ? 1 : 0;
    }
    return count;
  }

  private static List<String> kept(List<String> parts) {
    var kept = new ArrayList<String>();
    for (var part : parts) {
      if (!part.isBlank()) {
        kept.add(part.strip());
      }
    }
    return kept;
  }
}

package hug.transfer.phone;

import hug.model.Escaped;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The first line of a message in a chat.
 *
 * @param day as it is written, with ASCII digits
 * @param time as it is written
 * @param sender empty for a line of the program itself
 */
record ChatLine(String day, String time, String sender, String text) {
  /** Longer beginnings are no day, time and name. */
  private static final int LONGEST = 400;

  private static final String DAY = "([0-9]{1,4}(?:[./-] ?)[0-9]{1,2}(?:[./-] ?)[0-9]{1,4})\\.?,?";

  private static final String BETWEEN = " (?:(?:um|à|at|kl\\.?|alle|a las|om) )?";

  /** Before or after noon, in any language: AM, p. m., 下午. */
  private static final String HALF = "[\\p{L}.]{1,5}(?: [\\p{L}]{1,2}\\.?)?";

  private static final String TIME =
      "((?:" + HALF + " ?)?[0-9]{1,2}[:.][0-9]{2}%s(?: ?" + HALF + ")?)";

  /** An iPhone writes {@code [28.11.26, 10:15:03] Ida: Hello}. */
  private static final Pattern IPHONE =
      Pattern.compile(
          "\\[" + DAY + BETWEEN + TIME.formatted("(?:[:.][0-9]{2})?") + "\\] ?(.*)",
          Pattern.DOTALL);

  /** Android writes {@code 28.11.26, 10:15 - Ida: Hello}. */
  private static final Pattern ANDROID =
      Pattern.compile(DAY + BETWEEN + TIME.formatted("") + " [-–] (.*)", Pattern.DOTALL);

  private static final Pattern MESSAGE = Pattern.compile("([^:]{1,60}):(?: (.*)|)", Pattern.DOTALL);

  /** The remark that begins every chat; on some phones it seems to be from one of the people. */
  private static final Pattern ENCRYPTED =
      Pattern.compile(
          "end-to-end|ende-zu-ende|bout en bout|extremo a extremo|eind-tot-eind|ponta a ponta");

  /** The line, if a message begins with it. */
  static Optional<ChatLine> of(String line) {
    int length = Math.min(line.length(), LONGEST);
    int start = 0;
    while (start < length && Character.getType(line.charAt(start)) == Character.FORMAT) {
      start++;
    }
    if (start == length || line.charAt(start) != '[' && !Character.isDigit(line.charAt(start))) {
      return Optional.empty();
    }
    var plain = plain(line.substring(start, length));
    var match = (plain.startsWith("[") ? IPHONE : ANDROID).matcher(plain);
    if (!match.matches()) {
      return Optional.empty();
    }
    var day = match.group(1).replace(" ", "");
    boolean isYearFirst = day.matches("[0-9]{4}.*");
    // No chat begins a day with a year of two digits.
    var unmistakable = isYearFirst ? day.replaceAll("[./]", "-") : day.replace('-', '/');
    var rest = match.group(3);
    var message = MESSAGE.matcher(rest);
    boolean isOwn = !message.matches() || ENCRYPTED.matcher(rest.toLowerCase(Locale.ROOT)).find();
    return Optional.of(
        isOwn
            ? new ChatLine(unmistakable, match.group(2), "", rest)
            : new ChatLine(
                unmistakable, match.group(2), name(message.group(1)), line.substring(start)));
  }

  /** The text with ASCII digits and plain blanks, without invisible marks. */
  private static String plain(String text) {
    var plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > '9' && Character.isDigit(c)) {
        plain.append(Character.digit(c, 10));
      } else if (Character.isSpaceChar(c)) {
        plain.append(' ');
      } else if (Character.getType(c) != Character.FORMAT || c == '\u200d') {
        plain.append(c);
      }
    }
    return plain.toString();
  }

  /** A name without the tilde before one that is not in the address book. */
  static String name(String text) {
    var name = Escaped.withoutMarks(text).strip();
    return name.startsWith("~") ? name.substring(1).strip() : name;
  }
}

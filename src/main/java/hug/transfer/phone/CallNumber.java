package hug.transfer.phone;

import java.util.regex.Pattern;

/** A phone number as telephone systems write it: with a name, or as an address (RFC 3261). */
final class CallNumber {
  private static final Pattern IN_BRACKETS =
      Pattern.compile("[<(]((?:sips?:|tel:)?\\+?[0-9][^<>()]{4,80})[>)]\\s*$");
  private static final Pattern ADDRESS = Pattern.compile("^(?:sips?|tel):([^@;>]{1,80})[@;>]?.*$");
  private static final int LONGEST = 300;

  private CallNumber() {}

  /** The number itself. */
  static String of(String cell) {
    var text = cell.length() > LONGEST ? cell.substring(0, LONGEST) : cell.strip();
    // A spreadsheet shows a number after an apostrophe as it is.
    text = text.startsWith("'") || text.startsWith("=") ? text.replaceAll("[='\"]", "") : text;
    if (text.chars().anyMatch(Character::isLetter) || text.startsWith("\"")) {
      var inBrackets = IN_BRACKETS.matcher(text);
      text = inBrackets.find() ? inBrackets.group(1) : text;
      text = text.replace("<", "").replace(">", "");
      var address = ADDRESS.matcher(text);
      text = address.matches() ? address.group(1) : text;
    }
    return text.strip();
  }
}

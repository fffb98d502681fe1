package hug.model;

import java.util.regex.Pattern;

/**
 * A value and what it is: {@code work: Mill Lane 1}.
 *
 * @param label empty where nobody said
 */
public record Labelled(String label, String value) {
  /** Words, a colon and a blank; an address of the web has none. */
  private static final Pattern FORM = Pattern.compile("(\\p{L}[\\p{L} .'-]{0,30}?) *: +(\\S.*)");

  /** Words and a colon before a number, which has neither. */
  private static final Pattern PHONE =
      Pattern.compile("(\\p{L}[\\p{L} .'-]{0,30}?) *: *([+(0-9].*)");

  /** Reads a value that may have a label in front of it. */
  public static Labelled parse(String text) {
    return parse(FORM, text);
  }

  /** The same, for a phone number: what does not go on with digits has no label. */
  public static Labelled phone(String text) {
    return parse(PHONE, text);
  }

  private static Labelled parse(Pattern form, String text) {
    var parts = form.matcher(text);
    return parts.matches() ? new Labelled(parts.group(1), parts.group(2)) : new Labelled("", text);
  }

  /** A value whose label may be known; a text in which both can be read again. */
  public static Labelled of(String label, String text) {
    return label.isEmpty() ? parse(text) : parse(label + ": " + text);
  }

  /** The same of a phone number, which loses a label that could not be read again. */
  public static Labelled phone(String label, String text) {
    var phone = phone(label + ": " + text);
    return phone.value().equals(text) ? phone : phone(text);
  }

  /**
   * Reads a field of the business's own: {@code parking=behind the mill}.
   *
   * @throws Failure if it has no name; an empty value means that the field goes
   */
  public static Labelled field(String text) {
    int end = text.indexOf('=');
    if (end < 0) {
      throw Failure.usage("\"" + text + "\" is not NAME=VALUE, such as parking=behind the mill");
    }
    var value = text.substring(end + 1);
    return new Labelled(
        InputText.item(text.substring(0, end)), value.isBlank() ? "" : InputText.item(value));
  }

  /** As {@link #field} reads it. */
  public String asField() {
    return label + "=" + value;
  }

  /** As {@link #parse} reads it. */
  @Override
  public String toString() {
    return label.isEmpty() ? value : label + ": " + value;
  }
}

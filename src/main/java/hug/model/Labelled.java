package hug.model;

import java.util.regex.Pattern;

/**
 * A value with a label, such as {@code work: Mill Lane 1}.
 *
 * @param label empty if there is none
 */
public record Labelled(String label, String value) {
  /** Words, a colon and a space; a URL has no space there. */
  private static final Pattern FORM = Pattern.compile("(\\p{L}[\\p{L} .'-]{0,30}?) *: +(\\S.*)");

  /** Words and a colon before a phone number, which contains neither. */
  private static final Pattern PHONE =
      Pattern.compile("(\\p{L}[\\p{L} .'-]{0,30}?) *: *([+(\\p{Nd}\uff0b\uff08].*)");

  /** Parses a value with an optional label in front. */
  public static Labelled parse(String text) {
    return parse(FORM, text);
  }

  /** Parses a phone number; without digits after the colon, there is no label. */
  public static Labelled phone(String text) {
    return parse(PHONE, text);
  }

  private static Labelled parse(Pattern form, String text) {
    var parts = form.matcher(text);
    return parts.matches() ? new Labelled(parts.group(1), parts.group(2)) : new Labelled("", text);
  }

  /** A value with a known label, or parsed if that is empty. */
  public static Labelled of(String label, String text) {
    return label.isEmpty() ? parse(text) : parse(label + ": " + text);
  }

  /** A phone number with a label, which is dropped if it could not be parsed again. */
  public static Labelled phone(String label, String text) {
    var phone = phone(label + ": " + text);
    return phone.value().equals(text) ? phone : phone(text);
  }

  /**
   * Parses a custom field: {@code parking=behind the mill}.
   *
   * @throws Failure if it has no name; an empty value removes the field
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

  /** The format that {@link #field} parses. */
  public String asField() {
    return label + "=" + value;
  }

  /** The format that {@link #parse} parses. */
  @Override
  public String toString() {
    return label.isEmpty() ? value : label + ": " + value;
  }
}

package hug.model;

import java.util.regex.Pattern;

/**
 * A value and what it is: {@code work: Mill Lane 1}.
 *
 * @param label empty where nobody said
 */
public record Labelled(String label, String value) {
  /** What begins with words and a colon; a number begins with none, and an address of the web. */
  private static final Pattern FORM =
      Pattern.compile("(\\p{L}[\\p{L} .'-]{0,30}?) *:(?: +|(?=[+(0-9]))(\\S.*)");

  /** Reads a value that may have a label in front of it. */
  public static Labelled parse(String text) {
    var parts = FORM.matcher(text);
    return parts.matches() ? new Labelled(parts.group(1), parts.group(2)) : new Labelled("", text);
  }

  /** The same, for a value whose label may be known; the label in the value is the other choice. */
  public static Labelled of(String label, String text) {
    return label.isEmpty() ? parse(text) : new Labelled(label, text);
  }

  /**
   * Reads a field of the business's own: {@code parking=behind the mill}.
   *
   * @throws Failure if it has no name; an empty value means that the field goes
   */
  public static Labelled field(String text) {
    int end = text.indexOf('=');
    if (end < 0) {
      throw Failure.usage("\"" + text + "\" is not a name, = and a value");
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

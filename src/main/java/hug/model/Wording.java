package hug.model;

/**
 * A template: a text for clients under a name, with placeholders such as {@code {first}}.
 *
 * @param id its number in the book, or 0 if it is not stored
 */
public record Wording(long id, String name, String text) {
  /** Whether it has this name, ignoring case and accents. */
  public boolean isNamed(String other) {
    return Folded.of(name).equals(Folded.of(other));
  }
}

package hug.model;

import java.util.Optional;

/**
 * The clients a rule covers: those with a tag, those worth an amount or more, or everyone.
 *
 * @param worth the least worth; absent if there is a tag
 */
public record Coverage(Optional<String> tag, Optional<Amount> worth) {
  public static final Coverage EVERYONE = new Coverage(Optional.empty(), Optional.empty());

  public static Coverage ofTag(String tag) {
    return new Coverage(Optional.of(tag), Optional.empty());
  }

  public static Coverage ofWorth(Amount least) {
    return new Coverage(Optional.empty(), Optional.of(least));
  }

  /** A key that is unique in the book; empty for everyone. No tag begins with a space. */
  public String key() {
    return tag.map(Folded::of).or(() -> worth.map(least -> " worth " + least.cents())).orElse("");
  }

  /**
   * Describes it: {@code clients tagged vip}, {@code clients worth 1200 or more}, {@code everyone}.
   */
  @Override
  public String toString() {
    return tag.map(name -> "clients tagged " + name)
        .or(() -> worth.map(least -> "clients worth " + least + " or more"))
        .orElse("everyone");
  }
}

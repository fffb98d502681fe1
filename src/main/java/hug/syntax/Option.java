package hug.syntax;

import hug.model.Failure;
import java.util.List;
import java.util.Optional;

/**
 * An option with a typed value.
 *
 * @param names the short one first, if any
 * @param label the placeholder for its value; empty for a flag
 * @param otherwise its default value
 */
public record Option<T>(
    List<String> names,
    String label,
    Reading<T> reading,
    Meaning meaning,
    Values values,
    Optional<T> otherwise,
    boolean isRequired)
    implements Argument<T> {

  /** Parses a value that does not depend on today's date. */
  public interface Plain<T> {
    T read(String word);
  }

  /** An option with a value; {@code names} are separated by a space. */
  public static <T> Option<T> option(String names, String label, Plain<T> reading) {
    return dated(names, label, (word, _) -> reading.read(word));
  }

  /** An option whose value depends on today. */
  public static <T> Option<T> dated(String names, String label, Reading<T> reading) {
    return new Option<>(
        List.of(names.split(" ")),
        label,
        reading,
        Meaning.of(""),
        Values.ANY,
        Optional.empty(),
        false);
  }

  /** An option without a value. */
  public static Option<Boolean> flag(String names, String meaning) {
    return Option.<Boolean>option(names, "", word -> true).means(meaning);
  }

  /** Sets the short text for help, without a full stop. */
  public Option<T> means(String summary) {
    return means(Meaning.of(summary));
  }

  /** Sets further sentences for the man page. */
  public Option<T> details(String sentences) {
    return means(meaning.details(sentences));
  }

  /** Sets the default as shown in help. */
  public Option<T> defaultsTo(String words) {
    return means(meaning.defaultsTo(words));
  }

  public Option<T> means(Meaning text) {
    return new Option<>(names, label, reading, text, values, otherwise, isRequired);
  }

  public Option<T> orElse(T value) {
    return new Option<>(names, label, reading, meaning, values, Optional.of(value), isRequired);
  }

  public Option<T> among(Values possible) {
    return new Option<>(names, label, reading, meaning, possible, otherwise, isRequired);
  }

  /** A required option. */
  public Option<T> required() {
    return new Option<>(names, label, reading, meaning, values, otherwise, true);
  }

  /** The same, not required, as in a line that is unfinished. */
  Option<T> optional() {
    return new Option<>(names, label, reading, meaning, values, otherwise, false);
  }

  public boolean isFlag() {
    return label.isEmpty();
  }

  @Override
  public String subject() {
    return names.getLast();
  }

  /** The error for a missing value. */
  Failure missing() {
    return Failure.usage(subject() + " needs a value: " + subject() + " " + label);
  }
}

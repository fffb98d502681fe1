package hug.syntax;

/**
 * A positional parameter of a command.
 *
 * @param label its placeholder in the synopsis
 * @param count how many words it takes
 */
public record Parameter<T>(
    String label, Reading<T> reading, Meaning meaning, Values values, Count count)
    implements Argument<T> {

  /** The number of words a parameter takes. */
  public enum Count {
    ONE,
    /** One or more words that form one value: a name without quotes. */
    WORDS,
    AT_MOST_ONE,
    ANY
  }

  /** A required parameter; its summary has no full stop. */
  public static <T> Parameter<T> parameter(String label, Option.Plain<T> reading, String summary) {
    var meaning = Meaning.of(summary);
    return new Parameter<>(label, (word, _) -> reading.read(word), meaning, Values.ANY, Count.ONE);
  }

  /** Sets further sentences for the man page. */
  public Parameter<T> details(String sentences) {
    return means(meaning.details(sentences));
  }

  /** Sets the default as shown in help. */
  public Parameter<T> defaultsTo(String words) {
    return means(meaning.defaultsTo(words));
  }

  private Parameter<T> means(Meaning text) {
    return new Parameter<>(label, reading, text, values, count);
  }

  public Parameter<T> among(Values possible) {
    return new Parameter<>(label, reading, meaning, possible, count);
  }

  public Parameter<T> atMostOnce() {
    return new Parameter<>(label, reading, meaning, values, Count.AT_MOST_ONE);
  }

  public Parameter<T> inWords() {
    return new Parameter<>(label, reading, meaning, values, Count.WORDS);
  }

  public Parameter<T> repeated() {
    return new Parameter<>(label, reading, meaning, values, Count.ANY);
  }

  @Override
  public String subject() {
    return label;
  }
}

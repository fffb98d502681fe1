package hug.syntax;

/**
 * The documentation of an option or parameter.
 *
 * @param summary for the list in help, without a full stop
 * @param details further sentences for the man page; may be empty
 * @param fallback the default as shown in help; may be empty
 */
public record Meaning(String summary, String details, String fallback) {
  public static Meaning of(String summary) {
    return new Meaning(summary, "", "");
  }

  public Meaning details(String sentences) {
    return new Meaning(summary, sentences, fallback);
  }

  public Meaning defaultsTo(String words) {
    return new Meaning(summary, details, words);
  }

  /** The short text, for help and completion. */
  public String brief() {
    return fallback.isEmpty() ? summary : summary + " (default: " + fallback + ")";
  }

  /** The long text, in whole sentences, for the man page. */
  public String full() {
    return details.isEmpty() ? brief() + "." : brief() + ". " + details;
  }
}

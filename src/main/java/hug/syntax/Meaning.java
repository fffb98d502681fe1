package hug.syntax;

/**
 * What an argument means.
 *
 * @param summary for a list of arguments, without a full stop
 * @param details sentences that only the man page has room for; may be empty
 * @param fallback what holds where the argument is not given, in words; may be empty
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

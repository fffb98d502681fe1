package hug.command;

import static hug.syntax.Option.option;

import hug.model.Failure;
import hug.syntax.Arguments;
import hug.syntax.Option;
import hug.syntax.Values;
import java.util.Arrays;

/**
 * The passphrase of an encrypted backup or of an office. It is typed or read from a file, never
 * given on the command line, and wiped from memory after use.
 */
public final class Passphrase implements AutoCloseable {
  public static final Option<String> FILE =
      option("--passphrase-file", "FILE", word -> word)
          .means("File with the passphrase on its first line")
          .details("Use - to read standard input. The file must be readable only by you.")
          .among(Values.Outside.FILES);

  private final char[] letters;

  private Passphrase(char[] letters) {
    this.letters = letters;
  }

  /**
   * A new passphrase, typed twice.
   *
   * @throws Failure if it is empty, or if the two differ
   */
  public static Passphrase chosen(Arguments given, Session session) {
    var once = known(given, session);
    if (given.has(FILE)) {
      return once;
    }
    try (var again = asked("Repeat passphrase: ", session)) {
      if (Arrays.equals(once.letters, again.letters)) {
        return once;
      }
      throw Failure.usage("the two passphrases differ, so nothing was done");
    } catch (Failure failure) {
      once.close();
      throw failure;
    }
  }

  /** An existing passphrase, typed once. */
  public static Passphrase known(Arguments given, Session session) {
    return given.has(FILE)
        ? of(PassphraseFile.read(given.find(FILE).orElseThrow(), session.in()))
        : asked("Passphrase: ", session);
  }

  private static Passphrase asked(String prompt, Session session) {
    if (!session.person().canBeAsked()) {
      throw Failure.usage(
          "no terminal to ask for the passphrase", "read it from a file: --passphrase-file FILE");
    }
    var typed = session.person().secret(prompt);
    if (typed == null) {
      throw Failure.usage(
          "no passphrase was typed", "or read it from a file: --passphrase-file FILE");
    }
    return of(typed);
  }

  private static Passphrase of(char[] letters) {
    if (letters.length == 0) {
      throw Failure.usage(
          "the passphrase must not be empty", "choose words that others cannot guess");
    }
    return new Passphrase(letters);
  }

  /** Its characters, until it is closed. */
  public char[] letters() {
    return letters;
  }

  @Override
  public void close() {
    Arrays.fill(letters, '\0');
  }
}

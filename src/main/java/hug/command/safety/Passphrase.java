package hug.command.safety;

import static hug.syntax.Option.option;

import hug.command.Session;
import hug.model.Failure;
import hug.syntax.Arguments;
import hug.syntax.Option;
import hug.syntax.Values;
import java.util.Arrays;

/**
 * The words that seal a backup; they are asked for, or read, but never stand in a command line, and
 * are wiped from memory once they were used.
 */
final class Passphrase implements AutoCloseable {
  static final Option<String> FILE =
      option("--passphrase-file", "FILE", word -> word)
          .means("Read the passphrase from the first line of this file; - is standard input")
          .among(Values.Outside.FILES);

  private final char[] letters;

  private Passphrase(char[] letters) {
    this.letters = letters;
  }

  /**
   * A new one: asked for twice.
   *
   * @throws Failure if it is empty, or was not typed the same twice
   */
  static Passphrase chosen(Arguments given, Session session) {
    var once = known(given, session);
    if (given.has(FILE)) {
      return once;
    }
    try (var again = asked("The same again: ", session)) {
      if (Arrays.equals(once.letters, again.letters)) {
        return once;
      }
      throw Failure.usage("the two passphrases differ", "nothing was done; try again");
    } catch (Failure failure) {
      once.close();
      throw failure;
    }
  }

  /** One that is known. */
  static Passphrase known(Arguments given, Session session) {
    return given.has(FILE)
        ? of(PassphraseFile.read(given.find(FILE).orElseThrow(), session.in()))
        : asked("Passphrase: ", session);
  }

  private static Passphrase asked(String prompt, Session session) {
    if (!session.person().canBeAsked()) {
      throw Failure.usage(
          "a passphrase is needed, and there is nobody to ask", "name a file: --passphrase-file");
    }
    var typed = session.person().secret(prompt);
    if (typed == null) {
      throw Failure.usage("no passphrase was typed", "name a file with it: --passphrase-file FILE");
    }
    return of(typed);
  }

  private static Passphrase of(char[] letters) {
    if (letters.length == 0) {
      throw Failure.usage("the passphrase is empty", "choose some words that others cannot guess");
    }
    return new Passphrase(letters);
  }

  /** Its letters, until it is closed. */
  char[] letters() {
    return letters;
  }

  @Override
  public void close() {
    Arrays.fill(letters, '\0');
  }
}

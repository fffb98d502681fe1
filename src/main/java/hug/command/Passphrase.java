package hug.command;

import static hug.syntax.Option.option;
import static java.nio.charset.StandardCharsets.UTF_8;

import hug.model.Failure;
import hug.syntax.Given;
import hug.syntax.Option;
import hug.syntax.Values;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** The words that seal a backup; they are asked for, or read, but never stand in a command line. */
final class Passphrase {
  static final Option<String> FILE =
      option("--passphrase-file", "FILE", word -> word)
          .means("Read the passphrase from the first line of this file; - is standard input.")
          .among(Values.Outside.FILES);
  private static final Set<PosixFilePermission> OTHERS =
      EnumSet.of(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);
  private static final int LONGEST = 1024;

  private Passphrase() {}

  /**
   * A new one: asked for twice.
   *
   * @throws Failure if it is empty, or was not typed the same twice
   */
  static char[] chosen(Given given, Desk desk) {
    if (given.has(FILE)) {
      return read(given.find(FILE).orElseThrow(), desk);
    }
    var once = asked("Passphrase: ", desk);
    if (!Arrays.equals(once, asked("The same again: ", desk))) {
      throw Failure.usage("the two passphrases differ", "nothing was done; try again");
    }
    return once;
  }

  /** One that is known. */
  static char[] known(Given given, Desk desk) {
    return given.has(FILE)
        ? read(given.find(FILE).orElseThrow(), desk)
        : asked("Passphrase: ", desk);
  }

  private static char[] asked(String prompt, Desk desk) {
    if (!desk.person().canBeAsked()) {
      throw Failure.usage(
          "a passphrase is needed, and there is nobody to ask", "name a file: --passphrase-file");
    }
    var typed = desk.person().secret(prompt);
    if (typed == null) {
      throw Failure.usage("no passphrase was typed", "name a file with it: --passphrase-file FILE");
    }
    return required(typed);
  }

  private static char[] read(String name, Desk desk) {
    try {
      if (name.equals("-")) {
        return firstLine(desk.in());
      }
      var file = Path.of(name);
      if (!Collections.disjoint(Files.getPosixFilePermissions(file), OTHERS)) {
        throw Failure.refused(name + " can be read by others", "first say: chmod 600 " + name);
      }
      try (var in = Files.newInputStream(file)) {
        return firstLine(in);
      }
    } catch (IOException | InvalidPathException e) {
      throw Failure.refused(name + " cannot be read", "name a file with the passphrase in it");
    }
  }

  private static char[] firstLine(InputStream in) throws IOException {
    var line = new byte[LONGEST + 1];
    int length = 0;
    for (int octet; length < line.length && (octet = in.read()) >= 0 && octet != '\n'; ) {
      line[length++] = (byte) octet;
    }
    if (length > LONGEST) {
      throw Failure.usage("the passphrase has more than " + LONGEST + " octets in its line");
    }
    if (length > 0 && line[length - 1] == '\r') {
      length--;
    }
    try {
      var text = UTF_8.newDecoder().decode(ByteBuffer.wrap(line, 0, length));
      return required(Arrays.copyOf(text.array(), text.limit()));
    } catch (CharacterCodingException e) {
      throw Failure.usage("the passphrase is no text in UTF-8", "use words, not octets");
    }
  }

  private static char[] required(char[] passphrase) {
    if (passphrase.length == 0) {
      throw Failure.usage("the passphrase is empty", "choose some words that others cannot guess");
    }
    return passphrase;
  }
}

package hug.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import hug.model.ClosedFolder;
import hug.model.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;

/** Reads a passphrase from the first line of a file that only its owner can open. */
final class PassphraseFile {
  private static final int LONGEST = 1024;

  /** Pipes of this process, as in {@code <(...)} of a shell. Opening one never blocks. */
  private static final String PIPES = "/dev/fd/";

  private PassphraseFile() {}

  /**
   * Reads the passphrase.
   *
   * @param name of the file, or - to read {@code in}
   * @throws Failure if there is no such private file, or no passphrase in its first line
   */
  static char[] read(String name, InputStream in) {
    try {
      if (name.equals("-")) {
        return firstLine("standard input", in);
      }
      var file = Path.of(name);
      requirePrivate(file);
      try (var content = Files.newInputStream(file)) {
        return firstLine(name, content);
      }
    } catch (NoSuchFileException e) {
      throw Failure.refused("no file " + name);
    } catch (IOException e) {
      ClosedFolder.refuse(Path.of(name));
      throw Failure.refused(name + " cannot be read", "check its owner and permissions");
    } catch (InvalidPathException e) {
      throw Failure.refused(name + " cannot be read", "check its owner and permissions");
    }
  }

  private static void requirePrivate(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw Failure.refused(file + " is a folder; --passphrase-file takes a file");
    }
    var mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    if (!Files.isRegularFile(file) && !file.startsWith(PIPES)) {
      throw Failure.refused(file + " is not a regular file; --passphrase-file takes one");
    }
    if (!mode.endsWith("------")) {
      throw Failure.refused(
          "others can access " + file + " (" + mode + "); first run: chmod 600 " + file);
    }
  }

  private static char[] firstLine(String name, InputStream in) throws IOException {
    var line = new byte[LONGEST + 1];
    try {
      int length = 0;
      for (int next; length < line.length && (next = in.read()) >= 0 && next != '\n'; ) {
        line[length++] = (byte) next;
      }
      if (length > LONGEST) {
        throw Failure.usage("the first line of " + name + " has more than " + LONGEST + " bytes");
      }
      boolean isOfWindows = length > 0 && line[length - 1] == '\r';
      if (length == (isOfWindows ? 1 : 0)) {
        throw Failure.usage("the first line of " + name + " is empty");
      }
      return letters(name, ByteBuffer.wrap(line, 0, isOfWindows ? length - 1 : length));
    } finally {
      Arrays.fill(line, (byte) 0);
    }
  }

  private static char[] letters(String name, ByteBuffer line) {
    try {
      var text = UTF_8.newDecoder().decode(line);
      var letters = new char[text.remaining()];
      text.get(letters);
      Arrays.fill(text.array(), '\0');
      return letters;
    } catch (CharacterCodingException e) {
      throw Failure.usage("the first line of " + name + " is not text in UTF-8");
    }
  }
}

package hug.line;

import static java.nio.charset.StandardCharsets.US_ASCII;

import hug.model.Failure;
import hug.store.TemporaryFiles;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/**
 * The file with the keys of a shared book on this computer, so that nobody types the passphrase
 * each day. Only its owner can read it; there is one for each book, named after it.
 */
public final class KeyFile {
  private static final byte[] MAGIC = "hugring1".getBytes(US_ASCII);

  private final Path file;

  /**
   * The file of a book, which need not exist.
   *
   * @param folder a private folder, such as {@code ~/.config/hug/keys}; made when needed
   */
  public KeyFile(Path folder, UUID book) {
    this.file = folder.resolve(book + ".key");
  }

  public Path path() {
    return file;
  }

  /**
   * The keys that the file holds, if it exists.
   *
   * @throws Failure if others can read it, or it is damaged
   */
  public Optional<KeyRing> read() {
    try {
      if (!Files.exists(file)) {
        return Optional.empty();
      }
      requirePrivate();
      long length = Files.size(file) - MAGIC.length;
      if (length <= 0
          || length % KeyRing.KEY_LENGTH != 0
          || length / KeyRing.KEY_LENGTH > KeyRing.MOST) {
        throw damaged();
      }
      var bytes = Files.readAllBytes(file);
      try {
        if (!Arrays.equals(MAGIC, Arrays.copyOf(bytes, MAGIC.length))) {
          throw damaged();
        }
        return Optional.of(KeyRing.of(Arrays.copyOfRange(bytes, MAGIC.length, bytes.length)));
      } finally {
        Arrays.fill(bytes, (byte) 0);
      }
    } catch (IOException e) {
      throw Failure.refused(file + " cannot be read", "check its owner and permissions");
    }
  }

  /** Writes the keys, all or nothing. */
  public void write(KeyRing keys) {
    TemporaryFiles.makeFolder(file.getParent());
    var partial = TemporaryFiles.of(file);
    var bytes = keys.bytes();
    try {
      try (var channel = FileChannel.open(partial, StandardOpenOption.WRITE)) {
        channel.write(new ByteBuffer[] {ByteBuffer.wrap(MAGIC), ByteBuffer.wrap(bytes)});
        channel.force(true);
      }
      Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
      TemporaryFiles.sync(file.getParent());
    } catch (IOException e) {
      throw Failure.refused(file + " cannot be written", "check the disk, and try again");
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  /** Deletes the file, for a book that is no longer shared. */
  public void delete() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw Failure.refused(file + " cannot be deleted", "check its owner and permissions");
    }
  }

  private void requirePrivate() throws IOException {
    var mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    if (!mode.endsWith("------")) {
      throw Failure.refused(
          "others can access " + file + " (" + mode + "), which has the keys of the office",
          "first run: chmod 600 " + file);
    }
  }

  private Failure damaged() {
    return Failure.refused(
        file + " is damaged", "delete it, and type the office's passphrase after: hug join");
  }
}

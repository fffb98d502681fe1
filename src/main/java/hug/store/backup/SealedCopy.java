package hug.store.backup;

import hug.model.Failure;
import hug.store.BookFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A backup that only a passphrase can open. */
public final class SealedCopy {
  private SealedCopy() {}

  /** Whether a file is a sealed backup. */
  public static boolean isSealed(Path file) {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try (var in = Files.newInputStream(file)) {
      return EncryptedFile.isSealed(in.readNBytes(EncryptedFile.MARK_LENGTH));
    } catch (IOException e) {
      return false;
    }
  }

  /** Seals a file into another existing, empty file, and test-opens the result. */
  static void make(Path plain, Path sealed, char[] passphrase) throws IOException {
    try (var in = Files.newInputStream(plain);
        var out = Files.newOutputStream(sealed)) {
      EncryptedFile.seal(in, out, passphrase);
    }
    try (var in = Files.newInputStream(sealed);
        var same = new SameAs(Files.newInputStream(plain))) {
      EncryptedFile.open(in, same, passphrase);
      if (!same.isWhole()) {
        throw Failure.refused("the encrypted backup does not match the original", "try again");
      }
    }
  }

  /** Opens a sealed backup into an existing, empty and private file. */
  static void open(Path sealed, BookFile plain, char[] passphrase) {
    try (var in = Files.newInputStream(sealed);
        var out = Files.newOutputStream(plain.path())) {
      EncryptedFile.open(in, out, passphrase);
    } catch (IOException e) {
      throw Failure.refused("cannot open " + sealed + ": " + e.getMessage());
    }
  }
}

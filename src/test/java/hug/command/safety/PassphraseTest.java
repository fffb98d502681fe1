package hug.command.safety;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hug.HugTester;
import hug.store.SealedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Typed and stored passphrases of backups, and wiping them. */
final class PassphraseTest {
  @TempDir Path home;
  private HugTester hug;
  private Path file;
  private Path sealed;

  @BeforeEach
  void open() throws IOException {
    hug = new HugTester(home);
    hug.hug("add", "Jim");
    file = Files.writeString(home.resolve("words"), "correct horse\r\nanother line\n");
    sealed = home.resolve("sealed");
    mode("rw-------");
  }

  private void mode(String mode) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
  }

  private HugTester.Result seals(Path file) {
    return hug.hug("backup", "--encrypt", sealed.toString(), "--passphrase-file", file.toString());
  }

  private void refuses(int exitCode, Path file, String why) {
    var result = seals(file);
    assertEquals("hug: " + why + "\n", result.err());
    assertEquals(exitCode, result.exitCode());
    assertTrue(Files.notExists(sealed));
  }

  @Test
  void a_file_that_others_can_open_is_refused() throws Exception {
    for (var mode :
        new String[] {
          "rw-r-----", "rw--w----", "rw---x---", "rw----r--", "rw-----w-", "rw------x"
        }) {
      mode(mode);
      refuses(
          1, file, "others can access " + file + " (" + mode + "); first run: chmod 600 " + file);
    }
    mode("r--------");
    assertEquals(0, seals(file).exitCode());
  }

  @Test
  void what_is_no_file_with_a_passphrase_is_named_in_one_line() throws Exception {
    var pipe = home.resolve("pipe");
    assertEquals(0, new ProcessBuilder("mkfifo", "-m", "600", pipe.toString()).start().waitFor());

    refuses(1, home, home + " is a folder; --passphrase-file takes a file");
    refuses(1, pipe, pipe + " is not a regular file; --passphrase-file takes one");
    refuses(
        1, Path.of("/dev/zero"), "/dev/zero is not a regular file; --passphrase-file takes one");
    refuses(1, home.resolve("none"), "no file " + home.resolve("none"));
    Files.writeString(file, "\nsecond line\n");
    refuses(2, file, "the first line of " + file + " is empty");
    Files.writeString(file, "");
    refuses(2, file, "the first line of " + file + " is empty");
    Files.writeString(file, "x".repeat(1 << 20));
    refuses(2, file, "the first line of " + file + " has more than 1024 bytes");
    Files.write(file, new byte[] {(byte) 0xff, '\n'});
    refuses(2, file, "the first line of " + file + " is not text in UTF-8");
  }

  @Test
  void it_is_asked_for_twice_and_wiped_after_use() throws Exception {
    hug.atTerminal(80).knowing("correct horse");
    assertEquals(0, hug.hug("backup", "--encrypt", sealed.toString()).exitCode());
    assertEquals(2, hug.typed().size());
    var book = Files.readAllBytes(home.resolve(".local/share/hug/hug.db"));
    Files.write(sealed, SealedFile.of(book, "correct horse"));
    assertEquals(0, hug.hug("restore", sealed.toString()).exitCode());
    hug.knowing("wrong horse");
    assertEquals(1, hug.hug("restore", sealed.toString()).exitCode());
    assertEquals(4, hug.typed().size());
    for (var typed : hug.typed()) {
      assertArrayEquals(new char[typed.length], typed);
    }
    hug.redirecting("in").given("correct horse\n");
    assertEquals(0, hug.hug("restore", sealed.toString(), "--passphrase-file", "-").exitCode());
  }

  @Test
  void differing_or_empty_passphrases_are_refused_and_wiped() {
    hug.atTerminal(80).knowing("one", "another");
    var differ = hug.hug("backup", "--encrypt", sealed.toString());
    assertTrue(differ.err().contains("the two passphrases differ"), differ.err());
    hug.knowing("");
    assertEquals(2, hug.hug("backup", "--encrypt", sealed.toString()).exitCode());
    assertEquals(2, hug.hug("backup", "--encrypt").exitCode());
    assertTrue(Files.notExists(sealed));
    for (var typed : hug.typed()) {
      assertFalse(new String(typed).matches(".*[a-z].*"));
    }
  }
}

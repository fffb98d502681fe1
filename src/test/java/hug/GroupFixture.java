package hug;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A book that Ana and Ben share on one machine; Eve is not in their group. */
abstract class GroupFixture {
  @TempDir Path folder;
  UnixUsers users;
  Path book;

  @BeforeEach
  void open() throws Exception {
    users = new UnixUsers(folder, "ana", "ben", "eve");
    users.require("mkdir -m 1777 shared && chmod 1777 shared");
    book = folder.resolve("shared/salon/hug.db");
  }

  @AfterEach
  void close() {
    if (users != null) {
      users.close();
    }
  }

  /** Runs the installed program as a user. */
  Shell.Result hug(String user, String arguments) throws Exception {
    return hug(user, "", arguments);
  }

  Shell.Result hug(String user, String before, String arguments) throws Exception {
    return users.as(
        user,
        before
            + " '"
            + Shell.hug()
            + "' "
            + arguments
            + (arguments.contains("init") ? "" : " --db '" + book + "'"));
  }

  void done(String user, String arguments) throws Exception {
    var result = hug(user, arguments);
    assertEquals(0, result.exitCode(), arguments + "\n" + result.err());
  }

  void refused(String user, String arguments, String... words) throws Exception {
    var result = hug(user, arguments);
    assertEquals(1, result.exitCode(), arguments + "\n" + result.out() + result.err());
    for (var word : words) {
      assertTrue(result.err().contains(word), arguments + ": " + word + "\n" + result.err());
    }
  }

  void begin() throws Exception {
    done("ana", "init --group " + users.group() + " '" + book + "'");
    done("ana", "add Jim --phone 555-0101");
  }

  /** The files of the book whose mode or group is not that of a shared book. */
  List<String> wrong() throws Exception {
    return wrong(book.getParent());
  }

  /** The same for a file, or a folder and all that is in it. */
  List<String> wrong(Path place) throws Exception {
    var wrong = new ArrayList<String>();
    try (var files = Files.walk(place)) {
      for (var file : files.toList()) {
        int wanted = Files.isDirectory(file) ? 02770 : 0660;
        var found = Files.readAttributes(file, "unix:mode,group", LinkOption.NOFOLLOW_LINKS);
        if (((int) found.get("mode") & 07777) != wanted
            || !found.get("group").toString().equals(users.group())) {
          wrong.add(file + " " + Integer.toOctalString((int) found.get("mode")) + found);
        }
      }
    }
    return wrong;
  }

  List<Path> backups() throws Exception {
    var backups = book.resolveSibling(".hug-backups");
    if (Files.notExists(backups)) {
      return List.of();
    }
    try (var files = Files.list(backups)) {
      return files.sorted().toList();
    }
  }

  static String owner(Path file) throws Exception {
    return Files.getOwner(file).getName();
  }

  static String mode(Path file) throws Exception {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }
}

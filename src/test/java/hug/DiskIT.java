package hug;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A full or read-only disk: nothing is lost, and an error is reported. */
final class DiskIT {
  private static final int ROUNDS = Faults.count(1, 5);

  @TempDir Path folder;
  private Path disk;
  private boolean isMounted;

  @BeforeEach
  void mount() throws Exception {
    Needed.root("mount a disk, or become another user");
    Needed.tools("mount");
    disk = Files.createDirectory(folder.resolve("disk"));
    assertEquals(0, run("mount -t tmpfs -o size=1m,mode=755 none disk").exitCode());
    isMounted = true;
  }

  @AfterEach
  void unmount() throws Exception {
    if (isMounted) {
      run("umount disk");
    }
  }

  private Shell.Result run(String line) throws Exception {
    return new Shell(folder)
        .run(line, Map.of("PATH", "/usr/sbin:/usr/bin:/sbin:/bin", "HOME", folder.toString()));
  }

  /** A book on the disk, with all but {@code free} KiB of it filled. */
  private FaultFixture filled(FaultFixture.Deed deed, int free) throws Exception {
    var ground = new FaultFixture(disk.resolve(deed.name()), deed);
    long room = disk.toFile().getUsableSpace() / 1024 - free;
    if (room > 0) {
      assertEquals(
          0,
          run("dd if=/dev/zero of=disk/ballast bs=1k count=" + room + " status=none").exitCode());
    }
    return ground;
  }

  @Test
  void on_a_full_disk_a_command_does_all_or_nothing() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      for (var deed : FaultFixture.DEEDS) {
        int free = 8 + 40 * round;
        var ground = filled(deed, free);
        var before = ground.contents();
        var end = ground.end(ground.start("", deed.arguments()));
        var story = deed.name() + " with " + free + " KiB: exit " + end.exitCode() + end.err();

        assertFalse(end.err().contains("\tat "), story);
        assertTrue(end.exitCode() <= 1, story);
        if (end.exitCode() == 1) {
          assertTrue(end.err().startsWith("hug: "), story);
          assertEquals(before, ground.contents(), story);
        }
        assertEquals(0, ground.hug("due").exitCode(), story);
        assertEquals(List.of(), ground.unsoundBackups(List.of(before)), story);
        Files.deleteIfExists(disk.resolve("ballast"));
        assertEquals("", ground.check(), story);
        run("rm -r disk/" + deed.name());
      }
    }
  }

  /** Whether a journal has nothing to roll back: it is missing, empty or starts with 0. */
  private static boolean isCold(Path journal) throws Exception {
    return Files.notExists(journal)
        || Files.size(journal) == 0
        || Files.readAllBytes(journal)[0] == 0;
  }

  private static final FaultFixture.Deed TOUCH = FaultFixture.DEEDS.get(1);

  /** Runs as an ordinary user, because root ignores file permissions. */
  private FaultFixture.End asNobody(FaultFixture ground, String arguments) throws Exception {
    run("chmod 755 " + folder);
    return ground.end(
        ground.start("setpriv --reuid=65534 --regid=65534 --clear-groups env HOME=/", arguments));
  }

  @Test
  void a_read_only_book_is_read_and_changes_are_refused() throws Exception {
    Needed.tools("setpriv");
    var ground = new FaultFixture(folder.resolve("home"), TOUCH);
    var bytes = Files.readAllBytes(ground.book());
    run(
        "chmod 644 home/hug.db; chmod 777 home; touch home/out.txt home/err.txt; chmod 666 home/*.txt");

    assertEquals(0, asNobody(ground, "list").exitCode());
    var refused = asNobody(ground, "touch Jim hello");
    assertEquals(1, refused.exitCode());
    assertTrue(refused.err().contains("(owner root, group root, mode rw-r--r--)"), refused.err());
    run("chmod 755 home");
    assertEquals(0, asNobody(ground, "list").exitCode());
    assertEquals(1, asNobody(ground, "add Zoë").exitCode());
    assertArrayEquals(bytes, Files.readAllBytes(ground.book()));
  }

  @Test
  void a_book_on_a_read_only_mount_can_be_read() throws Exception {
    var made = new FaultFixture(disk.resolve("home"), TOUCH);
    Files.writeString(made.folder().resolve("out.txt"), "");
    assertEquals(0, run("mount -o remount,ro disk").exitCode());
    var hug = "'" + Shell.hug() + "' --db disk/home/hug.db ";

    assertEquals(0, run(hug + "list").exitCode());
    assertEquals(0, run(hug + "check").exitCode());
    var refused = run(hug + "touch Jim hello");
    assertEquals(1, refused.exitCode());
    assertTrue(refused.err().startsWith("hug: "), refused.err());
    assertEquals(0, run("mount -o remount,rw disk").exitCode());
  }

  @Test
  void a_half_written_change_is_not_read_if_it_cannot_roll_back() throws Exception {
    Needed.tools("setpriv", "strace");
    var ground = new FaultFixture(folder.resolve("home"), FaultFixture.DEEDS.get(2));
    var journal = folder.resolve("home/hug.db-journal");
    for (int write = 20; write <= 400 && isCold(journal); write += 20) {
      ground.end(
          ground.start(
              "strace -f -qq -o /dev/null -e trace=pwrite64 -e"
                  + " inject=pwrite64:signal=KILL:when="
                  + write,
              "import in.csv --create-clients"));
    }
    assertFalse(isCold(journal));
    run(
        "cp home/hug.db-journal home/journal; chmod 644 home/hug.db*; chmod 777 home;"
            + " touch home/out.txt home/err.txt; chmod 666 home/*.txt; chmod 755 home");
    var refused = asNobody(ground, "list");

    assertEquals(1, refused.exitCode(), refused.err());
    assertTrue(refused.err().contains("interrupted change"), refused.err());
    assertTrue(Files.exists(journal));
    Files.copy(folder.resolve("home/journal"), journal, StandardCopyOption.REPLACE_EXISTING);
    assertEquals(0, ground.hug("list").exitCode());
  }
}

package hug;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hug.line.BookDump;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Syncs on a computer whose disk is full: they do all or nothing, and say so. */
final class SyncDiskIT {
  /** In KiB: too little to begin, too little to end, and enough. */
  private static final List<Integer> ROOM = List.of(0, 60, 2_000);

  @TempDir Path folder;
  private Path disk;
  private boolean isMounted;

  @BeforeEach
  void mount() throws Exception {
    Needed.root("mount a disk, or become another user");
    Needed.tools("mount");
    disk = Files.createDirectory(folder.resolve("disk"));
    run("mount", "-t", "tmpfs", "-o", "size=8m,mode=755", "none", disk.toString());
    isMounted = true;
  }

  @AfterEach
  void unmount() throws Exception {
    if (isMounted) {
      run("umount", disk.toString());
    }
  }

  private static void run(String... command) throws Exception {
    assertEquals(0, new ProcessBuilder(command).inheritIO().start().waitFor(), command[0]);
  }

  @Test
  void a_full_disk_leaves_the_book_as_it_was() throws Exception {
    Files.createSymbolicLink(folder.resolve("home2"), disk);
    try (var office = new RealOffice(folder, 1, "fsync=off")) {
      var desk = office.computers.get(0);
      var laptop = office.computers.get(1);
      int failed = 0;
      for (int room : ROOM) {
        for (int i = 0; i < 30; i++) {
          desk.hug("touch", "Jim", "long enough to need some pages ".repeat(20) + room + " " + i);
        }
        RealOffice.sync(desk);
        laptop.hug("touch", "Jim", "own " + room);
        var before = BookDump.of(laptop.file());
        var ballast = disk.resolve("ballast");
        long free = disk.toFile().getUsableSpace() - 1024L * room;
        Files.write(ballast, new byte[Math.toIntExact(free)]);
        var end = office.hug(laptop, "sync");
        Files.delete(ballast);

        var story = room + " KiB: exit " + end.exitCode() + "\n" + end.err();
        assertTrue(end.exitCode() <= 1, story);
        if (end.exitCode() == 1) {
          failed++;
          assertEquals(before, BookDump.of(laptop.file()), story);
        }
      }
      office.heal();
      assertTrue(failed > 0 && failed < ROOM.size(), failed + " syncs failed");
    }
  }
}

package hug;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cron, a shell and several terminals at work on one book at the same time. */
final class CrowdIT {
  private static final int WRITERS = Faults.count(4, 16);
  private static final int CHANGES = Faults.count(50, 500);

  @TempDir Path folder;

  @Test
  void every_change_of_several_writers_is_there_while_others_read_and_back_up() throws Exception {
    var ground = new Ground(folder, Ground.DEEDS.getFirst());
    ground.hug("add Busy");
    var script =
        """
        touch faults done
        processes() {
          i=0
          while [ $i -lt %1$d ]; do
            i=$((i + 1))
            "$HUG" touch Busy "writer $1 change $i" --db hug.db -q || echo "exit $?: $1 $i" >>faults
          done
        }
        shell() {
          i=0
          while [ $i -lt %1$d ]; do
            i=$((i + 1)); echo "touch Busy \"writer $1 change $i\" -q"
          done | "$HUG" shell -q --db hug.db || echo "exit $?: $1" >>faults
        }
        read() { while [ ! -s done ]; do "$HUG" due --db hug.db -q >list 2>>faults || echo due >>faults; sleep 0.2; done; }
        back() { while [ ! -s done ]; do "$HUG" backup --db hug.db -q 2>>faults || echo backup >>faults; sleep 1; done; }
        read & back &
        writers=
        for writer in $(seq %2$d); do
          kind=shell
          [ $((writer %% 4)) -eq 0 ] && kind=processes
          $kind $writer >out-$writer 2>err-$writer & writers="$writers $!"
        done
        for writer in $writers; do wait $writer; done
        echo yes >done
        wait
        cat err-* out-* >>faults
        """
            .formatted(CHANGES, WRITERS);
    Files.writeString(folder.resolve("crowd.sh"), script);
    var builder =
        new ProcessBuilder("/bin/sh", "crowd.sh")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("crowd.out").toFile());
    builder.environment().put("HUG", Shell.hug().toString());
    assertEquals(0, builder.start().waitFor());

    assertEquals("", Files.readString(folder.resolve("faults")));
    assertEquals("", Files.readString(folder.resolve("crowd.out")));
    var notes =
        ground
            .hug("export touches --csv --fields note --raw")
            .out()
            .lines()
            .skip(1)
            .sorted()
            .toList();
    var expected = new ArrayList<>(List.of("first", "secret"));
    for (int writer = 1; writer <= WRITERS; writer++) {
      for (int change = 1; change <= CHANGES; change++) {
        expected.add("writer " + writer + " change " + change);
      }
    }
    assertEquals(expected.stream().sorted().toList(), notes);
    assertEquals("", ground.check());
  }

  @Test
  void several_may_edit_one_client_at_once() throws Exception {
    var ground = new Ground(folder, Ground.DEEDS.getFirst());
    ground.hug("add Busy");
    var tags = List.of("a", "b", "c", "d", "e", "f");
    var edits = new ArrayList<Process>();
    for (var tag : tags) {
      edits.add(ground.start("", "edit Busy --tag " + tag));
    }
    for (var edit : edits) {
      var end = ground.end(edit);
      assertEquals(0, end.exitCode(), end.err());
    }
    var cells = ground.hug("list --csv --raw --fields tags --tag a").out();
    assertEquals(List.of("tags", String.join("; ", tags)), cells.lines().toList());
  }

  @Test
  void who_finds_the_book_in_use_waits_and_then_says_by_whom() throws Exception {
    Shell.require("sqlite3");
    var ground = new Ground(folder, Ground.DEEDS.getFirst());
    var holder =
        new ProcessBuilder("sqlite3", "hug.db", "begin immediate", ".shell sleep 20")
            .directory(folder.toFile())
            .start();
    try {
      Thread.sleep(500);
      long start = System.nanoTime();
      var end = ground.end(ground.start("", "touch Jim hello"));
      long seconds = (System.nanoTime() - start) / 1_000_000_000;

      assertEquals(1, end.exitCode());
      assertEquals(true, seconds >= 9 && seconds < 12, seconds + " s");
      assertEquals(true, end.err().contains("process " + holder.pid() + " (sqlite3)"), end.err());
      assertEquals(0, ground.hug("due").exitCode());
    } finally {
      holder.descendants().forEach(ProcessHandle::destroyForcibly);
      holder.destroyForcibly();
    }
  }
}

package hug;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cron, a shell and several terminals using one book at the same time. */
final class CrowdIT {
  private static final int WRITERS = Faults.count(4, 16);
  private static final int CHANGES = Faults.count(50, 500);

  @TempDir Path folder;

  @Test
  void no_change_is_lost_among_writers_readers_and_backups() throws Exception {
    var ground = new FaultFixture(folder, FaultFixture.DEEDS.getFirst());
    ground.hug("add Busy");
    var script =
        """
        touch faults done
        # Who finds the book in use for too long has changed nothing, and tries again.
        may_try_again() {
          grep -q 'is in use by' said-$1 && return
          cat said-$1 >>faults
          return 1
        }
        processes() {
          i=1
          while [ $i -le %1$d ]; do
            if "$HUG" touch Busy "writer $1 change $i" --db hug.db -q 2>said-$1; then
              i=$((i + 1))
            else
              may_try_again $1 || return
            fi
          done
        }
        lines() {
          line=$2
          while [ $line -le %1$d ]; do
            echo "touch Busy 'writer $1 change $line' -q"
            line=$((line + 1))
          done
        }
        shell() {
          i=1
          until lines $1 $i | "$HUG" shell -q --db hug.db 2>said-$1; do
            may_try_again $1 || return
            i=$((i - 1 + $(sed -nE 's/^hug: stopped at line ([0-9]+).*/\\1/p' said-$1)))
          done
        }
        read() { while [ ! -s done ]; do "$HUG" due --db hug.db -q >list 2>said-read || may_try_again read; sleep 0.2; done; }
        back() { while [ ! -s done ]; do "$HUG" backup --db hug.db -q 2>said-back || may_try_again back; sleep 1; done; }
        read & back &
        writers=
        for writer in $(seq %2$d); do
          kind=shell
          [ $((writer %% 4)) -eq 0 ] && kind=processes
          $kind $writer >out-$writer 2>&1 & writers="$writers $!"
        done
        for writer in $writers; do wait $writer; done
        echo yes >done
        wait
        cat out-* >>faults
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
    var ground = new FaultFixture(folder, FaultFixture.DEEDS.getFirst());
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
  void a_blocked_command_waits_and_then_names_the_other_process() throws Exception {
    Shell.require("sqlite3");
    var ground = new FaultFixture(folder, FaultFixture.DEEDS.getFirst());
    var holder =
        new ProcessBuilder("sqlite3", "hug.db", "begin immediate", ".shell touch held; sleep 30")
            .directory(folder.toFile())
            .start();
    try {
      while (Files.notExists(folder.resolve("held"))) {
        assertEquals(true, holder.isAlive());
        Thread.sleep(20);
      }
      long start = System.nanoTime();
      var end = ground.end(ground.start("", "touch Jim hello"));
      long seconds = (System.nanoTime() - start) / 1_000_000_000;

      assertEquals(1, end.exitCode());
      assertEquals(true, seconds >= 9 && seconds < 20, seconds + " s");
      assertEquals(true, end.err().contains("process " + holder.pid() + " (sqlite3)"), end.err());
      assertEquals(0, ground.hug("due").exitCode());
    } finally {
      holder.descendants().forEach(ProcessHandle::destroyForcibly);
      holder.destroyForcibly();
    }
  }
}

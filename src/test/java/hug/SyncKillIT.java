package hug;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Syncs that are killed at any moment: the next ones end them, and nothing is there twice. */
final class SyncKillIT {
  private static final int KILLS = Faults.count(8, 300);
  private static final int CALLS = Faults.count(8, 300);
  private static final int COMPUTERS = 3;

  /** After so many rounds, in which each computer syncs once, all books must become equal. */
  private static final int ROUNDS = 4;

  private static final long SEED = Faults.seed();

  @TempDir(factory = InMemory.class)
  static Path folder;

  private static RealOffice office;
  private static long millis;
  private static final AtomicInteger FAILED = new AtomicInteger();

  /** A system call to fail, its error, and the most times that a sync calls it. */
  private record Call(String name, String fault, int most) {}

  private static final List<Call> FAULTS =
      List.of(
          new Call("connect", "error=ECONNREFUSED", 1),
          new Call("connect", "error=ETIMEDOUT", 2),
          new Call("sendto", "error=ECONNRESET", 25),
          new Call("sendto", "signal=KILL", 25),
          new Call("recvfrom", "error=ETIMEDOUT", 40),
          new Call("recvfrom", "error=ECONNRESET", 40),
          new Call("recvfrom", "signal=KILL", 40),
          new Call("write", "signal=KILL", 30),
          new Call("write", "error=ECONNRESET", 30),
          new Call("pwrite64", "signal=KILL", 60),
          new Call("pwrite64", "error=EIO", 60),
          new Call("fdatasync", "signal=KILL", 12),
          new Call("unlink", "signal=KILL", 6));

  @BeforeAll
  static void share() throws Exception {
    office = new RealOffice(folder, COMPUTERS - 1, "fsync=off");
    var first = office.computers.getFirst();
    first.hug("touch", "Jim", "to measure");
    long start = System.nanoTime();
    RealOffice.said(0, office.hug(first, "sync"));
    millis = (System.nanoTime() - start) / 1_000_000;
  }

  @AfterAll
  static void close() throws Exception {
    if (office != null) {
      office.close();
    }
  }

  /** Starts a sync that comes to a bad end. */
  private interface Mishap {
    void happen(RealOffice.Computer computer, int number) throws Exception;
  }

  /** Lets a sync of each computer fail at the same time, over and over. */
  private static void tried(int most, Random random, Mishap mishap) {
    Faults.kept(
        "SyncKillIT",
        SEED,
        () -> {
          int number = 0;
          FAILED.set(0);
          for (int round = 1; number < most; round++) {
            var syncs = new ArrayList<Callable<Void>>();
            for (var computer : office.computers) {
              for (int deeds = random.nextInt(3); deeds >= 0; deeds--) {
                office.deed(computer, random);
              }
              int next = number++;
              syncs.add(() -> {
                mishap.happen(computer, next);
                return null;
              });
            }
            FaultFixture.together(syncs);
            if (round % ROUNDS == 0 || number >= most) {
              office.heal();
            }
          }
          Faults.report(number + " faults, " + FAILED + " syncs failed");
        });
  }

  @Test
  void a_killed_sync_is_ended_by_the_next() {
    var random = new Random(SEED);
    tried(
        KILLS,
        random,
        (computer, number) -> {
          long wait = new Random(SEED + number).nextLong(2 * millis + 1);
          var process = office.start(computer, "", "sync");
          Thread.sleep(wait);
          if (number % 3 == 0) {
            process.destroy();
          } else {
            process.destroyForcibly();
          }
          if (office.end(computer, process).exitCode() != 0) {
            FAILED.incrementAndGet();
          }
        });
  }

  @Test
  void a_sync_that_fails_at_a_call_is_ended_by_the_next() {
    Shell.require("strace");
    var random = new Random(SEED);
    tried(
        CALLS,
        random,
        (computer, number) -> {
          var call = FAULTS.get(number % FAULTS.size());
          int when = 1 + new Random(SEED + number).nextInt(call.most());
          var strace =
              "strace -f -qq -o /dev/null -e trace="
                  + call.name()
                  + " -e inject="
                  + call.name()
                  + ":"
                  + call.fault()
                  + ":when="
                  + when;
          var end = office.end(computer, office.start(computer, strace, "sync"));
          FAILED.addAndGet(end.exitCode() == 0 ? 0 : 1);
          assertTrue(
              List.of(0, 1, 137).contains(end.exitCode()),
              () -> call + " " + when + ": exit " + end.exitCode() + "\n" + end.err());
        });
  }
}

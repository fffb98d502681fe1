package hug;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hug.line.postgres.CuttingProxy.Moment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Syncs while the network is cut, the server is killed, or everybody else syncs, too. */
final class SyncCutIT {
  private static final int CUTS = Faults.count(8, 200);
  private static final int CRASHES = Faults.count(3, 60);
  private static final int LOSSES = Faults.count(2, 40);
  private static final int TOGETHER = Faults.count(6, 50);
  private static final int COMPUTERS = 3;

  /** After so many faults, all books must become equal. */
  private static final int ROUNDS = 4;

  /** More bytes than a short sync sends and receives. */
  private static final int MOST_BYTES = 9_000;

  private static final int MOST_SECONDS = 30;
  private static final long SEED = Faults.seed();

  @TempDir(factory = InMemory.class)
  static Path folder;

  private static RealOffice office;

  @BeforeAll
  static void share() throws Exception {
    office = new RealOffice(folder, COMPUTERS - 1);
  }

  @AfterAll
  static void close() throws Exception {
    if (office != null) {
      office.close();
    }
  }

  /** A fault, given its number. */
  private interface Fault {
    void happen(int number, Random random) throws Exception;
  }

  private static void tried(int most, Fault fault) {
    Faults.kept(
        "SyncCutIT",
        SEED,
        () -> {
          var random = new Random(SEED);
          FAILED.set(0);
          for (int number = 1; number <= most; number++) {
            office.deeds(random);
            fault.happen(number, random);
            office.way.mend();
            if (number % ROUNDS == 0 || number == most) {
              office.heal();
            }
          }
          Faults.report(most + " faults, " + FAILED + " syncs failed");
        });
  }

  private static final AtomicInteger FAILED = new AtomicInteger();

  private static void requireDoneOrSaid(FaultFixture.End end, String story) {
    assertTrue(end.exitCode() <= 1, () -> story + ": exit " + end.exitCode() + "\n" + end.err());
    FAILED.addAndGet(end.exitCode());
    assertEquals(end.exitCode() == 1, end.err().startsWith("hug: "), story + end.err());
    assertTrue(end.err().lines().count() <= 2, () -> story + end.err());
  }

  @Test
  void a_cut_network_is_said_and_the_next_sync_ends_it() {
    tried(
        CUTS,
        (number, random) -> {
          var computer = office.computers.get(number % COMPUTERS);
          var moment = Moment.values()[random.nextInt(Moment.values().length)];
          int bytes = random.nextInt(MOST_BYTES);
          boolean isInCommit = number % 3 == 0;
          if (isInCommit) {
            office.way.cutAt("COMMIT", moment);
          } else {
            office.way.cutAfter(bytes);
          }
          long start = System.nanoTime();
          var end = office.hug(computer, "sync");
          long seconds = (System.nanoTime() - start) / 1_000_000_000;
          var story = "cut " + number + (isInCommit ? " at commit " + moment : " after " + bytes);
          requireDoneOrSaid(end, story);
          assertTrue(!isInCommit || end.exitCode() == 1, story);
          assertTrue(seconds < MOST_SECONDS, story + " took " + seconds + " s");
        });
  }

  @Test
  void a_server_that_is_killed_loses_nothing() {
    tried(
        CRASHES,
        (number, random) -> {
          var syncs = new ArrayList<Process>();
          for (var computer : office.computers) {
            syncs.add(office.start(computer, "", "sync"));
          }
          Thread.sleep(random.nextInt(1_000));
          office.postgres.crash();
          for (int i = 0; i < COMPUTERS; i++) {
            requireDoneOrSaid(office.end(office.computers.get(i), syncs.get(i)), "crash " + number);
          }
        });
  }

  @Test
  void steps_that_the_server_lost_come_back() {
    tried(
        LOSSES,
        (number, random) -> {
          office.computers.forEach(RealOffice::sync);
          office.lose(random.nextInt(6));
          office.deeds(random);
          RealOffice.said(0, office.hug(office.computers.get(random.nextInt(COMPUTERS)), "sync"));
        });
  }

  @Test
  void all_computers_may_sync_at_once() throws Exception {
    var random = new Random(SEED);
    try (var crowd = new RealOffice(folder.resolve("crowd"), TOGETHER - 1, "fsync=off")) {
      crowd.deeds(random);
      var syncs = new ArrayList<Process>();
      for (var computer : crowd.computers) {
        syncs.add(crowd.start(computer, "", "sync"));
      }
      var said = new ArrayList<String>();
      for (int i = 0; i < TOGETHER; i++) {
        said.add(RealOffice.said(0, crowd.end(crowd.computers.get(i), syncs.get(i))));
      }
      assertEquals(List.of(), said.stream().filter(text -> !text.contains("Sent 1, ")).toList());
      crowd.heal();
    }
  }
}

package hug;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An interrupted command leaves all of its change in the book, or none. */
final class KillIT {
  private static final int KILLS = Faults.count(80, 1600);
  private static final int CALLS = Faults.count(80, 4000);
  private static final int SIGNALS = Faults.count(40, 800);
  private static final List<String> FAULTS = List.of("error=EIO", "error=ENOSPC", "signal=KILL");

  /** The system calls that write, sync, rename or delete files. */
  private static final String WRITING =
      "write,pwrite64,fsync,fdatasync,ftruncate,sendfile,copy_file_range,unlink,unlinkat,rename,"
          + "renameat,renameat2,link,linkat";

  private static final Pattern CALL =
      Pattern.compile("^(?:[0-9]+ +)?([a-z0-9_]+)\\(", Pattern.MULTILINE);

  private static final long SEED = Faults.seed();

  @TempDir(factory = InMemory.class)
  static Path folder;

  private static final Map<FaultFixture.Deed, States> STATES = new ConcurrentHashMap<>();

  /** The contents of the book before and after a change. */
  private record States(String before, String after, List<String> calls, long millis) {}

  private static States made(FaultFixture.Deed deed) throws Exception {
    var before = new FaultFixture(folder.resolve(deed.name() + "-before"), deed);
    var after = new FaultFixture(folder.resolve(deed.name() + "-after"), deed);
    var calls = after.folder().resolve("calls.txt");
    var traced =
        after.end(
            after.start("strace -f -qq -e trace=" + WRITING + " -o calls.txt", deed.arguments()));
    assertEquals(0, traced.exitCode(), traced.err());
    var timed = new FaultFixture(folder.resolve(deed.name() + "-timed"), deed);
    long start = System.nanoTime();
    timed.end(timed.start("", deed.arguments()));
    long millis = (System.nanoTime() - start) / 1_000_000;
    var names = new ArrayList<String>();
    CALL.matcher(Files.readString(calls)).results().forEach(call -> names.add(call.group(1)));
    return new States(before.contents(), after.contents(), names, millis);
  }

  @BeforeAll
  static void look() throws Exception {
    Shell.require("strace");
    var looks = new ArrayList<Callable<Void>>();
    for (var deed : FaultFixture.DEEDS) {
      looks.add(() -> {
        STATES.put(deed, made(deed));
        return null;
      });
    }
    FaultFixture.together(looks);
  }

  /** A failure while a deed is running. */
  private interface Mishap {
    FaultFixture.End happen(FaultFixture ground) throws Exception;
  }

  private void tried(FaultFixture.Deed deed, States states, String name, Mishap mishap)
      throws Exception {
    var ground = new FaultFixture(folder.resolve(name), deed);
    var end = mishap.happen(ground);
    var story = deed.arguments() + ", " + name + ", exit " + end.exitCode() + "\n" + end.err();
    assertFalse((end.err() + end.out()).contains("\tat "), story);
    var now = ground.contents();
    assertTrue(now.equals(states.before()) || now.equals(states.after()), "partial: " + story);
    if (end.exitCode() == 0) {
      assertEquals(states.after(), now, "false success: " + story);
    } else if (end.exitCode() == 1 && !states.before().equals(states.after())) {
      assertEquals(states.before(), now, "false failure: " + story);
    }
    assertEquals("", ground.check(), story);
    assertEquals(List.of(), ground.unsoundBackups(List.of(states.before(), states.after())), story);
    if (deed.name().equals("import")) {
      ground.hug(deed.arguments());
      assertEquals(states.after(), ground.contents(), "a second run: " + story);
    }
  }

  @Test
  void a_killed_run_leaves_all_or_nothing() throws Exception {
    var random = new Random(SEED);
    var trials = new ArrayList<Callable<Void>>();
    for (var deed : FaultFixture.DEEDS) {
      var states = STATES.get(deed);
      for (int i = 0; i < KILLS / FaultFixture.DEEDS.size(); i++) {
        long wait = random.nextLong(states.millis() + 1);
        trials.add(
            trial(
                deed,
                states,
                "kill-" + deed.name() + "-" + i + "-" + wait,
                ground -> {
                  var process = ground.start("", deed.arguments());
                  Thread.sleep(wait);
                  process.destroyForcibly();
                  return ground.end(process);
                }));
      }
    }
    FaultFixture.together(trials);
  }

  private Callable<Void> trial(FaultFixture.Deed deed, States states, String name, Mishap mishap) {
    return () -> {
      Faults.kept("KillIT", SEED, () -> tried(deed, states, name, mishap));
      return null;
    };
  }

  @Test
  void a_failing_write_leaves_all_or_nothing_and_is_reported() throws Exception {
    var random = new Random(SEED);
    var trials = new ArrayList<Callable<Void>>();
    for (var deed : FaultFixture.DEEDS) {
      var states = STATES.get(deed);
      int most = CALLS / FaultFixture.DEEDS.size();
      for (int i = 0; i < most; i++) {
        var call = states.calls().get(random.nextInt(states.calls().size()));
        long count = states.calls().stream().filter(call::equals).count();
        long when = 1 + random.nextLong(count);
        var fault = FAULTS.get(i % FAULTS.size());
        var inject = "inject=" + call + ":" + fault + ":when=" + when;
        var name = "call-" + deed.name() + "-" + i + "-" + call + "-" + fault + "-" + when;
        trials.add(
            trial(
                deed,
                states,
                name,
                ground ->
                    ground.end(
                        ground.start(
                            "strace -f -qq -o /dev/null -e trace=" + call + " -e " + inject,
                            deed.arguments()))));
      }
    }
    FaultFixture.together(trials);
  }

  @Test
  void a_terminated_run_leaves_all_or_nothing() throws Exception {
    var random = new Random(SEED);
    var trials = new ArrayList<Callable<Void>>();
    for (var deed : FaultFixture.DEEDS) {
      var states = STATES.get(deed);
      for (int i = 0; i < SIGNALS / FaultFixture.DEEDS.size(); i++) {
        long wait = random.nextLong(states.millis() + 1);
        var signal = List.of("INT", "TERM", "HUP").get(i % 3);
        trials.add(
            trial(
                deed,
                states,
                "signal-" + deed.name() + "-" + i + "-" + wait,
                ground -> {
                  var process = ground.start("", deed.arguments());
                  Thread.sleep(wait);
                  new ProcessBuilder("sh", "-c", "kill -" + signal + " " + process.pid())
                      .start()
                      .waitFor();
                  return ground.end(process);
                }));
      }
    }
    FaultFixture.together(trials);
  }

  @Test
  void a_closed_or_full_output_does_not_affect_the_change() throws Exception {
    var trials = new ArrayList<Callable<Void>>();
    var outputs =
        List.of(">&- 2>err.txt", ">&- 2>&-", ">out.txt 2>/dev/full", ">/dev/full 2>err.txt");
    for (var deed : FaultFixture.DEEDS) {
      for (var output : outputs) {
        var name = "output-" + deed.name() + "-" + outputs.indexOf(output);
        trials.add(
            trial(
                deed,
                STATES.get(deed),
                name,
                ground -> ground.end(ground.start("", deed.arguments(), output))));
      }
    }
    for (var list : List.of("list", "list --json", "export touches", "log", "due --help")) {
      trials.add(() -> {
        var ground =
            new FaultFixture(folder.resolve("full-" + list.hashCode()), FaultFixture.DEEDS.get(1));
        var end = ground.end(ground.start("", list, ">/dev/full 2>err.txt"));
        assertEquals(1, end.exitCode(), list);
        assertTrue(end.err().startsWith("hug: cannot write to standard output"), end.err());
        return null;
      });
    }
    FaultFixture.together(trials);
  }
}

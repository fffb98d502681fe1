package hug;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A book with two clients, and real terminals that run the built program. */
abstract class TerminalFixture {

  /** Waits forever in short steps, because a shell misses an interrupt while it starts a sleep. */
  static final String WAITS = "while :; do sleep 0.1; done";

  static final String STATE = "stty -g > ";

  /** Adds a client with many details, and one with few. */
  private static final Filled BOOK =
      new Filled(folder -> {
        var hug = new HugTester(folder);
        hug.hug("add", "李小龍 🌷", "--phone", "555-0102", "--since", "2026-06-01", "--tag", "vip");
        hug.hug("add", "Jim Halpert", "--phone", "555-0101", "--since", "2026-07-01");
        hug.hug("promise", "李", "send the proofs of the whole wedding", "--by", "2026-11-20");
        hug.hug("know", "李", "always in a hurry");
        hug.hug("staff", "ana");
      });

  @TempDir Path folder;
  Shell shell;
  Map<String, String> environment;

  @BeforeEach
  void open() throws Exception {
    Shell.require("tmux");
    shell = new Shell(folder);
    environment = new TreeMap<>();
    environment.put("HOME", folder.toString());
    environment.put("PATH", Shell.hug().getParent() + ":/usr/bin:/bin");
    environment.put("HUG_TODAY", "2026-11-21");
    environment.put("HUG_STAFF", "ana");
    environment.put("LC_ALL", "C.UTF-8");
    environment.put("TERM", "tmux-256color");
    BOOK.into(folder);
  }

  String hug(String... arguments) throws Exception {
    var command = new ArrayList<>(List.of(Shell.hug().toString()));
    command.addAll(List.of(arguments));
    var result = shell.run(command, environment);
    assertEquals(0, result.exitCode(), result.err());
    return result.out();
  }

  Tmux terminal(int columns, int rows) throws Exception {
    return new Tmux(folder, columns, rows, environment);
  }

  void assertSameState() throws Exception {
    assertEquals(
        Files.readString(folder.resolve("before")), Files.readString(folder.resolve("after")));
  }
}

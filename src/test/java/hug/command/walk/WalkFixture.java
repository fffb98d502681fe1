package hug.command.walk;

import hug.HugTester;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A book with two clients who are due, and a walk to them. */
abstract class WalkFixture {

  @TempDir Path home;
  HugTester hug;

  @BeforeEach
  void open() {
    hug = new HugTester(home).with("TERM", "dumb");
    hug.hug("add", "Jim Halpert", "--phone", "555-0101", "--since", "2026-01-02");
    hug.hug("touch", "jim", "--on", "2026-06-01", "--by", "card", "a new desk");
    hug.hug("add", "李小龍 👩‍👧", "--phone", "555-0102", "--since", "2026-06-01", "--tag", "vip");
    hug.hug("promise", "李小龍", "send the proofs", "--by", "2026-11-20");
    hug.hug("complaint", "李小龍", "the album came late");
    hug.hug("know", "李小龍", "always in a hurry");
    hug.hug("staff", "ana");
  }

  HugTester.Result walk(String... lines) {
    return hug.atTerminal(80).given(String.join("\n", lines) + "\n").hug("walk");
  }
}

package hug.command.safety;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hug.Faults;
import hug.InMemory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random sessions with merges, undos, imports, referrals, backups and restores, then a client is
 * forgotten: no text ever recorded about them is left in any file, and nothing brings one back.
 */
final class ForgetPropertyTest {
  private static final int SESSIONS = Faults.tries(16, 2000);
  private static final int COMMANDS = 24;
  private static final Pattern FORGOT = Pattern.compile("Erased (\\S+) \\(#");
  private static final Pattern LEFT = Pattern.compile("(?:delete it: |^  )(/[^\\n]*?)(?: \\(|$)");

  @TempDir(factory = InMemory.class)
  Path folder;

  @Test
  void nothing_written_of_a_forgotten_client_is_left_anywhere() {
    long seed = Faults.seed();
    IntStream.range(0, SESSIONS)
        .parallel()
        .forEach(i ->
            Faults.kept(
                "ForgetPropertyTest", seed + i, () -> checked(new Scribe(home(i), seed + i))));
  }

  private Path home(int session) {
    return folder.resolve("home" + session);
  }

  /** Adds the commands of the session to a failure. */
  private static void checked(Scribe scribe) throws Exception {
    try {
      check(scribe);
    } catch (AssertionError fault) {
      throw new AssertionError(scribe + "\n" + fault.getMessage(), fault);
    }
  }

  private static void check(Scribe scribe) throws Exception {
    for (int i = 0; i < COMMANDS; i++) {
      scribe.act();
    }
    var others = scribe.rowsOfOthers(Set.of());
    for (int round = 0; round < 2; round++) {
      boolean isThorough = scribe.random.nextBoolean();
      long id = 1 + scribe.random.nextInt(6);
      var parts = scribe.partsOf(id);
      var done =
          isThorough
              ? scribe.hug("forget", "" + id, "--yes", "--backups")
              : scribe.hug("forget", "" + id, "--yes");
      if (done.exitCode() == 4) {
        continue;
      }
      assertEquals(0, done.exitCode(), done.all());
      var forgot = FORGOT.matcher(done.all());
      assertTrue(forgot.find(), done.all());
      parts.add(scribe.personCalled(forgot.group(1)));
      var texts = scribe.textsOf(parts);
      var names = scribe.namesOf(parts);
      others.removeIf(row -> names.stream().anyMatch(row::contains));
      assertEquals(others, scribe.rowsOfOthers(names));
      if (isThorough) {
        requireGone(scribe, texts, new TreeSet<>(left(done.all())));
      } else {
        requireGoneFromBook(scribe, texts, done.all());
      }
      assertEquals("", scribe.hug("check").all());
      undoEverything(scribe, texts);
      others = scribe.rowsOfOthers(Set.of());
    }
  }

  private static List<String> left(String words) {
    var left = new ArrayList<String>();
    words
        .lines()
        .map(LEFT::matcher)
        .filter(line -> line.find())
        .forEach(line -> left.add(line.group(1)));
    return left;
  }

  /** Files that were listed as possible remains are exempt. */
  private static void requireGone(Scribe scribe, Set<String> texts, Set<String> named)
      throws Exception {
    for (var file : scribe.files()) {
      if (!named.contains(file.toString())) {
        assertEquals(Set.of(), scribe.found(texts, file), file.toString());
      }
    }
  }

  /** They stay forgotten, whichever backup is restored. */
  private static void requireGoneFromBook(Scribe scribe, Set<String> texts, String words)
      throws Exception {
    requireGone(scribe, texts, new TreeSet<>(left(words)));
    var backups = scribe.backups();
    for (var backup : backups.subList(0, Math.min(2, backups.size()))) {
      var restored = scribe.hug("restore", backup.toString());
      assertTrue(restored.exitCode() < 2, restored.all());
      assertEquals(Set.of(), scribe.found(texts, scribe.book()), backup + ": " + restored.all());
      assertEquals("", scribe.hug("check").all());
    }
  }

  private static void undoEverything(Scribe scribe, Set<String> texts) throws Exception {
    for (long step = scribe.lastStep(); step > 0; step--) {
      var undone = scribe.hug("undo", "" + step);
      assertTrue(undone.exitCode() < 2, undone.all());
      texts.forEach(text -> assertFalse(undone.all().contains(text), undone.all()));
    }
    assertEquals(Set.of(), scribe.found(texts, scribe.book()));
    assertEquals("", scribe.hug("check").all());
  }
}

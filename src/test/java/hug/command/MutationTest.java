package hug.command;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hug.Faults;
import hug.Try;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Octets of a book that change on the disk are found, and never make hug do something wrong. */
final class MutationTest {
  private static final int MUTATIONS = Faults.count(2000, 200_000);
  private static final List<String> LISTS =
      List.of("export clients --json", "export touches --json", "rule list --json", "log --json");

  private static final List<String> COMMANDS =
      List.of("due", "show jim", "log --limit 3", "lapsed", "why zoë", "export client jim");

  @TempDir Path home;
  private Try hug;
  private Path book;

  @BeforeEach
  void fill() {
    hug = new Try(home);
    book = home.resolve("hug.db");
    for (var line :
        List.of(
            "init",
            "add Zoë --phone 555-0101 --tag vip --note likes",
            "add Jim --email jim@example.com --owner Ben --every 2m",
            "touch zoë hello --next 2w",
            "touch jim bye --by visit",
            "edit jim --company Dunder",
            "snooze jim --until 3m",
            "quiet zoë --because asked",
            "rule add --tag vip --every 1m",
            "undo 4")) {
      assertEquals(0, run(line).exitCode(), line);
    }
  }

  private Try.Result run(String line) {
    return hug.hug(List.of((line + " --db " + book).split(" ")));
  }

  private String contents() {
    var contents = new StringBuilder();
    LISTS.forEach(list -> contents.append(run(list).out()));
    return contents.toString();
  }

  @Test
  void a_changed_octet_is_found_or_changes_nothing() throws Exception {
    var whole = Files.readAllBytes(book);
    var contents = contents();
    long seed = Faults.seed();
    for (int i = 0; i < MUTATIONS; i++) {
      long mine = seed + i;
      Faults.kept("MutationTest", mine, () -> mutate(whole, contents, new Random(mine)));
    }
  }

  private void mutate(byte[] whole, String contents, Random random) throws Exception {
    var mutated = whole.clone();
    int changes = random.nextInt(4) == 0 ? 1 + random.nextInt(40) : 1;
    int start = random.nextInt(mutated.length);
    for (int i = 0; i < changes; i++) {
      int at = random.nextBoolean() ? random.nextInt(mutated.length) : (start + i) % mutated.length;
      mutated[at] ^= (byte) (1 << random.nextInt(8));
    }
    Files.write(book, mutated);
    var check = run("check");
    assertTrue(check.exitCode() <= 1, () -> check.exitCode() + check.err());
    assertFalse(check.all().contains("\tat "), check::all);
    if (check.exitCode() == 0) {
      assertEquals(contents, contents());
    }
    var result = run(COMMANDS.get(random.nextInt(COMMANDS.size())));
    assertTrue(result.exitCode() <= 4, () -> result.exitCode() + result.err());
    assertFalse(result.all().contains("\tat "), result::all);
    if (check.exitCode() == 1 && isUnopened(check.err())) {
      assertArrayEquals(mutated, Files.readAllBytes(book));
    }
  }

  /** Whether the book was refused as a whole. */
  private static boolean isUnopened(String complaint) {
    return complaint.contains("left as it is") || complaint.contains("was written by a newer hug");
  }
}

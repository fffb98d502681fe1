package hug.command.safety;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hug.Faults;
import hug.HugTester;
import hug.InMemory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Changed bytes in a book are found, and never make hug do something wrong. */
final class MutationTest {
  private static final int MUTATIONS = Faults.tries(2000, 200_000);

  /** All tables except those of SQLite, whose contents can have several equivalent forms. */
  private static final String TABLES =
      """
      select name
      from pragma_table_list
      where schema = 'main' and type in ('table', 'virtual') and name not glob 'sqlite_*'
      """;

  private static final List<String> COMMANDS =
      List.of(
          "due",
          "show jim",
          "log --limit 3",
          "lapsed",
          "why zoë",
          "export client jim",
          "search late",
          "plan",
          "export book",
          "rule list --json",
          "log --json");

  @TempDir(factory = InMemory.class)
  Path home;

  @Test
  void a_changed_byte_is_found_or_changes_nothing() {
    long seed = Faults.seed();
    int workers = Runtime.getRuntime().availableProcessors();
    IntStream.range(0, workers)
        .parallel()
        .forEach(worker -> new Disk(home.resolve("disk" + worker)).fail(seed, worker, workers));
  }

  /** A book whose bytes are changed. */
  private static final class Disk {
    private final HugTester hug;
    private final Path book;
    private final Map<String, String> answers = new HashMap<>();
    private final List<String> tables = new ArrayList<>();
    private byte[] whole;
    private String rows;

    Disk(Path folder) {
      hug = new HugTester(folder);
      book = folder.resolve("hug.db");
    }

    /** Changes bytes again and again, each time in an intact book, as one of several workers. */
    void fail(long seed, int worker, int workers) {
      try {
        fill();
        whole = Files.readAllBytes(book);
        COMMANDS.forEach(command -> answers.put(command, run(command).all()));
        tables.addAll(List.of(read(TABLES).split("\n")));
        rows = rows();
        for (int i = worker; i < MUTATIONS; i += workers) {
          long mine = seed + i;
          Faults.kept("MutationTest", mine, () -> mutate(new Random(mine)));
        }
      } catch (IOException | SQLException e) {
        throw new AssertionError(e);
      }
    }

    private void fill() {
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
              "rule add --after delivery --in 3d note",
              "promise jim proofs --by 2w",
              "job jim album --delivered yesterday",
              "feedback jim 4 late",
              "undo 4")) {
        assertEquals(0, run(line).exitCode(), line);
      }
    }

    private HugTester.Result run(String line) {
      return hug.hug(List.of((line + " --db " + book).split(" ")));
    }

    /** The contents of all tables, read with SQLite because asking hug would take longer. */
    private String rows() throws SQLException {
      var queries = new ArrayList<String>();
      tables.forEach(table -> queries.add("select * from " + table));
      return read(queries.toArray(String[]::new));
    }

    private String read(String... queries) throws SQLException {
      var read = new StringBuilder();
      try (var connection = DriverManager.getConnection("jdbc:sqlite:" + book);
          var statement = connection.createStatement()) {
        for (var query : queries) {
          try (var rows = statement.executeQuery(query)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
              for (int i = 1; i <= columns; i++) {
                read.append(i == 1 ? "" : "|").append(rows.getString(i));
              }
              read.append('\n');
            }
          }
        }
      }
      return read.toString();
    }

    private void mutate(Random random) throws Exception {
      var mutated = whole.clone();
      int changes = random.nextInt(4) == 0 ? 1 + random.nextInt(40) : 1;
      int start = random.nextInt(mutated.length);
      for (int i = 0; i < changes; i++) {
        int at =
            random.nextBoolean() ? random.nextInt(mutated.length) : (start + i) % mutated.length;
        mutated[at] ^= (byte) (1 << random.nextInt(8));
      }
      Files.write(book, mutated);
      var check = run("check");
      assertTrue(check.exitCode() <= 1, () -> check.exitCode() + check.err());
      assertFalse(check.all().contains("\tat "), check::all);
      if (check.exitCode() == 0) {
        assertEquals(rows, rows());
      }
      var command = COMMANDS.get(random.nextInt(COMMANDS.size()));
      var result = run(command);
      if (check.exitCode() == 0) {
        assertEquals(answers.get(command), result.all(), command);
      }
      assertTrue(result.exitCode() <= 4, () -> result.exitCode() + result.err());
      assertFalse(result.all().contains("\tat "), result::all);
      if (check.exitCode() == 1 && isUnopened(check.err())) {
        assertArrayEquals(mutated, Files.readAllBytes(book));
      }
    }

    /** Whether the book was refused as a whole. */
    private static boolean isUnopened(String complaint) {
      return complaint.contains("not changed")
          || complaint.contains("left as it is")
          || complaint.contains("was altered by another program");
    }
  }
}

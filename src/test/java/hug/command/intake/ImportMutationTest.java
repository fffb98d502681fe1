package hug.command.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hug.Faults;
import hug.HugTester;
import hug.InMemory;
import hug.command.Environment;
import hug.command.GlobalOptions;
import hug.command.Session;
import hug.model.Dates;
import hug.model.Failure;
import hug.model.Filter;
import hug.store.Book;
import hug.store.backup.BookOpener;
import hug.syntax.Parser;
import hug.transfer.Source;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damaged files are imported completely, or refused with the number of the line. */
final class ImportMutationTest {
  private static final List<String> NASTY =
      List.of(
          "\"",
          "\0",
          "\ufeff",
          "\n",
          "\r",
          ",",
          ";",
          ":",
          "=",
          "\\",
          "[",
          "{",
          "}",
          "]",
          "null",
          "::",
          "\ndn: ",
          "<",
          "@",
          "(",
          "END:VCARD\n",
          "BEGIN:VCARD\n",
          "=C3",
          "**",
          "### Notes:\n",
          "2026-02-30",
          "99999999999",
          "-1",
          "\u202e",
          "\u001b[31m",
          "'",
          "client",
          " ::: ",
          "\ud83d\ude00");

  private static final Pattern NUMBERED = Pattern.compile("\\bline [0-9]+");

  @TempDir(factory = InMemory.class)
  Path home;

  @Test
  void csv_is_imported_completely_or_refused_with_a_line() throws Exception {
    mutate(cases(".csv"), Faults.tries(2000, 200_000), "--create-clients");
  }

  @Test
  void cards_are_imported_completely_or_refused_with_a_line() throws Exception {
    mutate(cases(".vcf"), Faults.tries(1000, 100_000));
  }

  @Test
  void friends_are_imported_completely_or_refused_with_a_line() throws Exception {
    mutate(cases(".md"), Faults.tries(400, 40_000));
  }

  @Test
  void ldif_is_imported_completely_or_refused_with_a_line() throws Exception {
    mutate(cases(".ldif"), Faults.tries(600, 60_000));
  }

  @Test
  void addresses_are_imported_completely_or_refused_with_a_line() throws Exception {
    mutate(cases(".txt"), Faults.tries(600, 60_000));
  }

  @Test
  void json_is_imported_completely_or_refused_with_a_line() throws Exception {
    mutate(cases(".json"), Faults.tries(600, 60_000), "--create-clients");
  }

  @Test
  void books_are_imported_completely_or_refused_with_a_line() throws Exception {
    mutate(List.of(new Shelf(home).book.getBytes(UTF_8)), Faults.tries(1000, 100_000));
  }

  /** The valid files in src/test/cases, by the ends of their names. */
  private static List<byte[]> cases(String end) throws IOException {
    var cases = new ArrayList<byte[]>();
    try (var files = Files.list(Path.of("src/test/cases"))) {
      for (var file : files.filter(file -> file.toString().endsWith(end)).sorted().toList()) {
        if (!Files.readString(Path.of(file + ".expected")).endsWith("[exit 1]\n")) {
          cases.add(Files.readAllBytes(file));
        }
      }
    }
    return cases;
  }

  private void mutate(List<byte[]> files, int times, String... options) {
    long seed = Faults.seed();
    int workers = Runtime.getRuntime().availableProcessors();
    IntStream.range(0, workers)
        .parallel()
        .forEach(worker -> {
          var shelf = new Shelf(home.resolve("home" + worker));
          for (int i = worker; i < times; i += workers) {
            long mine = seed + i;
            Faults.kept(
                "ImportMutationTest", mine, () -> shelf.take(files, new Random(mine), options));
          }
        });
  }

  /** Imports damaged files into books in memory, and now and then into a real one. */
  private static final class Shelf {
    /** One in this many files goes to a real book; the others share books in memory. */
    private static final int MEMORY_TO_DISK = 10;

    private static final int BOOK_TO_BOOK = 25;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private final HugTester hug;
    private final Path file;
    private final Path disk;
    private final String book;
    private final byte[] whole;
    private Book memory;
    private int taken;

    Shelf(Path home) {
      hug = new HugTester(home);
      disk = home.resolve("hug.db");
      file = home.resolve("in");
      for (var line :
          List.of(
              "init",
              "add Zoë --phone 555-0101 --tag vip --note likes",
              "add Jim --email jim@example.com --owner Ben --every 2m",
              "add Jo --referred-by Jim",
              "touch zoë hello --next 2w",
              "touch jim asked --by visit --on 2026-10-01",
              "snooze jim --until 3m",
              "quiet zoë --because asked",
              "rule add --tag vip --every 1m",
              "rule add --after delivery --in 3d note",
              "promise jim proofs --by 2w",
              "job jim album --delivered yesterday",
              "occasion jim birthday --on 1980-02-29",
              "feedback jim 4 late")) {
        does(line);
      }
      book = does("export book");
      try {
        whole = Files.readAllBytes(disk);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private String does(String line) {
      var done = hug.hug(List.of((line + " --db " + disk).split(" ")));
      assertEquals(0, done.exitCode(), () -> line + done.err());
      return done.out();
    }

    void take(List<byte[]> files, Random random, String... options) throws IOException {
      var damaged = damaged(files.get(random.nextInt(files.size())), random);
      try {
        if (random.nextInt(MEMORY_TO_DISK) == 0) {
          takeOnDisk(damaged, options);
        } else {
          takeInMemory(damaged, options);
        }
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError(new String(damaged, UTF_8) + "\n" + e, e);
      }
    }

    private void takeOnDisk(byte[] damaged, String... options) throws IOException {
      Files.write(disk, whole);
      Files.write(file, damaged);
      var line = new ArrayList<>(List.of("import", file.toString(), "--db", disk.toString()));
      line.addAll(List.of(options));
      var result = hug.hug(line);
      assertTrue(result.exitCode() <= 1, result::all);
      if (result.exitCode() == 1) {
        requireNumber(damaged, result.err());
        assertArrayEquals(whole, Files.readAllBytes(disk));
      }
    }

    /** Imports without writing to disk, which would be slow. */
    private void takeInMemory(byte[] damaged, String... options) {
      if (taken++ % BOOK_TO_BOOK == 0) {
        memory = new BookOpener(HugTester.FORESIGHT, HugTester.AUTHOR).inMemory();
        if (taken % 2 == 0) {
          take(book.getBytes(UTF_8));
        }
      }
      var before = contents();
      try {
        take(damaged, options);
      } catch (Failure failure) {
        assertEquals(1, failure.kind().exitCode(), failure::getMessage);
        requireNumber(damaged, failure.getMessage() + failure.details());
        assertEquals(before, contents());
      }
    }

    private void take(byte[] bytes, String... options) {
      var line = new ArrayList<>(List.of("-"));
      line.addAll(List.of(options));
      var given =
          new Parser(new ImportCommand().syntax().with(GlobalOptions.OPTIONS))
              .parse(line)
              .read(Dates.on(TODAY));
      var world =
          new Environment(
              null,
              null,
              null,
              Map.of(),
              () -> TODAY,
              "ana",
              "",
              Set.of(),
              0,
              0,
              0,
              () -> 0,
              _ -> new char[0],
              () -> null,
              (_, _) -> 0,
              null);
      var content =
          ImportFile.of(
              Source.stream(new ByteArrayInputStream(bytes)),
              given,
              new Session(world, given, TODAY, "import", false));
      memory.change(() ->
          content.into(memory, new hug.command.intake.BadLines("standard input", false), false));
    }

    private String contents() {
      var contents = new StringBuilder();
      var clients = memory.clients().numbersAsAdded(Filter.ALL);
      memory.standings().of(TODAY, clients).forEach(contents::append);
      memory.records().forEach(records -> records.forEach(contents::append));
      return contents.append(memory.practice()).append(memory.staff().members()).toString();
    }

    private static void requireNumber(byte[] damaged, String complaint) {
      boolean isEmpty = complaint.contains(" is empty");
      assertTrue(NUMBERED.matcher(complaint).find() || isEmpty, complaint);
    }

    /** The bytes of a file, randomly damaged. */
    private static byte[] damaged(byte[] file, Random random) {
      var bytes = file;
      for (int i = random.nextInt(3); i >= 0; i--) {
        int from = random.nextInt(bytes.length + 1);
        int to = from + random.nextInt(Math.min(30, bytes.length - from + 1));
        var out = new ByteArrayOutputStream();
        out.write(bytes, 0, from);
        switch (random.nextInt(5)) {
          case 0 -> out.write(random.nextInt(256));
          case 1 -> out.writeBytes(NASTY.get(random.nextInt(NASTY.size())).getBytes(UTF_8));
          case 2 -> out.write(bytes, from, to - from);
          case 3 -> from = random.nextInt(20) == 0 ? bytes.length : from;
          default -> from = to;
        }
        out.write(bytes, from, bytes.length - from);
        bytes = out.toByteArray();
      }
      return bytes;
    }
  }
}

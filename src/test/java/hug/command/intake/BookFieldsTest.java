package hug.command.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hug.HugTester;
import hug.command.export.ExportBookCommand;
import hug.model.Channel;
import hug.model.Failure;
import hug.store.Book;
import hug.store.backup.BookOpener;
import hug.transfer.BookRecords;
import hug.transfer.Source;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each field of an imported book is valid, or refused with its line. */
final class BookFieldsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  /** Records of every kind, with every ending and every field. */
  private static final List<String> BOOK = book();

  private static final List<String> WRONG =
      List.of(
          "null",
          "\"\"",
          "\" \"",
          "\"x\"",
          "\" x \"",
          "\"1\"",
          "-1",
          "-0",
          "0",
          "1",
          "4",
          "7",
          "11",
          "77",
          "1001",
          "0.5",
          "9.0",
          "1e3",
          "99.999",
          "4294967297",
          "4294967299",
          "99999999999",
          "999999999999999",
          "9223372036854775807",
          "18446744073709551617",
          "99999999999999999999999",
          "true",
          "false",
          "[]",
          "[\"a\"]",
          "[1]",
          "[null]",
          "[[\"a\"]]",
          "{}",
          "{\"a\":1}",
          "\"yesterday\"",
          "\"2026-02-30\"",
          "\"1799-12-31\"",
          "\"2026-11-22\"",
          "\"2999-12-31\"",
          "\"3000-01-01\"",
          "\"21.11.2026\"",
          "\"CALL\"",
          "\"mailing\"",
          "\"kept\"",
          "\"confirmed\"",
          "\"lost\"",
          "\"job\"",
          "\"once\"",
          "\"7d x once\"",
          "\"007d\"",
          "\"0d\"",
          "\"100y\"",
          "\"101y\"",
          "\"a;b\"",
          "\"a\\nb\"",
          "\"a\\u0000b\"",
          "\"a\u200bb\"",
          "\"\u3164\"",
          "\"\\ud800\"",
          "\"" + "y".repeat(201) + "\"",
          "\"" + "y".repeat(10_001) + "\"",
          "\"" + "y".repeat(100_001) + "\"");

  /** Each field is tested with one in this many wrong values, starting at another each time. */
  private static final int EACH = hug.Faults.count(20, 1);

  private static final Pattern FIELD =
      Pattern.compile("\"(\\w+)\":(\\[[^\\]]*\\]|\"[^\"]*\"|[^,}]+)");
  private static final Pattern LINE = Pattern.compile("\\bline ([0-9]+)");

  private static List<String> book() {
    try {
      return Files.readAllLines(Path.of("src/test/cases/every-field.json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private final Book book = new BookOpener(HugTester.FORESIGHT, HugTester.AUTHOR).inMemory();

  @Test
  void a_book_with_every_field_is_imported_unchanged() {
    assertEquals(String.join("\n", normal(BOOK)), String.join("\n", taken(BOOK)));
  }

  @Test
  void wrong_values_are_refused_or_imported_unchanged() {
    var wrong = new ConcurrentLinkedQueue<String>();
    int workers = Runtime.getRuntime().availableProcessors();
    IntStream.range(0, workers)
        .parallel()
        .forEach(worker -> {
          var mine = new BookFieldsTest();
          for (int line = worker; line < BOOK.size(); line += workers) {
            mine.mutate(line, wrong);
          }
        });
    assertEquals("", String.join("\n\n", wrong));
  }

  private void mutate(int line, Collection<String> wrong) {
    var record = BOOK.get(line);
    var records = new ArrayList<String>();
    var fields = FIELD.matcher(record);
    while (fields.find()) {
      for (int i = (line + fields.start()) % EACH; i < WRONG.size(); i += EACH) {
        var before = record.substring(0, fields.start(2));
        records.add(before + WRONG.get(i) + record.substring(fields.end(2)));
      }
    }
    for (var more : List.of("\"score\":3", "\"Name\":\"x\"", "\"on\":\"2026-11-01\"")) {
      records.add(record.replaceFirst("\\}$", "," + more + "}"));
    }
    records.add(record + "\n" + record);
    for (var mutated : records) {
      var complaint = complaint(line, mutated);
      if (!complaint.isEmpty()) {
        wrong.add((mutated + "\n" + complaint).replaceAll("y{200,}", "yyy"));
      }
    }
  }

  /** The complaint about a replaced record; empty if it is imported unchanged or refused. */
  private String complaint(int line, String record) {
    var lines = new ArrayList<>(BOOK);
    lines.set(line, record);
    try {
      var found = taken(lines);
      var expected = normal(lines);
      expected.removeAll(found);
      return expected.isEmpty() ? "" : expected + " is not there";
    } catch (Failure failure) {
      var said = failure.getMessage() + failure.details();
      var named = LINE.matcher(said);
      boolean isRight = named.find() && Integer.parseInt(named.group(1)) > line;
      return isRight ? "" : said;
    } catch (RuntimeException e) {
      return e.toString();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"score\":9           | \"score\":4294967299 | 4294967299 is not a whole number from 0 to",
        "\"score\":9           | \"score\":11         | 11 is not a whole number from 0 to 10",
        "\"quota\":5           | \"quota\":1001       | quota: 1001 is not a whole number from 0 to",
        "\"id\":1,             | \"id\":0,            | id: 0 is not a whole number from 1",
        "\"id\":5,\"client\":5 | \"id\":4,\"client\":5| id: 4 is not greater than 4, the id of the",
        "\"by\":1              | \"by\":4             | by: Margo (#4) cannot be referred by",
        "\"other\":5           | \"other\":1          | other: Jim (#1) cannot be introduced to",
        "\"confirmed\"         | \"lost\"             | ended_as: \"lost\" does not end this kind",
        "\"job\":7             | \"job\":8            | job: no job 8 earlier in this file",
        "\"step\":2            | \"step\":1           | step: no step 1 earlier in this file",
        "\"after\":\"delivery\"| \"after\":\"x\"      | after: \"x\" is not an event",
        "\"in\",               | \"up\",              | direction: \"up\" is not a direction",
        "\"answered\":true     | \"answered\":1       | answered: 1 is not true or false",
        "\"2026-12-01\",\"note | \"2026-11-01\",\"note| next: 2026-11-01 is not after the touch",
        "\"2026-11-05\"        | \"2026-02-30\"       | day: \"2026-02-30\" is not a date",
        "\"on\":\"2026-11-21\" | \"on\":\"2026-11-22\"| on: 2026-11-22 is in the future",
        "\"snoozed_on\":       | \"snoozed_off\":     | snoozed_on is missing",
        "\"next_said_on\":     | \"next_unsaid_on\":  | next_said_on is missing",
        "\"2026-12-24\"        | \"2026-11-01\"       | next_on: 2026-11-01 is before 2026-11-02",
        "\"quiet_on\":         | \"quiet_off\":       | quiet_on is missing",
        "\"company\"           | \"firm\"             | \"firm\" is not a field of a client",
        "\"name\":\"Ben\"      | \"name\":\"ANA\"     | line 2, repeats the record of ANA",
        "\"record\":\"skip\"   | \"record\":\"hop\"   | record: \"hop\" is not a kind of record",
        "\"lapse\":\"6w\"      | \"lapse\":\"2w\"     | lapse: 2w is shorter than the window of 1m",
      })
  void errors_name_the_line_and_the_field(String right, String wrong, String said) {
    var at = IntStream.range(0, BOOK.size()).filter(i -> BOOK.get(i).contains(right)).findFirst();
    var lines = new ArrayList<>(BOOK);
    int line = at.orElseThrow();
    lines.set(line, lines.get(line).replace(right, wrong));
    var failure = assertThrows(Failure.class, () -> taken(lines));
    var first = failure.details().getFirst();
    assertTrue(first.contains("line " + (line + 1) + ", ") && first.contains(said), first);
  }

  /** Rolls back a successful change, and carries its result out. */
  private static final class Undone extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient List<String> records;

    Undone(List<String> records) {
      super("", null, false, false);
      this.records = records;
    }
  }

  /** The records of an empty book after importing these lines. */
  private List<String> taken(List<String> lines) {
    var bytes = String.join("\n", lines).getBytes(UTF_8);
    try {
      book.change(() -> {
        throw new Undone(records(bytes));
      });
    } catch (Undone undone) {
      return undone.records;
    }
    throw new AssertionError("nothing was undone");
  }

  private List<String> records(byte[] bytes) {
    var faults = new BadLines("in", false);
    var intake =
        new ImportContext(
            book,
            TODAY,
            "ana",
            Channel.CALL,
            List.of(),
            false,
            new ArrayList<>(),
            faults,
            new ImportSummary("line"));
    new BookImport(intake).take(new BookRecords(Source.stream(new ByteArrayInputStream(bytes))));
    faults.refuse();
    var records = new ArrayList<String>();
    for (var record : ExportBookCommand.records(book)) {
      var present = new TreeMap<String, String>();
      record.forEach((name, value) -> {
        var known = value instanceof Optional<?> maybe ? maybe.orElse(null) : value;
        put(present, name, known == null ? "" : known.toString());
      });
      records.add(present.toString());
    }
    records.sort(null);
    return records;
  }

  /** The records of these lines without empty fields, and with 1.5 for 1.50. */
  private static List<String> normal(List<String> lines) {
    var records = new ArrayList<String>();
    for (var line : lines) {
      var present = new TreeMap<String, String>();
      var fields = FIELD.matcher(line);
      while (fields.find()) {
        var value = fields.group(2);
        put(
            present,
            fields.group(1),
            value.startsWith("[")
                ? new TreeSet<>(List.of(value.substring(1, value.length() - 1).split(",")))
                    .stream()
                        .map(item -> item.replace("\"", ""))
                        .collect(Collectors.joining(", ", "[", "]"))
                : value.equals("null") ? "" : value.replace("\"", "").replace("\\n", "\n").strip());
      }
      records.add(present.toString());
    }
    records.sort(null);
    return records;
  }

  private static void put(Map<String, String> present, String name, String value) {
    boolean isAmount = name.equals("value") && value.matches("[0-9.]+");
    if (!value.isEmpty() && !value.equals("[]")) {
      present.put(
          name, isAmount ? new BigDecimal(value).stripTrailingZeros().toPlainString() : value);
    }
  }
}

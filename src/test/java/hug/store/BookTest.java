package hug.store;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hug.HugTester;
import hug.model.Client;
import hug.model.Failure;
import hug.store.backup.BookOpener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BookTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void choose() {
    file = folder.resolve("hug.db");
  }

  private byte[] wholeBook() throws Exception {
    var whole = folder.resolve("whole.db");
    try (var book = new BookOpener(HugTester.FORESIGHT, HugTester.AUTHOR).begun(whole.toString())) {
      book.change(() -> book.clients().add(Client.named("Jim", DAY)));
      book.publish();
    }
    return Files.readAllBytes(whole);
  }

  private String refusal(byte[] content) throws Exception {
    Files.write(file, content);
    var failure =
        assertThrows(
            Failure.class,
            () -> {
              try (var book =
                  new BookOpener(HugTester.FORESIGHT, HugTester.AUTHOR).inPlace(file.toString())) {
                book.directory().all();
              }
            });
    assertEquals(1, failure.kind().exitCode());
    assertArrayEquals(content, Files.readAllBytes(file));
    try (var left = Files.list(folder)) {
      assertTrue(left.noneMatch(name -> name.toString().contains("-journal")));
    }
    return failure.getMessage();
  }

  @Test
  void a_book_keeps_what_is_stored() throws Exception {
    Files.write(file, wholeBook());
    try (var book =
        new BookOpener(HugTester.FORESIGHT, HugTester.AUTHOR).inPlace(file.toString())) {
      assertEquals("Jim", book.directory().all().getFirst().name());
    }
  }

  @Test
  void anything_but_a_book_is_refused_and_not_changed() throws Exception {
    var book = wholeBook();
    var foreign = book.clone();
    foreign[68] = 1;
    var newer = book.clone();
    newer[63] = 99;
    var unversioned = book.clone();
    unversioned[63] = 0;
    var scrambled = book.clone();
    Arrays.fill(scrambled, 4096, scrambled.length, (byte) 0xa5);

    assertTrue(refusal(new byte[0]).contains("is not a hug book"));
    assertTrue(refusal("Dear diary".repeat(100).getBytes(US_ASCII)).contains("is not a hug book"));
    assertTrue(refusal(foreign).contains("belongs to another program"));
    assertTrue(refusal(unversioned).contains("is damaged"));
    assertTrue(refusal(newer).contains("written by a newer version of hug"));
    assertTrue(refusal(Arrays.copyOf(book, book.length / 2)).contains("is truncated"));
    assertTrue(refusal(scrambled).contains("is damaged"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", ":memory:", ":resource:http://x", "file:x.db", "x.db?mode=ro", "a\0b"})
  void a_name_with_special_meaning_to_the_driver_is_refused(String name) {
    var failure =
        assertThrows(
            Failure.class,
            () -> new BookOpener(HugTester.FORESIGHT, HugTester.AUTHOR).inPlace(name));
    assertEquals(2, failure.kind().exitCode());
  }

  @Test
  void a_change_is_made_completely_or_not_at_all() throws Exception {
    try (var book = new BookOpener(HugTester.FORESIGHT, HugTester.AUTHOR).begun(file.toString())) {
      assertThrows(
          IllegalStateException.class,
          () ->
              book.change(() -> {
                book.clients().add(Client.named("Jim", DAY));
                throw new IllegalStateException("something went wrong");
              }));
      assertEquals(List.of(), book.directory().all());

      book.rehearse(() -> book.clients().add(Client.named("Jim", DAY)));
      assertEquals(List.of(), book.directory().all());
    }
  }

  @Test
  void an_interrupted_change_is_rolled_back_by_the_next_run() throws Exception {
    var journal = folder.resolve("cut.db-journal");
    try (var book = new BookOpener(HugTester.FORESIGHT, HugTester.AUTHOR).begun(file.toString())) {
      book.publish();
    }
    try (var book =
        new BookOpener(HugTester.FORESIGHT, HugTester.AUTHOR).inPlace(file.toString())) {
      book.rehearse(() -> {
        // Enough that SQLite has to write some to the file before the end.
        for (int i = 0; i < 20_000; i++) {
          book.clients().add(Client.named("x".repeat(190) + i, DAY));
        }
        copy(file, folder.resolve("cut.db"));
        copy(folder.resolve("hug.db-journal"), journal);
        return null;
      });
    }
    assertTrue(Files.size(folder.resolve("cut.db")) > Files.size(file));

    try (var book =
        new BookOpener(HugTester.FORESIGHT, HugTester.AUTHOR)
            .inPlace(folder.resolve("cut.db").toString())) {
      assertEquals(List.of(), book.directory().all());
    }
    assertTrue(Files.notExists(journal));
  }

  private static void copy(Path from, Path to) {
    try {
      Files.copy(from, to);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void a_book_split_by_another_tool_becomes_one_file_again() throws Exception {
    Files.write(file, wholeBook());
    try (var other = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = other.createStatement()) {
      statement.execute("pragma journal_mode = wal");
    }
    try (var book =
        new BookOpener(HugTester.FORESIGHT, HugTester.AUTHOR).inPlace(file.toString())) {
      book.change(() -> book.clients().add(Client.named("Margo", DAY)));
      try (var files = Files.list(folder)) {
        assertTrue(files.noneMatch(name -> name.toString().endsWith("-wal")));
      }
    }
  }

  @Test
  void wrong_derived_data_is_found_and_repaired() throws Exception {
    Files.write(file, wholeBook());
    var faults =
        List.of(
            "update forecast set lapsed_on = '2027-01-01'",
            "update agenda set due_on = '2027-01-01'",
            "update agenda set rank = 3",
            "update agenda set about = 'Jim'",
            "update agenda set day = '2027-01-01'",
            "update agenda set since = '2027-01-01'",
            "update agenda set until = '2027-01-01'",
            "insert into agenda select client, reason, 7, part, about, settle, rank, key,"
                + " window_days, slack_days, day, due_on, is_snoozed, lapsed_on, since, until,"
                + " quiet_until from agenda",
            "update forecast set holds_until = '2027-01-01'",
            "update forecast set holds_until = 'soon'",
            "delete from agenda",
            "insert into found (found) values ('delete-all')",
            "update forecast set quiet_until = '2027-01-01'",
            "update forecast set key = 'james'",
            "delete from forecast",
            "update word set names = 'james'",
            "delete from word");
    for (var fault : faults) {
      try (var other = DriverManager.getConnection("jdbc:sqlite:" + file);
          var statement = other.createStatement()) {
        statement.execute(fault);
      }
      try (var book =
          new BookOpener(HugTester.FORESIGHT, HugTester.AUTHOR).inPlace(file.toString())) {
        assertEquals(1, book.faults().size(), fault);
        book.change(() -> {
          book.mend();
          return null;
        });
        assertEquals(List.of(), book.faults(), fault);
      }
    }
  }

  @Test
  void nothing_can_be_written_outside_a_change() throws Exception {
    try (var book = new BookOpener(HugTester.FORESIGHT, HugTester.AUTHOR).begun(file.toString())) {
      assertThrows(
          IllegalStateException.class, () -> book.pauses().snooze(1, DAY.plusDays(1), DAY));
    }
  }

  @Test
  void a_held_book_is_a_consistent_snapshot() throws Exception {
    Files.write(file, wholeBook());
    try (var writer =
        new BookOpener(HugTester.FORESIGHT, HugTester.AUTHOR).inPlace(file.toString())) {
      var late =
          new Thread(() -> writer.change(() -> writer.clients().add(Client.named("Margo", DAY))));
      try (var reader =
          new BookOpener(HugTester.FORESIGHT, HugTester.AUTHOR).inPlace(file.toString())) {
        reader.hold();
        assertEquals(1, reader.directory().all().size());
        late.start();
        late.join(200);
        assertEquals(1, reader.directory().all().size());
      }
      late.join();
      assertEquals(2, writer.directory().all().size());
    }
  }

  @Test
  void the_schema_of_every_version_is_known_exactly() throws Exception {
    var fingerprints = new long[Schema.VERSION];
    for (int version = 1; version <= Schema.VERSION; version++) {
      try (var sqlite = Schema.inMemory(version)) {
        fingerprints[version - 1] = Schema.fingerprint(sqlite);
      }
    }
    assertArrayEquals(Schema.FINGERPRINTS, fingerprints, Arrays.toString(fingerprints));
    var whole = wholeBook();
    for (var intruder :
        List.of(
            "create trigger t after insert on touch begin delete from client; end",
            "create view v as select 1",
            "create table t (x)",
            "drop index client_by_key",
            "drop view client_words; create view client_words as select 1 as id")) {
      Files.write(file, whole);
      try (var other = DriverManager.getConnection("jdbc:sqlite:" + file);
          var statement = other.createStatement()) {
        statement.executeUpdate(intruder);
      }
      var failure =
          assertThrows(
              Failure.class,
              () ->
                  new BookOpener(HugTester.FORESIGHT, HugTester.AUTHOR)
                      .inPlace(file.toString())
                      .close());
      var words = failure.getMessage();
      assertTrue(words.contains('"' + intruder.split("[ ;]")[2] + '"'), intruder + ": " + words);
    }
  }

  @Test
  void a_new_book_does_not_overwrite_another() throws Exception {
    var content = wholeBook();
    Files.write(file, content);

    var opener = new BookOpener(HugTester.FORESIGHT, HugTester.AUTHOR);
    assertThrows(Failure.class, () -> opener.begun(file.toString()));
    assertTrue(opener.begunIfAbsent(file.toString()).isEmpty(), "the one who came second uses it");
    assertArrayEquals(content, Files.readAllBytes(file));
  }
}

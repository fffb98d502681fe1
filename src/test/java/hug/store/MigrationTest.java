package hug.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hug.HugTester;
import hug.model.AgendaFilter;
import hug.store.backup.BookOpener;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Books of earlier versions, which are migrated when opened. */
final class MigrationTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("hug.db");
  }

  @Test
  void a_book_of_version_4_opens_with_its_agenda_after_a_backup() throws Exception {
    Files.write(file, MigrationTest.class.getResourceAsStream("version-4.db").readAllBytes());
    try (var book =
        new BookOpener(HugTester.FORESIGHT, HugTester.AUTHOR).inPlace(file.toString())) {
      var agenda = new ArrayList<String>();
      book.forecasts(DAY)
          .due(AgendaFilter.until(DAY), 9)
          .forEach(line -> agenda.add(line.about() + " -> " + line.settledBy()));
      assertEquals(
          List.of(
              "the album came late -> rectified 5",
              "send the proofs -> kept 4",
              "thank-you note: wedding album -> touch 2 --by card",
              "gave a 9: ask for a review or a referral -> touch 3",
              "ask how it is: wedding album -> touch 2",
              " -> touch 2"),
          agenda);
    }
    try (var files = Files.walk(folder)) {
      assertTrue(files.anyMatch(name -> name.toString().contains("-migration")));
    }
  }

  @Test
  void a_book_of_the_first_version_is_migrated_completely() throws Exception {
    Files.write(file, MigrationTest.class.getResourceAsStream("version-1.db").readAllBytes());
    var day = LocalDate.of(2026, 12, 31);
    try (var book =
        new BookOpener(HugTester.FORESIGHT, HugTester.AUTHOR).inPlace(file.toString())) {
      assertEquals(List.of(), book.faults());
      var due = new ArrayList<Long>();
      book.forecasts(day)
          .due(AgendaFilter.until(day), Integer.MAX_VALUE)
          .forEach(line -> due.add(line.client()));
      assertEquals(List.of(3L, 2L, 1L, 4L), due);
      assertEquals("Dmitri Dubois", book.directory().like("dubo", 2).getFirst().name());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "version-1.db",
        "version-2.db",
        "version-3.db",
        "version-4.db",
        "version-5.db",
        "version-6.db",
        "version-7.db",
        "version-8.db",
        "version-9.db",
        "version-10.db",
        "version-11.db",
        "version-12.db"
      })
  void books_of_all_earlier_versions_open_and_can_be_searched(String old) throws Exception {
    Files.write(file, MigrationTest.class.getResourceAsStream(old).readAllBytes());
    try (var book =
        new BookOpener(HugTester.FORESIGHT, HugTester.AUTHOR).inPlace(file.toString())) {
      assertEquals(List.of(), book.faults());
      var name = book.directory().all().getFirst().name();
      assertEquals(name, book.found().with(List.of(name)).iterator().next().client().name());
    }
  }
}

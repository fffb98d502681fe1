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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A book in which only six fields of each reason were stored. */
final class AgendaMigrationTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

  @TempDir Path folder;

  @Test
  void a_book_of_version_4_opens_with_its_agenda_whole_after_a_backup() throws Exception {
    var file = folder.resolve("hug.db");
    Files.write(file, AgendaMigrationTest.class.getResourceAsStream("version-4.db").readAllBytes());
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
}

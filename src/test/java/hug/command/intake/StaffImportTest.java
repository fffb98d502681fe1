package hug.command.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hug.HugTester;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The staff of an exported book that is imported again. */
final class StaffImportTest {
  @TempDir Path home;
  private HugTester hug;
  private Path file;

  @BeforeEach
  void write() {
    hug = new HugTester(home);
    file = home.resolve("book.json");
    for (var line :
        List.of(
            "add Jim --owner Ben",
            "staff Ben --quota 7",
            "add Amy --owner Zoë",
            "add Bo --owner Kim",
            "staff Zoë --away 2w --cover Ben",
            "staff Ben --login ben7",
            "staff Kim --leaves yesterday --to Ben",
            "export book -o " + file)) {
      does(line.split(" "));
    }
  }

  private String does(String... words) {
    var result = hug.hug(words);
    assertEquals(0, result.exitCode(), () -> String.join(" ", words) + result.err());
    return result.out();
  }

  @Test
  void who_left_who_is_away_and_who_logs_in_how_is_the_same() {
    var other = home.resolve("other.db").toString();
    does("import", file.toString(), "--db", other);

    var staff = does("staff", "--json");
    assertEquals(staff, does("staff", "--json", "--db", other));
    for (var told : List.of("ben7", "2026-12-05", "2026-11-20", "\"quota\":7")) {
      assertTrue(staff.contains(told), told + " is not in " + staff);
    }
  }

  @Test
  void an_absence_that_is_not_two_days_in_order_is_refused() throws Exception {
    var right = Files.readString(file);
    for (var wrong :
        List.of("2026-12-04 2026-11-21", "2026-11-21", "someday 2026-12-04", "2026-11-21 x Ben")) {
      Files.writeString(file, right.replace("2026-11-21 2026-12-04", wrong));
      var refused = hug.hug("import", file.toString(), "--db", home.resolve("no.db").toString());
      assertTrue(refused.exitCode() > 0, wrong);
      assertTrue(refused.all().contains("is not two dates in order and a name"), refused.all());
    }
  }
}

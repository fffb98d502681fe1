package hug.program;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hug.HugTester;
import hug.output.ColumnGlossary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --fields help} explains the columns of every command that lists. */
final class FieldsHelpTest {
  private static final int SCREEN = 80;

  @TempDir Path home;
  private HugTester own;
  private final List<String> faults = new ArrayList<>();

  @BeforeEach
  void fill() throws IOException {
    ManualExamples.writeSample(home);
  }

  @Test
  void every_column_that_a_command_lists_is_explained() throws Exception {
    var columns = new LinkedHashMap<String, TreeSet<String>>();
    for (var entry : Commands.all()) {
      if (entry.syntax().option("--fields").isPresent() && !entry.name().equals("export book")) {
        for (var line : ListingLines.of(entry.name())) {
          columns
              .computeIfAbsent(entry.name(), _ -> new TreeSet<>())
              .addAll(explained(entry.name(), line));
        }
      }
    }
    assertTrue(columns.size() > 40, columns.keySet()::toString);
    noEntryIsOfNoUse(columns);
    assertEquals(List.of(), faults);
  }

  private List<String> explained(String command, String line) {
    var csv = hug(line + " --csv");
    var help = hug(line + " --csv --fields help");
    var rows = help.out().lines().toList();
    assertEquals("column,meaning", rows.getFirst(), line);

    var names = new ArrayList<String>();
    int longest = 0;
    for (var row : rows.subList(1, rows.size())) {
      var name = row.split(",")[0];
      var meaning = ColumnGlossary.meaning(command, name);
      note(meaning.isEmpty(), line + ": " + name + " is not explained");
      names.add(name);
      longest = Math.max(longest, meaning.length());
    }
    var header = csv.out().lines().findFirst().orElseThrow().split(",");
    note(!names.containsAll(List.of(header)), line + " lists more than it explains");
    int widest = names.stream().mapToInt(String::length).max().orElseThrow();
    note(widest + 2 + longest > SCREEN, line + " takes " + (widest + 2 + longest) + " columns");
    return names;
  }

  private void note(boolean isFault, String fault) {
    if (isFault) {
      faults.add(fault);
    }
  }

  private HugTester.Result hug(String line) {
    boolean isOwn = line.startsWith("restore") || line.startsWith("share");
    var result = (isOwn ? own() : new HugTester(home)).hug(line.split(" "));
    assertEquals(0, result.exitCode(), line + result.all());
    return result;
  }

  /** Has a book with backups and an office, unlike the sample. */
  private HugTester own() {
    if (own == null) {
      own = new HugTester(home.resolve("own")).knowing("salon").atTerminal(SCREEN);
      for (var line : List.of("init", "backup", "share postgresql://ana@db.example.com/office")) {
        own.hug(line.split(" "));
      }
      own.atNoTerminal();
    }
    return own;
  }

  private void noEntryIsOfNoUse(Map<String, TreeSet<String>> columns) throws Exception {
    try (var file = ColumnGlossary.class.getResourceAsStream("columns.txt")) {
      for (var line : new String(file.readAllBytes(), UTF_8).lines().toList()) {
        var key = line.split(": ")[0];
        int colon = key.indexOf(':');
        var command = colon < 0 ? "" : key.substring(0, colon);
        boolean isListed =
            columns.entrySet().stream()
                .filter(listed -> (listed.getKey() + " ").startsWith(command))
                .anyMatch(listed -> listed.getValue().contains(key.substring(colon + 1)));
        note(!isListed && !key.isEmpty(), key + " is not a column");
      }
    }
  }

  @Test
  void a_list_is_explained_instead_of_printed() {
    var due = hug("due --exit-code --fields help").out();
    assertTrue(due.startsWith("COLUMN "), due);
    assertTrue(due.contains("\ndue_on       Date this fell due\n"), due);
    assertTrue(hug("export clients --fields help").out().startsWith("COLUMN "));
  }

  @Test
  void on_a_narrow_terminal_a_meaning_takes_two_lines() {
    var due = new HugTester(home).atTerminal(40).hug("due", "--fields", "help").out();
    assertTrue(due.contains("\ndays_silent  Days since the date from\n             which"), due);
  }

  @Test
  void a_wrong_column_is_refused_and_names_the_others() {
    var wrong = new HugTester(home).hug("list", "--fields", "help,id");
    assertEquals(2, wrong.exitCode());
    assertTrue(wrong.err().contains("\"help\" is not a column here"), wrong.err());
    assertTrue(wrong.err().contains("choose from: id,name,company,"), wrong.err());
    assertTrue(wrong.err().contains("--fields help"));
  }
}

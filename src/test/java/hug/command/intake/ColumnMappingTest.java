package hug.command.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hug.HugTester;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Columns that --map gives a meaning. */
final class ColumnMappingTest {
  @TempDir Path home;

  private String imported(String text, String... mapping) throws IOException {
    var hug = new HugTester(home);
    var file = Files.writeString(home.resolve("in.csv"), text);
    var line = new String[2 + mapping.length];
    line[0] = "import";
    line[1] = file.toString();
    System.arraycopy(mapping, 0, line, 2, mapping.length);
    var result = hug.hug(line);
    assertEquals(0, result.exitCode(), result::all);
    return hug.hug("export", "clients", "--fields", "name,email,phone")
        .out()
        .lines()
        .toList()
        .getLast();
  }

  @Test
  void several_columns_make_up_a_name() throws IOException {
    assertEquals(
        "Ida Holm,,", imported("first x,last x\nIda,Holm\n", "--map", "name=first x last x"));
  }

  @Test
  void columns_that_make_up_a_name_are_not_called_ignored() throws IOException {
    var hug = new HugTester(home);
    var file = Files.writeString(home.resolve("in.csv"), "first x,last x,more\nIda,Holm,tea\n");
    var result = hug.hug("import", file.toString(), "--map", "name=first x last x");
    assertTrue(result.all().contains("Ignored column: more."), result::all);
  }

  @Test
  void a_column_of_exactly_that_name_comes_first() throws IOException {
    assertEquals(
        "Bo,,", imported("first,last,first last\nIda,Holm,Bo\n", "--map", "name=first last"));
  }

  @Test
  void a_field_can_have_several_columns() throws IOException {
    assertEquals(
        "Ida,a@example.com; b@example.com,",
        imported(
            "who,x,y\nIda,a@example.com,b@example.com\n",
            "--map=name=who",
            "--map=email=x",
            "--map=email=y"));
  }

  @Test
  void a_mapped_column_wins_over_a_known_one() throws IOException {
    assertEquals(
        "Ida Holm,,555-0101",
        imported(
            "name,whole,Ruf\nIda,Ida Holm,555-0101\n",
            "--map",
            "name=whole",
            "--map",
            "phone=Ruf"));
  }

  @Test
  void joined_columns_can_name_the_client_of_a_touch() throws IOException {
    var hug = new HugTester(home);
    var file = Files.writeString(home.resolve("in.csv"), "a,b,on\nIda,Holm,2026-01-01\n");
    var result = hug.hug("import", file.toString(), "--map", "client=a b", "--create-clients");
    assertEquals(0, result.exitCode(), result::all);
    assertTrue(hug.hug("export", "touches").out().contains("Ida Holm"));
  }

  @Test
  void empty_columns_that_are_not_read_are_not_named() throws IOException {
    var file = Files.writeString(home.resolve("in.csv"), "name,foo,bar\nIda,,x\n");
    var said = new HugTester(home).hug("import", file.toString()).all();
    assertTrue(said.contains("Ignored column: bar."), said);
  }
}

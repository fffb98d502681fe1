package hug.command.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hug.HugTester;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Importing CSV files: matching, encodings and errors. */
final class ImportTest {

  @TempDir Path home;
  private HugTester hug;

  @BeforeEach
  void open() {
    hug = new HugTester(home);
    assertEquals(0, hug.hug("add", "Jim").exitCode());
  }

  private String file(String text, Charset charset) throws Exception {
    var file = home.resolve("in.csv");
    Files.write(file, text.getBytes(charset));
    return file.toString();
  }

  private String touches() {
    return hug.hug("export", "touches").out();
  }

  private void refuses(String text, Charset charset, String complaint) throws Exception {
    var before = touches();
    var result = hug.hug("import", file(text, charset), "--create-clients");

    assertEquals(1, result.exitCode(), result.all());
    assertTrue(result.err().contains(complaint), result.err());
    assertEquals("", result.out());
    assertEquals(before, touches());
  }

  @Test
  void a_bad_date_in_line_4711_stops_the_whole_import() throws Exception {
    var text = new StringBuilder("client,on,note\n");
    for (int line = 2; line <= 6000; line++) {
      var day =
          line == 4711 ? "2026-02-30" : LocalDate.of(2020, 1, 1).plusDays(line % 2000).toString();
      text.append("Client ").append(line % 97).append(',').append(day).append(",x\n");
    }

    refuses(text.toString(), UTF_8, "in.csv, line 4711, column on: \"2026-02-30\" is not a date");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "windows-1252"})
  void the_encoding_is_detected_and_a_guess_is_reported(String name) throws Exception {
    for (var ends : List.of("\n", "\r\n", "\r")) {
      for (var between : List.of(",", ";", "\t")) {
        var mark = name.endsWith("E") ? "\ufeff" : "";
        var text = mark + "name,note\nZoë,\"a\nb\"\nJörg\nÅsa,x,y\n";
        var file = home.resolve("in.csv");
        Files.write(
            file, text.replace("\n", ends).replace(",", between).getBytes(Charset.forName(name)));
        Files.deleteIfExists(home.resolve("other.db"));
        var result = hug.hug("import", file.toString(), "--skip-errors", "--db", other());
        assertEquals(0, result.exitCode(), result::all);
        assertEquals(name.equals("windows-1252"), result.err().contains("Windows-1252"));
        assertEquals(
            List.of("Jörg", "Zoë"),
            hug.hug("list", "--csv", "--fields", "name", "--db", other())
                .out()
                .lines()
                .skip(1)
                .toList());
      }
    }
  }

  @Test
  void a_given_encoding_is_used() throws Exception {
    var file = home.resolve("in.csv");
    Files.write(file, "name\nŁódź\n".getBytes(Charset.forName("windows-1250")));
    hug.hug("import", file.toString(), "--encoding", "windows-1250", "--db", other());
    assertTrue(hug.hug("list", "--db", other()).out().contains("Łódź"));
    assertEquals(2, hug.hug("import", file.toString(), "--encoding", "klingon").exitCode());
  }

  private String other() {
    return home.resolve("other.db").toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "client,on,note\nJim,2026-01-01,hello\nJim,2026-01-0X,\n",
        "BEGIN:VCARD\nFN:Zoe\nNOTE:X\nEND:VCARD\n",
        "### Friends:\n- Amy\n- Bo X\n",
        "[\n{\"record\":\"staff\",\"name\":\"Ben\"},\n{\"record\":\"X\"}\n]\n",
      })
  void binary_data_is_refused_with_its_line_in_every_format(String form) throws Exception {
    for (var ends : List.of("\n", "\r\n", "\r")) {
      var text = form.replace("\n", ends);
      refuses(text.replace("X", "\0"), UTF_8, "line 3: a NUL byte");
      if (form.startsWith("B")) {
        var guessed = file(text.replace("X", "\u0081"), ISO_8859_1);
        assertTrue(hug.hug("import", guessed, "--dry-run").err().contains("Line 3 is not UTF-8"));
      } else {
        refuses(text.replace("X", "\u0081"), ISO_8859_1, "line 3: ");
      }
      if (form.startsWith("c")) {
        refuses(text.replace("2026-01-0X", "\"2026"), UTF_8, "line 3");
      }
      if (form.startsWith("[")) {
        refuses(text.replace("X\"", ""), UTF_8, "line 3");
      }
    }
  }

  @Test
  void existing_clients_are_found_by_number_or_name() throws Exception {
    for (var text : List.of("client_id,on\n#1,2026-01-01", "On\tClient\n2026-01-02\tJIM")) {
      assertEquals("Imported 1 touch.\n", hug.hug("import", file(text, UTF_8)).err());
    }
    assertEquals(
        "client\r\nJim\r\nJim\r\n", hug.hug("export", "touches", "--fields", "client").out());
  }

  @Test
  void exports_are_imported_completely_into_another_book() throws Exception {
    hug.hug(
        "add",
        "Zoë Müller",
        "--phone",
        "+44 20 7946 0958",
        "--phone",
        "007",
        "--tag",
        "vip",
        "--alias",
        "=Zett",
        "--every",
        "3m",
        "--value",
        "99.50",
        "--referred-by",
        "Jim",
        "--owner",
        "Ana",
        "--company",
        "'quoted'",
        "--note",
        "two\nlines; \"and\" quotes, =1+1");
    hug.hug("touch", "zoe", "--by", "visit", "--inbound", "--next", "2w", "--", "-1 and =2");
    hug.hug("touch", "zoe", "--no-answer", "--who", "Ben", "left\na message");
    hug.hug("touch", "zoe", "--by", "mailing", "--on", "yesterday");
    hug.hug("touch", "zoe", "--by", "mailing", "--on", "yesterday");
    var clients = home.resolve("clients.csv").toString();
    var touches = home.resolve("touches.csv").toString();
    assertEquals(0, hug.hug("export", "clients", "-o", clients).exitCode());
    assertEquals(0, hug.hug("export", "touches", "-o", touches).exitCode());
    var other = home.resolve("other.db").toString();

    assertEquals(0, hug.hug("import", clients, "--db", other).exitCode());
    assertEquals(0, hug.hug("import", touches, "--db", other).exitCode());

    assertEquals(
        hug.hug("export", "clients", "--json").out(),
        hug.hug("export", "clients", "--json", "--db", other).out());
    var fields = "client,on,by,direction,who,counted,note,next";
    assertEquals(
        hug.hug("export", "touches", "--json", "--fields", fields).out(),
        hug.hug("export", "touches", "--json", "--fields", fields, "--db", other).out());
    assertTrue(hug.hug("import", touches, "--db", other).err().startsWith("Nothing new"));
    assertTrue(hug.hug("import", clients, "--db", other).err().startsWith("Nothing new"));
  }

  @Test
  void namesakes_keep_their_touches_in_a_new_book() throws Exception {
    hug.hug("add", "Zoe");
    hug.hug("add", "Ann", "--phone", "555-0111");
    hug.hug("add", "Ann", "--phone", "555-0222", "--force");
    hug.hug("add", "ann", "--phone", "555-0333", "--force");
    hug.hug("touch", "3", "with the first");
    hug.hug("touch", "5", "with the last");
    var clients = home.resolve("clients.csv").toString();
    var touches = home.resolve("touches.csv").toString();
    hug.hug("export", "clients", "-o", clients);
    hug.hug("export", "touches", "-o", touches);
    var other = home.resolve("other.db").toString();
    assertEquals(0, hug.hug("import", clients, "--db", other, "--spread", "0d").exitCode());
    assertEquals(0, hug.hug("import", touches, "--db", other).exitCode());

    for (var id : new String[] {"3", "4", "5"}) {
      assertEquals(hug.hug("show", id).out(), hug.hug("show", id, "--db", other).out());
    }
  }

  @Test
  void namesakes_are_told_apart_by_phone_and_never_guessed() throws Exception {
    hug.hug("add", "Ann", "--phone", "555-0111");
    hug.hug("add", "Ann", "--phone", "555-0222", "--force");
    var unclear = hug.hug("import", file("name,note\nAnn,tall\n", UTF_8));
    var unknown = hug.hug("import", file("name,phone,note\nAnn,555-0333,small\n", UTF_8));
    var clear = hug.hug("import", file("name,phone,note\nAnn,555-0222,tall\n", UTF_8));

    assertTrue(unclear.err().contains("line 2, Ann: 2 clients have that name"));
    assertTrue(unknown.err().contains("2 clients have that name"), unknown.err());
    assertEquals("Changed 1 client.\n", clear.err());
    assertTrue(hug.hug("show", "3").out().contains("tall"));
  }

  @Test
  void a_pipe_is_read_but_a_terminal_is_not() {
    var piped = hug.given("client,on\nJim,2026-01-01\n").hug("import", "-");
    var typed = hug.atTerminal(80).hug("import", "-");

    assertEquals("Imported 1 touch.\n", piped.err());
    assertEquals(2, typed.exitCode());
  }

  @Test
  void a_failed_import_leaves_no_new_book_behind() throws Exception {
    var other = home.resolve("other.db");
    var result = hug.hug("import", file("client,on\nJim,soon\n", UTF_8), "--db", other.toString());

    assertEquals(1, result.exitCode());
    assertTrue(Files.notExists(other));
  }

  @Test
  void delimiters_in_quotes_do_not_separate_columns() throws Exception {
    var file = file("\"name, in, full\";note\nZoë;x\n", UTF_8);
    var result = hug.hug("import", file, "--map", "name=name, in, full", "--spread=0d");

    assertEquals("Imported 1 client.\n", result.err());
  }

  @Test
  void similar_names_are_suggested() throws Exception {
    hug.hug("add", "Jim Ferris");
    hug.hug("add", "Ann Ferris");

    refusesTouchOf("Ferris", "(did you mean Ann Ferris (#3) or Jim Ferris (#2)? ");
    refusesTouchOf("Nobody", "no client called \"Nobody\" (--create-clients adds new ones)");
  }

  private void refusesTouchOf(String name, String complaint) throws Exception {
    var result = hug.hug("import", file("client,on\n" + name + ",2026-01-01\n", UTF_8));

    assertTrue(result.err().contains(complaint), result.err());
  }

  @Test
  void every_bad_line_is_listed() throws Exception {
    var file = file("client,on\n" + "Jim,soon\n".repeat(23), UTF_8);

    for (var how : List.of("--no-input", "--skip-errors")) {
      var err = hug.hug("import", file, how).err();
      assertEquals(23, err.lines().filter(line -> line.contains(", column on: ")).count(), err);
    }
  }

  /** Enough for several batches, which are sealed together. */
  @Test
  void many_touches_are_imported_completely_and_only_once() throws Exception {
    var text = new StringBuilder("client,on,note\n");
    for (int line = 0; line < 777; line++) {
      text.append("Client ").append(line % 150).append(",2026-11-0").append(1 + line % 9);
      text.append(",said ").append(line).append('\n');
    }
    var file = file(text.toString(), UTF_8);

    assertEquals(
        "Imported 150 clients and 777 touches.\n",
        hug.hug("import", file, "--create-clients").err());
    assertEquals(
        "Nothing new: 777 lines are already in the book.\n", hug.hug("import", file).err());
    assertTrue(hug.hug("search", "said 776").out().contains("Client 26"), "found");
    assertEquals(0, hug.hug("touch", "Client 149", "again").exitCode());
    assertEquals(0, hug.hug("check").exitCode());
  }
}

package hug.program;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hug.Faults;
import hug.InMemory;
import hug.command.Watched;
import hug.model.Escaped;
import hug.model.Folded;
import hug.model.FormulaGuard;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hostile texts in every place that takes a text. */
final class HostileTextTest {
  /** The long form, which takes minutes, tries every text in every place. */
  static final boolean ARE_ALL = Faults.count(0, 1) > 0;

  /** Places for a text besides the fields of clients. */
  private static final List<String> PLACES =
      HostileText.lines(
          """
          TEXT; help TEXT; rule TEXT; undo --dry-run -- TEXT; due --today=TEXT; due --within=TEXT;
          due --limit=TEXT; due --color=TEXT; lapsed --over=TEXT; report --from=TEXT;
          list --format=TEXT; list --delimiter=TEXT --csv; list --since=TEXT --until TEXT;
          export touches --by=TEXT; touch Jim --by=TEXT; touch Jim --on=TEXT;
          touch Jim --next=TEXT; snooze Jim --until=TEXT; add Bo --value=TEXT; add Bo --every=TEXT;
          edit Jim --since=TEXT; edit Jim --name TEXT --value=x; rule remove --tag=TEXT;
          rule add --everyone --lapse=1y --every=TEXT; show TEXT; show -- TEXT; list --fields=TEXT;
          list --tag=TEXT --owner=TEXT; import FILE --as=TEXT; import FILE --map=TEXT --dry-run;
          import FILE --tag=TEXT --dry-run; __complete TEXT; __complete show TEXT;
          __complete list --tag TEXT; __complete list --owner TEXT;
          __complete --db TEXT due --format NOTHING; __complete TEXT rule NOTHING\
          """);

  /** Places in promises, complaints, jobs and the like; they add records to the book. */
  private static final List<String> PRACTICES =
      HostileText.lines(
          """
          promise TEXT x --by 2w; promise Jim TEXT --by 2w; promise Jim x --by TEXT; know Jim TEXT;
          know Jim --best-time TEXT; know Jim --never TEXT; complaint Jim TEXT; rectified 1 TEXT;
          kept 1 TEXT; drop 1 --because TEXT; confirmed 1 TEXT; reopen 1 TEXT; kept TEXT;
          job Jim TEXT --value=1 --delivered=today; job Jim x --value=TEXT; skip 1 TEXT;
          occasion Jim TEXT --on today; occasion Jim x --on TEXT; feedback Jim 5 TEXT;
          feedback Jim TEXT; introduce Jim --to TEXT; offers Jim TEXT; needs Jim TEXT; match;
          staff TEXT --quota 3; search TEXT; plan --weeks TEXT; due --reason TEXT;
          rule add --after delivery --in 3d TEXT; rule add --after TEXT --in 3d x;
          referrals TEXT; show Jim --brief; know; search Jim; due --brief; export book\
          """);

  /** The fast run with the unit tests tries only every fourth place. */
  private static final int FEWER = 4 / Faults.tries(4, 4);

  private static final int BOOKS = 4;
  private static final int TEXTS_OF_A_BOOK = 20;

  @TempDir(factory = InMemory.class)
  Path home;

  private static boolean couldBeTyped(String text) {
    return text.length() <= 200 && !HostileText.DAMAGED.matcher(text).find();
  }

  @Test
  void accepted_texts_come_back_and_refused_ones_change_nothing() throws Exception {
    var texts = HostileText.all();
    IntStream.range(0, Faults.tries(BOOKS, BOOKS))
        .parallel()
        .forEach(book -> {
          var some = IntStream.range(0, texts.size()).filter(i -> i % BOOKS == book);
          var story = new HostileScript(home.resolve("book" + book));
          var told = some.mapToObj(texts::get).toList();
          story.tell(told);
          story.list(book);
          story.move(List.of(",", ";", "tab", "|").get(book));
          story.find(told.stream().filter(HostileTextTest::couldBeTyped).toList());
        });
  }

  /** A file with a row for each text in each column; fills in the key of each row. */
  private static String csv(
      String header, String key, String spareKey, Map<String, Map.Entry<String, String>> rows)
      throws IOException {
    var columns = List.of(header.split(","));
    var csv = new StringBuilder(header).append('\n');
    for (var text : HostileText.all()) {
      for (var column : HostileText.DAMAGED.matcher(text).find() ? List.<String>of() : columns) {
        var row = "Row " + rows.size();
        rows.put(row, Map.entry(column, text));
        for (var cell : columns) {
          var fixed = cell.equals("client") ? "Anna" : cell.equals("on") ? "2026-01-01" : "";
          var own = column.equals(key) ? spareKey : key;
          var value = cell.equals(column) ? text : cell.equals(own) ? row : fixed;
          csv.append('"').append(value.replace("\"", "\"\"")).append("\",");
        }
        csv.setCharAt(csv.length() - 1, '\n');
      }
    }
    return csv.toString();
  }

  @Test
  void a_file_is_imported_unchanged_or_its_bad_lines_are_named() throws Exception {
    var hug = new Watched(home.resolve("imported"));
    takes(hug, "clients", "name,company,email,phone,tags,aliases,owner,note", "name", "company");
    takes(hug, "touches", "client,on,by,direction,who,counted,note,next", "note", "who");
    assertEquals("", hug.done("check").all());
    for (var text : HostileText.all()) {
      if (HostileText.DAMAGED.matcher(text).find() && text.indexOf('\ufffd') < 0) {
        var file = new ByteArrayOutputStream();
        file.writeBytes("name,note\nZed,\"".getBytes(UTF_8));
        text.chars().forEach(letter -> file.writeBytes(utf8((char) letter)));
        file.writeBytes("\"\n".getBytes(UTF_8));
        var damaged = Files.write(home.resolve("damaged.csv"), file.toByteArray());
        var words = text.indexOf('\0') < 0 ? "not UTF-8; read as" : "NUL";
        assertTrue(hug.run("import", damaged.toString(), "--dry-run").all().contains(words), text);
      }
    }
  }

  /** The bytes of a letter, which are invalid UTF-8 if it is half a surrogate pair. */
  private static byte[] utf8(char letter) {
    return Character.isSurrogate(letter)
        ? new byte[] {
          (byte) 0xed, (byte) (0x80 | letter >> 6 & 0x3f), (byte) (0x80 | letter & 0x3f)
        }
        : String.valueOf(letter).getBytes(UTF_8);
  }

  /** The text without the guard of another program, which hug's own never is. */
  private static String withoutForeignGuard(String text) {
    return text.matches("(?s)'[=+@-].+") ? text.replaceFirst("'", "") : text;
  }

  /** Whether a text stands for no value, as marks and words such as null do. */
  private static boolean isNothing(String text) {
    return text.matches("(?i)[-\u2013\u2014?./\\s]+|null|none|nil|nan|unknown|#?n/a");
  }

  private static boolean isNoDay(String column, String text) {
    return column.equals("next") && text.equals("0");
  }

  /** The values in a cell; marks and words such as null stand for no number or address. */
  private static Set<String> values(String column, String cell) {
    var values = HostileText.items(column, cell);
    if (column.equals("email") || column.equals("phone")) {
      values.removeIf(HostileTextTest::isNothing);
    }
    return values;
  }

  private static void takes(Watched hug, String what, String header, String key, String spareKey)
      throws IOException {
    var rows = new HashMap<String, Map.Entry<String, String>>();
    hug.hug.given(csv(header, key, spareKey, rows));
    var said = hug.done("import", "-", "--create-clients", "--skip-errors").err();
    int values = said.indexOf("Left out ");
    var skipped = values < 0 ? said : said.substring(0, values);
    var named = new TreeMap<String, Integer>();
    var missed = new TreeMap<String, Integer>();
    var unreadable = new TreeMap<String, Integer>();
    for (var one : said.substring(skipped.length()).lines().toList()) {
      if (one.startsWith("  ")) {
        named.merge(one.replaceAll("(?s).*?, column (\\w+): .*", "$1"), 1, Integer::sum);
      }
    }
    var kept = hug.rows("export", what, "--json");
    for (var found : kept) {
      var row = rows.get(rows.containsKey(found.get(key)) ? found.get(key) : found.get(spareKey));
      var text = FormulaGuard.unguarded(withoutForeignGuard(row.getValue())).strip();
      var line = Escaped.withoutMarks(text.replaceAll("[\t\r\n]+", " ")).strip();
      var value = found.get(row.getKey());
      if (Folded.of(line).isEmpty()) {
        unreadable.merge(row.getKey(), 1, Integer::sum);
        continue;
      }
      var missing =
          List.of("email", "phone", "tags", "aliases").contains(row.getKey())
              ? values(row.getKey(), line)
              : new TreeSet<>(
                  value.isEmpty() && !isNothing(line) && !isNoDay(row.getKey(), line)
                      ? Set.of(line)
                      : Set.of());
      missing.removeAll(HostileText.items(row.getKey(), value));
      if (!missing.isEmpty()) {
        missed.merge(row.getKey(), missing.size(), Integer::sum);
        continue;
      }
      switch (row.getKey()) {
        case "note" ->
            assertEquals(text.replaceAll("\r\n?", "\n"), value.replaceAll("\r\n?", "\n"));
        // The company stands in for a name that is blank.
        case "name" -> assertEquals(line, line.isEmpty() && value.startsWith("Row ") ? "" : value);
        case "company" -> assertEquals(line, value);
        case "owner" -> assertEquals(isNothing(line) ? "" : Folded.of(line), Folded.of(value));
        case "client" -> assertEquals(Folded.of(line), Folded.of(value));
        case "who" -> assertEquals(line.isEmpty() ? "ana" : Folded.of(line), Folded.of(value));
        case "email", "phone", "tags", "aliases" ->
            assertEquals(values(row.getKey(), line), HostileText.items(row.getKey(), value));
        default -> assertTrue(value.length() < 20, value);
      }
    }
    for (var column : header.split(",")) {
      int found = named.getOrDefault(column, 0);
      int needed = missed.getOrDefault(column, 0);
      // A text that nobody can read may be left out unnamed.
      int most = needed + unreadable.getOrDefault(column, 0);
      assertTrue(found >= needed && found <= most, column + ": " + found + " of " + needed);
    }
    assertEquals(
        rows.size(), kept.size() + skipped.lines().filter(l -> l.startsWith("  ")).count());
    HostileText.requireHarmless(hug.done("export", what).out());
  }

  @Test
  void every_other_place_accepts_a_text_or_explains_why_not() throws Exception {
    var here = List.of(Path.of("").toAbsolutePath().toFile().list());
    var texts = HostileText.all();
    IntStream.iterate(0, first -> first < texts.size(), first -> first + TEXTS_OF_A_BOOK)
        .parallel()
        .forEach(first -> fill(home.resolve("book" + first), texts, first));
    assertEquals(here, List.of(Path.of("").toAbsolutePath().toFile().list()));
  }

  /** Fills a book with a number of texts that does not make it slow, starting at an index. */
  private static void fill(Path folder, List<String> texts, int first) {
    try {
      var hug = new Watched(folder);
      var deep = Files.createDirectories(folder.resolve("1/2/3/4/5/6/7/8"));
      var file = Files.writeString(folder.resolve("in.csv"), "name\nBo\n").toString();
      hug.done("add", "Jim", "--tag=vip", "--owner=Ana");
      for (int at = first; at < Math.min(first + TEXTS_OF_A_BOOK, texts.size()); at++) {
        var text = texts.get(at);
        HostileText.some(PLACES, at, 3 * FEWER)
            .forEach(place -> hug.fill(place.replace("FILE", file), text));
        HostileText.some(PRACTICES, at, 12 * FEWER).forEach(place -> hug.fill(place, text));
        if (text.indexOf('\ufffd') < 0) {
          hug.hug.with("HUG_TODAY", text);
          hug.run("due");
          hug.hug.without("HUG_TODAY");
        }
        var path = deep + "/" + text;
        boolean hasTurn = ARE_ALL || at % 4 == 3 || text.matches(".*[/:?.].*");
        if (hasTurn && isInside(folder, path)) {
          hug.run("list", "--output", path);
          hug.run("import", path);
          hug.run("restore", path);
          empty(deep);
          hug.run("init", path);
          hug.run("due", "--db=" + path + "?");
          hug.run("due", "--db", path + "/none");
          empty(deep);
        }
      }
      assertEquals("", hug.run("check").all());
      assertEquals(Set.of("1", "hug.db", "in.csv"), Set.of(folder.toFile().list()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void an_argument_with_a_nul_is_refused_whatever_the_command() {
    var hug = new Watched(home);
    hug.done("add", "Jim");
    for (var words : List.of("search a\0bc", "show a\0bc", "touch Jim a\0bc", "due --tag a\0bc")) {
      var result = hug.run(words.split(" "));
      assertEquals(2, result.exitCode(), words);
      assertTrue(result.err().contains("contains a NUL character"), result::err);
    }
  }

  private static boolean isInside(Path folder, String path) {
    try {
      return Path.of(path).normalize().startsWith(folder);
    } catch (InvalidPathException e) {
      return true;
    }
  }

  private static void empty(Path folder) throws IOException {
    try (var all = Files.walk(folder)) {
      for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
        if (!path.equals(folder)) {
          Files.delete(path);
        }
      }
    }
  }
}

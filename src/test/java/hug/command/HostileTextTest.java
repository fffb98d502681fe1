package hug.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import hug.Faults;
import hug.Try;
import hug.model.Folded;
import hug.model.Formula;
import hug.model.Phone;
import hug.model.Visible;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.io.TempDirFactory;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Texts that would do harm where they are taken for more than texts, in every place for one. */
final class HostileTextTest {
  /** In the long form, which takes minutes, no place waits for its turn with a text. */
  private static final boolean ARE_ALL = Faults.count(0, 1) > 0;

  /** What no text is allowed to have, or what stands where something was lost. */
  private static final Pattern DAMAGED = Pattern.compile("[\0\\ud800-\\udfff\\ufffd]");

  private static final Pattern FORMULA = Pattern.compile("^ *[=+@\t\r-]");
  private static final Pattern NUMBERS =
      Pattern.compile("[+-]?[0-9]*\\.?[0-9]+|\\+?[0-9 ()./-]+(; \\+?[0-9 ()./-]+)*");

  /** A client's number, where several are listed or proposed. */
  private static final Pattern CANDIDATE = Pattern.compile("(?:^  |\t)#([0-9]+)(?:  |$)");

  /** The options of a client that take several texts, with their columns. */
  private static final Map<String, String> ITEMS =
      Map.of("--alias", "aliases", "--email", "email", "--phone", "phone", "--tag", "tags");

  private static final Map<String, String> SINGLE =
      Map.of("--company", "company", "--owner", "owner", "--note", "note");

  /** Commands that print what the book has. */
  private static final List<String> LISTS =
      lines(
          """
          due --within 1y --all; due --today 2029-01-01 --limit 1000;
          lapsed --today 2029-01-01 --all; list; log --all; report; snooze; quiet; rule list;
          export clients; export touches; export client everything; log everything --all;
          show everything; why everything; doctor\
          """);

  /** Commands that look for a client by a text; most change the book. */
  private static final List<String> LOOKS =
      lines(
          """
          why -- TEXT; log --all -- TEXT; forget --dry-run -- TEXT; export client -- TEXT;
          snooze --until=2w -- TEXT; unsnooze -- TEXT; quiet --because=asked -- TEXT;
          unquiet -- TEXT; edit --company=x -- TEXT; touch everything --also=TEXT;
          touch -- TEXT called; add Somebody --force --referred-by=TEXT\
          """);

  /** All other places for a text. */
  private static final List<String> PLACES =
      lines(
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

  private static final int BOOKS = 4;

  @TempDir(factory = InMemory.class)
  Path home;

  /** A folder that no disk has to be waited for, where there is one. */
  static final class InMemory implements TempDirFactory {
    @Override
    public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext context)
        throws IOException {
      var memory = Path.of("/dev/shm");
      return Files.isWritable(memory)
          ? Files.createTempDirectory(memory, "hug-test")
          : Files.createTempDirectory("hug-test");
    }
  }

  /** A book of its own, and a look at all that comes out of each run on it. */
  private static class Watched {
    final Path folder;
    final Path book;
    final Try hug;
    private byte[] kept = {};

    Watched(Path folder) {
      this.folder = folder;
      this.book = folder.resolve("hug.db");
      this.hug = new Try(folder).with("HUG_DB", book.toString());
    }

    Try.Result run(String... words) {
      return run(hug, words);
    }

    Try.Result run(Try place, String... words) {
      var result = place.hug(words);
      requireGood(String.join(" ", words), result);
      try {
        var before = kept;
        kept = Files.exists(book) ? Files.readAllBytes(book) : kept;
        if (result.exitCode() != 0) {
          assertTrue(Arrays.equals(before, kept), () -> brief(List.of(words)));
        }
      } catch (IOException e) {
        throw new AssertionError(e);
      }
      return result;
    }

    /** Runs a command with the text in its place. */
    Try.Result fill(String command, String text) {
      var words = command.split(" ");
      for (int i = 0; i < words.length; i++) {
        words[i] = words[i].equals("NOTHING") ? "" : words[i].replace("TEXT", text);
      }
      return run(words);
    }

    Try.Result done(String... words) {
      var result = run(words);
      assertEquals(0, result.exitCode(), () -> brief(List.of(words) + " -> " + result));
      return result;
    }

    List<Map<String, String>> rows(String... words) {
      return json(done(words).out());
    }
  }

  private static List<String> lines(String block) {
    return List.of(block.split(";\\s+"));
  }

  private static void requireGood(String line, Try.Result result) {
    Supplier<String> what = () -> brief(line + " -> " + result);
    assertTrue(result.exitCode() >= 0 && result.exitCode() <= 4, what);
    assertFalse(result.err().contains("\tat ") || result.err().contains("Exception"), what);
    assertFalse(isHarmful(result.err(), line), what);
    if (line.startsWith("__complete")) {
      assertFalse(isHarmful(result.out().replaceAll("(?m)\t([^\t\n]*)$", " $1"), line), what);
    } else if (!line.startsWith("export ")
        && !line.contains(" --json")
        && !line.contains(" --csv")) {
      assertFalse(isHarmful(result.out(), line), what);
    }
  }

  /**
   * Whether there is what moves a cursor, turns the direction or is no text; lines may end.
   *
   * @param given what may come back as it is: the sign for octets that are no text
   */
  private static boolean isHarmful(String screen, String given) {
    for (int i = 0; i < screen.length(); i++) {
      char c = screen.charAt(i);
      if ((c < ' ' && c != '\n')
          || (c >= 0x7f && c <= 0x9f)
          || (c >= 0x202a && c <= 0x202e)
          || (c >= 0x2066 && c <= 0x2069)
          || (c == '\ufffd' && given.indexOf(c) < 0)) {
        return true;
      }
    }
    return false;
  }

  private static String brief(Object what) {
    var visible = Visible.of(what.toString());
    return visible.substring(0, Math.min(visible.length(), 2000));
  }

  /** A book that is told the texts in all that can be said of clients, and what it should know. */
  private static final class Story extends Watched {
    private final List<Map<String, String>> clients = new ArrayList<>();
    private final List<List<String>> touches = new ArrayList<>();
    private final Map<String, String> staff = new HashMap<>();
    private final Map<String, String> reasons = new TreeMap<>();
    private final Map<String, String> rules = new HashMap<>();
    private final Set<String> names = new TreeSet<>();

    Story(Path folder) {
      super(folder);
    }

    void tell(List<String> texts) {
      add("everything");
      for (var text : texts) {
        add(text);
        touch(text);
        quiet(text);
        rule(text);
      }
      for (int at = 0; at < texts.size(); at += 10) {
        say(texts.subList(at, Math.min(at + 10, texts.size())));
      }
      gather();
      compare();
    }

    private String id() {
      return "#" + clients.size();
    }

    private void add(String text) {
      var spare = "Text " + clients.size();
      var taken = new ArrayList<>(ITEMS.keySet());
      taken.addAll(SINGLE.keySet());
      if (names.add(Folded.of(text))) {
        taken.add("NAME");
      }
      insist(
          taken,
          () -> {
            var words = new ArrayList<>(List.of("add", "--since=2025-01-01"));
            taken.stream().filter(o -> !o.equals("NAME")).forEach(o -> words.add(o + "=" + text));
            words.add("--referred-by=" + (clients.isEmpty() ? "" : id()));
            words.addAll(List.of("--", taken.contains("NAME") ? text : spare));
            return run(words.toArray(String[]::new));
          });
      if (text.matches("[!-,.-:<-~][ -:<-~]{0,199}")) {
        assertEquals(
            ITEMS.size() + SINGLE.size(),
            taken.stream().filter(o -> o.startsWith("--")).count(),
            text);
      }
      var client = new HashMap<String, String>();
      client.put("referred_by", clients.isEmpty() ? "" : clients.getLast().get("name"));
      client.put("name", taken.contains("NAME") ? text.strip() : spare);
      ITEMS.forEach((o, column) -> client.put(column, taken.contains(o) ? text.strip() : ""));
      SINGLE.forEach((o, column) -> client.put(column, taken.contains(o) ? text.strip() : ""));
      client.computeIfPresent("owner", (_, owner) -> known(owner));
      clients.add(client);
    }

    /** The member of staff as first written. */
    private String known(String name) {
      return name.isEmpty() ? "" : staff.computeIfAbsent(Folded.of(name), _ -> name);
    }

    /** Leaves out what is refused, one after the other, by what is said about it. */
    private static Try.Result insist(List<String> taken, Supplier<Try.Result> attempt) {
      var result = attempt.get();
      while (result.exitCode() != 0 && !taken.isEmpty()) {
        var said = result.err();
        taken.remove(
            taken.stream()
                .filter(o ->
                    said.startsWith("hug: " + o + ": ")
                        || said.startsWith("hug: " + o + " needs a value")
                        || said.startsWith("hug: \"" + o + "="))
                .findFirst()
                .orElse(taken.contains("--note") ? "--note" : taken.getLast()));
        result = attempt.get();
      }
      return result;
    }

    /** A note on standard input. */
    private void touch(String text) {
      var arriving = new String(text.getBytes(UTF_8), UTF_8);
      if (arriving.indexOf('\ufffd') < 0) {
        var taken = new ArrayList<>(List.of("--who"));
        hug.given(text);
        var result =
            insist(
                taken,
                () -> run("touch", id(), "-", taken.isEmpty() ? "--quiet" : "--who=" + text));
        if (result.exitCode() == 0) {
          noted(arriving.replace("\r\n", "\n"), taken.isEmpty() ? "ana" : text);
        }
        hug.given("");
      }
    }

    private void noted(String note, String who) {
      touches.add(List.of(note.strip(), known(who.strip())));
    }

    /** A note in several words, each of them a text. */
    private void say(List<String> texts) {
      var words = new ArrayList<>(List.of("touch", "--", "everything"));
      words.addAll(texts);
      if (run(words.toArray(String[]::new)).exitCode() == 0) {
        noted(String.join(" ", texts), "ana");
      } else if (texts.size() > 1) {
        texts.forEach(text -> say(List.of(text)));
      }
    }

    private void quiet(String text) {
      hug.with("HUG_STAFF", text);
      if (run("quiet", id(), "--because=" + text, "--until=2028-01-01").exitCode() == 0) {
        reasons.put(id(), text.strip());
      }
      hug.without("HUG_STAFF");
    }

    private void rule(String text) {
      if (run("rule", "add", "--tag=" + text, "--every=10d").exitCode() == 0) {
        rules.put(Folded.of(text), "tag " + text.strip());
      }
    }

    /** The first client is given all that any other has, loses it, and has it back. */
    private void gather() {
      var more = new ArrayList<>(List.of("edit", "everything"));
      var less = new ArrayList<>(List.of("edit", "everything", "--name=Edited", "--company="));
      ITEMS.forEach((option, column) -> {
        var all = new LinkedHashMap<String, String>();
        for (var client : clients) {
          all.putIfAbsent(Folded.of(client.get(column)), client.get(column));
        }
        all.remove("");
        all.values().forEach(text -> more.add(option + "=" + text));
        all.values().forEach(text -> less.add(option.replace("--", "--un") + "=" + text));
        clients.getFirst().put(column, String.join("; ", all.values()));
      });
      done(more.toArray(String[]::new));
      done(less.toArray(String[]::new));
      done("undo");
    }

    private void compare() {
      var found = rows("export", "clients", "--json");
      assertEquals(clients.size(), found.size());
      for (int i = 0; i < found.size(); i++) {
        for (var known : clients.get(i).entrySet()) {
          var value = found.get(i).get(known.getKey());
          assertEquals(items(known.getValue()), items(value), known.getKey());
        }
      }
      var noted = new ArrayList<List<String>>();
      rows("export", "touches", "--json")
          .forEach(touch -> noted.add(List.of(touch.get("note"), touch.get("who"))));
      assertEquals(touches, noted);
      var quiet = new TreeMap<String, String>();
      rows("quiet", "--json").forEach(row -> quiet.put("#" + row.get("id"), row.get("because")));
      assertEquals(reasons, quiet);
      var ruled = new TreeSet<>(Set.of("everyone"));
      ruled.addAll(rules.values());
      rows("rule", "list", "--json").forEach(rule -> assertTrue(ruled.remove(rule.get("rule"))));
      assertEquals(Set.of(), ruled);
    }

    /** Everything that is printed: as data, and in a pipe or at a terminal, by turns. */
    void list(int turn) {
      for (int id = 2; id < clients.size(); id += 10) {
        done("snooze", "#" + id, "--until=2w");
      }
      for (var list : LISTS) {
        json(done((list + " --json").split(" ")).out());
        requireHarmless(done((list + " --csv").split(" ")).out());
        print(list, (LISTS.indexOf(list) + turn) % 3 * 40);
      }
      for (int id = 2; id <= clients.size(); id++) {
        print((id % 2 == 0 ? "show #" : "why #") + id, id % 3 * 40);
      }
    }

    private void print(String list, int columns) {
      var place = new Try(folder).with("HUG_DB", book.toString());
      var words = (list + " --color never --format table").split(" ");
      var result = run(columns == 0 ? place : place.atTerminal(columns), words);
      assertEquals(0, result.exitCode(), list);
      assertFalse(isHarmful(result.out(), ""), () -> brief(result));
    }

    /** Makes another book of what this one exports. */
    void move(String delimiter) {
      var other = new Watched(folder.resolve("other"));
      for (var what : List.of("clients", "touches")) {
        var file = folder.resolve(what + ".csv").toString();
        done("export", what, "-o", file, "--delimiter", delimiter);
        other.done("import", file);
        other.done("undo");
        other.done("undo");
        assertEquals(
            done("export", what, "--json").out(), other.done("export", what, "--json").out());
      }
      assertEquals("", other.done("check").all());
    }

    /** Looks for clients by name or a part, and finds no other. */
    void find(List<String> texts) {
      for (var text : texts) {
        var found = run("show", "--json", "--", text);
        var folded = Folded.of(text);
        clients.stream()
            .map(client -> client.get("name"))
            .filter(name -> Folded.of(name).equals(folded))
            .forEach(name -> assertEquals(name, json(found.out()).getFirst().get("name")));
        var listed = found.err().contains(" clients fit ") ? found.err() : "";
        for (var line : (listed + run("__complete", "show", text).out()).split("\n")) {
          var candidate = CANDIDATE.matcher(line);
          if (candidate.find() && !candidate.group(1).equals("1")) {
            var client = clients.get(Integer.parseInt(candidate.group(1)) - 1);
            assertTrue(has(client, text), () -> brief(text + " in " + line));
          }
        }
      }
      int turn = 0;
      for (var wild : List.of("%i%", "*i*", "_i_", "?i?", "[J]", "^ev", "jim OR x", "x\" OR \"j")) {
        assertEquals(4, run("show", wild).exitCode(), wild);
        assertEquals("", run("__complete", "show", wild).out());
      }
      for (var text : texts) {
        some(LOOKS, turn++, LOOKS.size()).forEach(look -> fill(look, text));
      }
      assertEquals("", done("check").all());
    }

    private static boolean has(Map<String, String> client, String text) {
      return List.of("name", "aliases", "email").stream()
              .anyMatch(column -> Folded.of(client.get(column)).contains(Folded.of(text)))
          || (Phone.isWrittenAs(text)
              && Phone.digits(client.get("phone")).contains(Phone.digits(text)));
    }
  }

  /** Those whose turn it is, one of so many, so that all have met a good part of the texts. */
  private static List<String> some(List<String> all, int turn, int of) {
    return IntStream.range(0, all.size())
        .filter(i -> ARE_ALL || (i + turn) % of == 0)
        .mapToObj(all::get)
        .toList();
  }

  private static boolean couldBeTyped(String text) {
    return text.length() <= 200 && !DAMAGED.matcher(text).find();
  }

  private static void requireHarmless(String csv) {
    for (var row : CsvReader.builder().ofCsvRecord(csv)) {
      for (var cell : row.getFields()) {
        assertTrue(
            !FORMULA.matcher(cell).find() || NUMBERS.matcher(cell).matches(), () -> brief(cell));
      }
    }
  }

  /** The objects of an array; several values become one, as in a cell. */
  private static List<Map<String, String>> json(String text) {
    var rows = new ArrayList<Map<String, String>>();
    var column = "";
    try (var parser = new JsonFactory().createParser(ObjectReadContext.empty(), text)) {
      for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.START_OBJECT) {
          rows.add(new LinkedHashMap<>());
        } else if (token == JsonToken.PROPERTY_NAME) {
          column = parser.currentName();
          rows.getLast().put(column, "");
        } else if (token.isScalarValue() && token != JsonToken.VALUE_NULL) {
          var value = parser.getString();
          rows.getLast().merge(column, value, (a, b) -> a.isEmpty() ? b : a + "; " + b);
        }
      }
    }
    return rows;
  }

  private static List<String> texts() throws IOException {
    var texts = new ArrayList<String>();
    for (var line : Files.readAllLines(Path.of("src/test/resources/hug/command/hostile.txt"))) {
      if (!line.isEmpty() && !line.startsWith("# ")) {
        texts.add(unescaped(line));
      }
    }
    for (int length : new int[] {0, 200, 201, 10_000, 10_001, 100_000}) {
      texts.add("x".repeat(length));
    }
    texts.addAll(
        List.of(
            " ".repeat(100_000),
            "e" + "\u0301".repeat(199),
            "e" + "\u0301".repeat(9_999),
            "\ufdfa".repeat(200),
            "\ud83d\ude00".repeat(100),
            "\ud83d\ude00".repeat(101),
            "[".repeat(200),
            "\"".repeat(200),
            "line\n".repeat(1_999)));
    return List.copyOf(texts);
  }

  /** The line with escapes as in Java, and e for an escape itself. */
  private static String unescaped(String line) {
    var text = new StringBuilder();
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c != '\\') {
        text.append(c);
      } else if (line.charAt(++i) == 'u') {
        text.append((char) Integer.parseInt(line, i + 1, i + 5, 16));
        i += 4;
      } else {
        int which = "nrte".indexOf(line.charAt(i));
        text.append(which < 0 ? line.charAt(i) : "\n\r\t\u001b".charAt(which));
      }
    }
    return text.toString();
  }

  @Test
  void what_is_taken_comes_back_and_what_is_refused_changes_nothing() throws Exception {
    var texts = texts();
    IntStream.range(0, BOOKS)
        .parallel()
        .forEach(book -> {
          var some = IntStream.range(0, texts.size()).filter(i -> i % BOOKS == book);
          var story = new Story(home.resolve("book" + book));
          var told = some.mapToObj(texts::get).toList();
          story.tell(told);
          story.list(book);
          story.move(List.of(",", ";", "tab", "|").get(book));
          story.find(told.stream().filter(HostileTextTest::couldBeTyped).toList());
        });
  }

  /** A file with a row for each text in each column, and what each row is known by. */
  private static String csv(
      String header, String key, String spareKey, Map<String, Map.Entry<String, String>> rows)
      throws IOException {
    var columns = List.of(header.split(","));
    var csv = new StringBuilder(header).append('\n');
    for (var text : texts()) {
      for (var column : DAMAGED.matcher(text).find() ? List.<String>of() : columns) {
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
  void a_file_brings_each_text_in_whole_or_has_its_line_named() throws Exception {
    var hug = new Watched(home.resolve("imported"));
    takes(hug, "clients", "name,company,email,phone,tags,aliases,owner,note", "name", "company");
    takes(hug, "touches", "client,on,by,direction,who,counted,note,next", "note", "who");
    assertEquals("", hug.done("check").all());
    for (var text : texts()) {
      if (DAMAGED.matcher(text).find() && text.indexOf('\ufffd') < 0) {
        var file = new ByteArrayOutputStream();
        file.writeBytes("name,note\nZed,\"".getBytes(UTF_8));
        text.chars().forEach(letter -> file.writeBytes(octets((char) letter)));
        file.writeBytes("\"\n".getBytes(UTF_8));
        var damaged = Files.write(home.resolve("damaged.csv"), file.toByteArray());
        assertEquals(1, hug.run("import", damaged.toString()).exitCode());
      }
    }
  }

  /** The letter as it is in no UTF-8, if it is half a character. */
  private static byte[] octets(char letter) {
    return Character.isSurrogate(letter)
        ? new byte[] {
          (byte) 0xed, (byte) (0x80 | letter >> 6 & 0x3f), (byte) (0x80 | letter & 0x3f)
        }
        : String.valueOf(letter).getBytes(UTF_8);
  }

  private static void takes(Watched hug, String what, String header, String key, String spareKey)
      throws IOException {
    var rows = new HashMap<String, Map.Entry<String, String>>();
    hug.hug.given(csv(header, key, spareKey, rows));
    var said = hug.done("import", "-", "--create-clients", "--skip-errors").err();
    var kept = hug.rows("export", what, "--json");
    for (var found : kept) {
      var row = rows.get(rows.containsKey(found.get(key)) ? found.get(key) : found.get(spareKey));
      var text = Formula.unguarded(row.getValue()).strip();
      var value = found.get(row.getKey());
      switch (row.getKey()) {
        case "name", "company", "note" -> assertEquals(text, value);
        case "owner", "who", "client" -> assertEquals(Folded.of(text), Folded.of(value));
        case "email", "phone", "tags", "aliases" -> assertEquals(items(text), items(value));
        default -> assertTrue(value.length() < 20, value);
      }
    }
    assertEquals(rows.size(), kept.size() + said.lines().filter(l -> l.startsWith("  ")).count());
    requireHarmless(hug.done("export", what).out());
  }

  private static Set<String> items(String cell) {
    var items = new TreeSet<String>();
    for (var item : cell.split(";")) {
      items.add(item.strip());
    }
    items.remove("");
    return items;
  }

  @Test
  void every_other_place_takes_a_text_or_says_why_not() throws Exception {
    var here = List.of(Path.of("").toAbsolutePath().toFile().list());
    var hug = new Watched(home);
    var deep = Files.createDirectories(home.resolve("1/2/3/4/5/6/7/8"));
    var file = Files.writeString(home.resolve("in.csv"), "name\nBo\n").toString();
    hug.done("add", "Jim", "--tag=vip", "--owner=Ana");
    int turn = 0;
    for (var text : texts()) {
      some(PLACES, turn++, 3).forEach(place -> hug.fill(place.replace("FILE", file), text));
      if (text.indexOf('\ufffd') < 0) {
        hug.hug.with("HUG_TODAY", text);
        hug.run("due");
        hug.hug.without("HUG_TODAY");
      }
      var path = deep + "/" + text;
      if (isInside(path) && (ARE_ALL || turn % 4 == 0 || text.matches(".*[/:?.].*"))) {
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
    assertEquals(here, List.of(Path.of("").toAbsolutePath().toFile().list()));
    assertEquals(Set.of("1", "hug.db", "in.csv"), Set.of(home.toFile().list()));
  }

  private boolean isInside(String path) {
    try {
      return Path.of(path).normalize().startsWith(home);
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

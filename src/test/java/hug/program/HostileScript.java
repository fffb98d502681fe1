package hug.program;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hug.HugTester;
import hug.command.Watched;
import hug.model.Folded;
import hug.model.Phone;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** A book that gets hostile texts in every field of a client, and the contents it should have. */
final class HostileScript extends Watched {
  /** A client's number in a list or a completion. */
  private static final Pattern CANDIDATE = Pattern.compile("(?:^  |\t)#([0-9]+)(?:  |$)");

  /** Repeatable options of a client, with their columns. */
  private static final Map<String, String> ITEMS =
      Map.of("--alias", "aliases", "--email", "email", "--phone", "phone", "--tag", "tags");

  private static final Map<String, String> SINGLE =
      Map.of("--company", "company", "--owner", "owner", "--note", "note");

  /** Commands that print the contents of the book. */
  private static final List<String> LISTS =
      HostileText.lines(
          """
          due --within 1y --all; due --today 2029-01-01 --limit 1000;
          lapsed --today 2029-01-01 --all; list; log --all; report; snooze; quiet; rule list;
          export clients; export touches; export client everything; log everything --all;
          show everything; why everything; doctor\
          """);

  /** Commands that find a client by a text; most of them change the book. */
  private static final List<String> LOOKS =
      HostileText.lines(
          """
          why -- TEXT; log --all -- TEXT; forget --dry-run -- TEXT; export client -- TEXT;
          snooze --until=2w -- TEXT; unsnooze -- TEXT; quiet --because=asked -- TEXT;
          unquiet -- TEXT; edit --company=x -- TEXT; touch everything --also=TEXT;
          touch -- TEXT called; add Somebody --force --referred-by=TEXT\
          """);

  private final List<Map<String, String>> clients = new ArrayList<>();
  private final List<List<String>> touches = new ArrayList<>();
  private final Map<String, String> staff = new HashMap<>();
  private final Map<String, String> reasons = new TreeMap<>();
  private final Map<String, String> rules = new HashMap<>();
  private final Set<String> names = new TreeSet<>();

  HostileScript(Path folder) {
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
    // Commas alone are not a tag.
    if (text.matches("[!-,.-:<-~][ -:<-~]{0,199}") && !text.matches("[, ]+")) {
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

  /** The staff member's name as first written. */
  private String known(String name) {
    return name.isEmpty() ? "" : staff.computeIfAbsent(Folded.of(name), _ -> name);
  }

  /** Drops refused options one by one, as named in the messages, until the command succeeds. */
  private static HugTester.Result insist(List<String> taken, Supplier<HugTester.Result> attempt) {
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

  /** Logs a note from standard input. */
  private void touch(String text) {
    var arriving = new String(text.getBytes(UTF_8), UTF_8);
    if (arriving.indexOf('\ufffd') < 0) {
      var taken = new ArrayList<>(List.of("--who"));
      hug.given(text);
      var result =
          insist(
              taken, () -> run("touch", id(), "-", taken.isEmpty() ? "--quiet" : "--who=" + text));
      if (result.exitCode() == 0) {
        noted(arriving.replace("\r\n", "\n"), taken.isEmpty() ? "ana" : text);
      }
      hug.given("");
    }
  }

  private void noted(String note, String who) {
    touches.add(List.of(note.strip(), known(who.strip())));
  }

  /** Logs a note of several words, each of them a hostile text. */
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

  /** Gives the first client the values of all others, removes them, and undoes the removal. */
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
        var column = known.getKey();
        assertEquals(
            HostileText.items(column, known.getValue()), HostileText.items(column, value), column);
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

  /** Checks all output, as data and, alternately, in a pipe and at a terminal. */
  void list(int turn) {
    for (int id = 2; id < clients.size(); id += 10) {
      done("snooze", "#" + id, "--until=2w");
    }
    for (var list : LISTS) {
      json(done((list + " --json").split(" ")).out());
      HostileText.requireHarmless(done((list + " --csv").split(" ")).out());
      print(list, (LISTS.indexOf(list) + turn) % 3 * 40);
    }
    for (int id = 2; id <= clients.size(); id++) {
      print((id % 2 == 0 ? "show #" : "why #") + id, id % 3 * 40);
    }
  }

  private void print(String list, int columns) {
    var place = new HugTester(folder).with("HUG_DB", book.toString());
    var words = (list + " --color never --format table").split(" ");
    var result = run(columns == 0 ? place : place.atTerminal(columns), words);
    assertEquals(0, result.exitCode(), list);
    assertFalse(HostileText.isHarmful(result.out(), ""), () -> HostileText.brief(result));
  }

  /** Imports the exports of this book into another one. */
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

  /** Finds clients by name or a part of it, and only those. */
  void find(List<String> texts) {
    for (var text : texts) {
      var found = run("show", "--json", "--", text);
      var folded = Folded.of(text);
      clients.stream()
          .map(client -> client.get("name"))
          .filter(name -> Folded.of(name).equals(folded))
          .forEach(name -> assertEquals(name, json(found.out()).getFirst().get("name")));
      var listed = found.err().contains(" clients match ") ? found.err() : "";
      for (var line : (listed + run("__complete", "show", text).out()).split("\n")) {
        var candidate = CANDIDATE.matcher(line);
        if (candidate.find() && !candidate.group(1).equals("1")) {
          var client = clients.get(Integer.parseInt(candidate.group(1)) - 1);
          assertTrue(has(client, text), () -> HostileText.brief(text + " in " + line));
        }
      }
    }
    int turn = 0;
    for (var wild : List.of("%i%", "*i*", "_i_", "?i?", "[J]", "^ev", "jim OR x", "x\" OR \"j")) {
      assertEquals(4, run("show", wild).exitCode(), wild);
      assertEquals("", run("__complete", "show", wild).out());
    }
    for (var text : texts) {
      HostileText.some(LOOKS, turn++, LOOKS.size()).forEach(look -> fill(look, text));
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

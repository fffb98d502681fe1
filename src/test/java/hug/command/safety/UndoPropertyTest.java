package hug.command.safety;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hug.Faults;
import hug.HugTester;
import hug.InMemory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random sessions of commands and undos against a model in memory, in which a book is fields with
 * values, and a step is what each field was before and after.
 */
final class UndoPropertyTest {
  private static final int SESSIONS = Faults.tries(50, 5000);
  private static final int COMMANDS = 24;
  private static final List<String> NAMES = List.of("Zoë", "Jim", "Margo", "Bo");
  private static final List<String> RULES = List.of("tag vip", "tag été", "worth 99.50 or more");

  @TempDir(factory = InMemory.class)
  Path folder;

  private static final Pattern MATTER =
      Pattern.compile("\"record\":\"matter\",\"id\":([0-9]+),\"client\":([0-9]+)");

  @Test
  void undo_does_what_the_model_does_in_any_session() {
    long seed = Faults.seed();
    IntStream.range(0, SESSIONS)
        .parallel()
        .forEach(i -> {
          var session = new Session(folder.resolve("home" + i), seed + i);
          Faults.kept("UndoPropertyTest", seed + i, session::run);
        });
  }

  private static final class Session {
    private final Random random;
    private final HugTester office;
    private final UndoModel model = new UndoModel();
    private final List<String> past = new ArrayList<>();
    private final Map<Integer, Integer> owners = new HashMap<>();
    private int touches;
    private int promises;
    private int clients;
    private int rules;

    Session(Path home, long seed) {
      this.random = new Random(seed);
      this.office = new HugTester(home);
    }

    void run() {
      add();
      for (int i = 0; i < COMMANDS; i++) {
        switch (random.nextInt(11)) {
          case 0 -> add();
          case 9 -> promise();
          case 10 -> drop();
          case 1, 2 -> touch();
          case 3 -> edit();
          case 4 -> snooze();
          case 5 -> rule();
          default -> undo();
        }
        assertEquals(model.steps.size(), steps(), this::story);
      }
      compare();
      assertEquals("", office.hug("check").all(), this::story);
    }

    private String story() {
      return String.join("\n", past) + "\n";
    }

    private int hug(String... command) {
      past.add(String.join(" ", command));
      var result = office.hug(command);
      past.add("  " + result.all().strip());
      return result.exitCode();
    }

    /** Number of steps, including step 0. */
    private int steps() {
      return 1
          + Integer.parseInt(
              office
                  .hug("log", "--csv", "--fields", "step", "--limit", "1")
                  .out()
                  .lines()
                  .skip(1)
                  .findFirst()
                  .orElseThrow());
    }

    private void add() {
      var name = NAMES.get(clients % NAMES.size()) + clients;
      clients++;
      assertEquals(0, hug("add", name, "--tag", "vip"), this::story);
      var id = "c" + clients;
      model.set(
          Map.of(
              id + "/name",
              name,
              id + "/tags",
              "vip",
              id + "/phone",
              "",
              id + "/company",
              "",
              id + "/snoozed",
              ""));
    }

    /** The number of a client, sometimes of one who is not in the book. */
    private int client() {
      return 1 + random.nextInt(clients);
    }

    private boolean isThere(int client) {
      return model.fields.containsKey("c" + client + "/name");
    }

    private void touch() {
      int client = client();
      int code = hug("touch", "#" + client, "note" + touches);
      assertEquals(isThere(client) ? 0 : 4, code, this::story);
      if (isThere(client)) {
        touches++;
        model.set(Map.of("c" + client + "/touch" + touches, "note" + (touches - 1)));
      }
    }

    private void promise() {
      int client = client();
      int code = hug("promise", "#" + client, "promise" + promises, "--by", "tomorrow");
      assertEquals(isThere(client) ? 0 : 4, code, this::story);
      if (isThere(client)) {
        promises++;
        owners.put(promises, client);
        model.set(Map.of("c" + client + "/promise" + promises, "open"));
      }
    }

    private void drop() {
      int promise = 1 + random.nextInt(promises + 1);
      var field = "c" + owners.get(promise) + "/promise" + promise;
      boolean isOpen = "open".equals(model.fields.get(field));
      int code = hug("drop", String.valueOf(promise), "--because", "asked");
      assertEquals(isOpen ? 0 : 1, code, this::story);
      if (isOpen) {
        model.set(Map.of(field, "dropped"));
      }
    }

    private void edit() {
      int client = client();
      var value = random.nextInt(3) == 0 ? "" : "x" + random.nextInt(3);
      boolean isTag = random.nextBoolean();
      var has = model.fields.getOrDefault("c" + client + "/tags", "").contains("été");
      var option = isTag ? has ? "--untag" : "--tag" : "--company";
      int code = hug("edit", "#" + client, option, isTag ? "été" : value);
      assertEquals(isThere(client) ? 0 : 4, code, this::story);
      if (isThere(client)) {
        model.set(
            isTag
                ? Map.of("c" + client + "/tags", has ? "vip" : "été; vip")
                : Map.of("c" + client + "/company", value));
      }
    }

    private void snooze() {
      int client = client();
      var day = "2027-0" + (1 + random.nextInt(3)) + "-01";
      int code = hug("snooze", "#" + client, "--until", day);
      assertEquals(isThere(client) ? 0 : 4, code, this::story);
      if (isThere(client)) {
        // A snooze after a touch is a new one, even to the same day.
        model.set(Map.of("c" + client + "/snoozed", day + " after " + touches));
      }
    }

    private void rule() {
      var subject = RULES.get(random.nextInt(RULES.size()));
      var option = "--" + subject.split(" ")[0];
      var covered = subject.split(" ")[1];
      if (random.nextInt(3) > 0) {
        var every = (1 + random.nextInt(3)) + "m";
        assertEquals(0, hug("rule", "add", option, covered, "--every", every), this::story);
        // A rule that replaces another is a change to it; otherwise it is a new one.
        var was = model.fields.get("rule/" + subject);
        var identity = was == null ? " rule " + ++rules : was.substring(was.indexOf(' '));
        model.set(Map.of("rule/" + subject, every + identity));
      } else {
        boolean isThere = model.fields.containsKey("rule/" + subject);
        assertEquals(isThere ? 0 : 1, hug("rule", "remove", option, covered), this::story);
        if (isThere) {
          var gone = new TreeMap<String, String>();
          gone.put("rule/" + subject, null);
          model.set(gone);
        }
      }
    }

    private void undo() {
      int last = model.steps.size() - 1;
      int step = random.nextBoolean() ? last : 1 + random.nextInt(last);
      int code = step == last && random.nextBoolean() ? hug("undo") : hug("undo", "" + step);
      assertEquals(model.undo(step) ? 0 : 1, code, this::story);
    }

    /** Compares the exports of hug with the model. */
    private void compare() {
      var expected = new TreeSet<String>();
      model.fields.forEach((field, value) -> {
        if (!field.endsWith("/snoozed") && !value.isEmpty() && !field.startsWith("rule/")) {
          expected.add(field.replaceFirst("touch[0-9]+", "touch") + " " + value);
        }
      });
      Set<String> actual = new TreeSet<>();
      for (var line : lines("export clients --csv --delimiter | --fields id,name,tags,company")) {
        var cells = line.split("\\|", -1);
        actual.add("c" + cells[0] + "/name " + cells[1]);
        actual.add("c" + cells[0] + "/tags " + cells[2]);
        if (!cells[3].isEmpty()) {
          actual.add("c" + cells[0] + "/company " + cells[3]);
        }
      }
      for (var line : lines("export touches --csv --delimiter | --fields client_id,note")) {
        actual.add("c" + line.replace("|", "/touch "));
      }
      for (var line : lines("export book")) {
        var matter = MATTER.matcher(line);
        if (matter.find()) {
          actual.add(
              "c"
                  + matter.group(2)
                  + "/promise"
                  + matter.group(1)
                  + (line.contains("\"ended_as\":\"dropped\"") ? " dropped" : " open"));
        }
      }
      assertEquals(expected, actual, this::story);
      var rules = new TreeSet<String>();
      lines("rule list --csv --delimiter | --fields rule,window")
          .forEach(line -> rules.add(line.replace("|", " ")));
      model.fields.forEach((field, value) -> {
        if (field.startsWith("rule/")) {
          assertEquals(
              true,
              rules.toString().contains(field.substring(5) + " " + value.split(" ")[0]),
              this::story);
        }
      });
    }

    private List<String> lines(String command) {
      return office.hug(command.split(" ")).out().lines().skip(1).toList();
    }
  }
}

package hug;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions.Style;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The architecture: the folders that each folder may use, and the format of files. */
final class HouseTest {
  private static final Set<String> GROUPS =
      Set.of(
          "day",
          "walk",
          "client",
          "matter",
          "campaign",
          "week",
          "council",
          "rules",
          "intake",
          "export",
          "safety",
          "news",
          "reach",
          "report",
          "office");

  /** The folders that commands may use. */
  private static final Set<String> BELOW_COMMANDS =
      Set.of(
          "model",
          "rule",
          "store",
          "store.backup",
          "output",
          "output.page",
          "output.mail",
          "shell",
          "syntax",
          "transfer",
          "transfer.mail",
          "transfer.calendar",
          "transfer.phone",
          "sample");

  /** The folders that each folder may use besides itself; dependencies point one way. */
  private static final Map<String, Set<String>> ARROWS =
      Map.ofEntries(
          Map.entry("model", Set.of()),
          Map.entry("rule", Set.of("model")),
          Map.entry("store", Set.of("model", "store.sqlite")),
          Map.entry("store.sqlite", Set.of("model")),
          Map.entry("store.backup", Set.of("model", "store", "store.sqlite")),
          Map.entry("line", Set.of("model", "store")),
          Map.entry("line.postgres", Set.of("model", "line")),
          Map.entry("output", Set.of("model")),
          Map.entry("output.page", Set.of("model", "output")),
          Map.entry("output.mail", Set.of("model", "output", "output.page")),
          Map.entry("shell", Set.of("model", "output")),
          Map.entry("syntax", Set.of("model", "output")),
          Map.entry("transfer", Set.of("model")),
          Map.entry("transfer.mail", Set.of("model", "transfer")),
          Map.entry("transfer.calendar", Set.of("model", "transfer")),
          Map.entry("transfer.phone", Set.of("model", "transfer")),
          Map.entry("sample", Set.of("model", "store")),
          Map.entry("command", andLine(BELOW_COMMANDS)),
          Map.entry("command.day", group("walk")),
          Map.entry("command.walk", group()),
          Map.entry("command.client", group()),
          Map.entry("command.matter", group()),
          Map.entry("command.campaign", group()),
          Map.entry("command.week", group()),
          Map.entry("command.council", group()),
          Map.entry("command.report", group()),
          Map.entry("command.rules", group()),
          Map.entry("command.intake", group()),
          Map.entry("command.news", group()),
          Map.entry("command.reach", group()),
          Map.entry("command.export", group()),
          Map.entry("command.safety", andLine(group())),
          Map.entry("command.office", andLine(group())),
          Map.entry("program", program()));

  /** The only folders that may use each library. */
  private static final Map<String, Set<String>> LIBRARIES =
      Map.of(
          "java.sql", Set.of("store.sqlite", "line.postgres"),
          "org.postgresql", Set.of("line.postgres"),
          "org.sqlite", Set.of("store.sqlite"),
          "picocli", Set.of("syntax"),
          "tools.jackson", Set.of("output", "transfer", "line"),
          "org.apache.james.mime4j", Set.of("output.mail", "transfer", "transfer.mail"),
          "org.dmfs", Set.of("transfer.calendar"),
          "com.google.i18n.phonenumbers", Set.of("transfer.phone"),
          "org.jline", Set.of("output", "shell"),
          "de.siegmar.fastcsv", Set.of("transfer"));

  /** A type with its package, in an import or elsewhere. */
  private static final Pattern NAME =
      Pattern.compile("\\b([a-z]\\w*(?:\\.[a-z]\\w*)*)\\.[A-Z]\\w*");

  /** Comments, strings, and the types that a sealed type permits. */
  private static final Pattern NO_CODE =
      Pattern.compile(
          "/\\*.*?\\*/|//[^\\n]*|\"\"\".*?\"\"\"|\"(?:[^\"\\\\\\n]|\\\\.)*\"|\\bpermits [^{]*",
          Pattern.DOTALL);

  private static final Pattern OUTSIDE =
      Pattern.compile("System\\.(out|err|exit|getenv)|\\w+\\.now\\(|printStackTrace\\(\\)");

  private static final Pattern RANDOM = Pattern.compile("(Property|Mutation)Test$");

  private static Set<String> group(String... others) {
    var used = new TreeSet<>(BELOW_COMMANDS);
    used.add("command");
    for (var other : others) {
      used.add("command." + other);
    }
    return used;
  }

  private static Set<String> andLine(Set<String> others) {
    var used = new TreeSet<>(others);
    used.add("line");
    return used;
  }

  private static Set<String> program() {
    return group(GROUPS.toArray(String[]::new));
  }

  @Test
  void folders_depend_on_each_other_in_one_direction() throws IOException {
    var broken = new ArrayList<String>();
    for (var file : sources("src/main/java")) {
      var folder = folder(file);
      assertTrue(folder.isEmpty() || ARROWS.containsKey(folder), folder + " is not on the map");
      var names = NAME.matcher(Files.readString(file).replaceFirst("package [^;]+;", ""));
      while (names.find()) {
        var used = names.group(1).replaceFirst("^hug\\.?", "");
        boolean isOurs = names.group(1).startsWith("hug");
        if (isOurs
            && !folder.isEmpty()
            && !used.equals(folder)
            && !ARROWS.get(folder).contains(used)) {
          broken.add(file + " uses " + names.group());
        }
        LIBRARIES.forEach((library, folders) -> {
          if (names.group().startsWith(library + ".") && !folders.contains(folder)) {
            broken.add(file + " uses " + names.group());
          }
        });
      }
    }
    assertEquals(List.of(), broken);
  }

  @Test
  void files_of_a_folder_do_not_depend_on_each_other_in_a_circle() throws IOException {
    var byFolder = new TreeMap<Path, Map<String, Set<String>>>();
    for (var file : sources("src/main/java")) {
      byFolder.computeIfAbsent(file.getParent(), _ -> new TreeMap<>()).put(name(file), uses(file));
    }
    var circles = new ArrayList<String>();
    byFolder.forEach((folder, uses) -> {
      // A file that uses none of the remaining files is not part of a circle.
      var left = new TreeMap<>(uses);
      boolean goesOn = true;
      while (goesOn) {
        goesOn =
            left.entrySet()
                .removeIf(file ->
                    file.getValue().stream()
                        .noneMatch(used -> !used.equals(file.getKey()) && left.containsKey(used)));
      }
      if (!left.isEmpty()) {
        circles.add(folder + ": " + left.keySet());
      }
    });
    assertEquals(List.of(), circles);
  }

  /** The names of the types that a file uses. */
  private static Set<String> uses(Path file) throws IOException {
    var code = NO_CODE.matcher(Files.readString(file)).replaceAll(" ");
    // A name after a dot is nested in another type.
    return Pattern.compile("(?<![.\\w])[A-Z]\\w*")
        .matcher(code)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String name(Path file) {
    return file.getFileName().toString().replace(".java", "");
  }

  @Test
  void only_main_uses_system_streams_and_the_clock() throws IOException {
    var broken = new ArrayList<String>();
    for (var file : sources("src/main/java")) {
      if (!folder(file).isEmpty() && OUTSIDE.matcher(Files.readString(file)).find()) {
        broken.add(file.toString());
      }
    }
    assertEquals(List.of(), broken);
  }

  @Test
  void every_random_test_keeps_the_seed_of_a_failure() throws IOException {
    var broken = new ArrayList<String>();
    for (var file : sources("src/test/java")) {
      if (RANDOM.matcher(name(file)).find() && !Files.readString(file).contains("Faults.kept(")) {
        broken.add(file.toString());
      }
    }
    assertEquals(List.of(), broken);
  }

  @Test
  void every_file_is_formatted_by_google_java_format() throws Exception {
    var inOrder = new FormattedFiles();
    for (var tree : List.of("src/main/java", "src/main/driver", "src/test/java")) {
      for (var file : sources(tree)) {
        var source = Files.readString(file);
        var expected = inOrder.has(source) ? source : formatted(source);
        Rewrite.check(file, expected);
        inOrder.add(expected);
      }
    }
    inOrder.keep();
  }

  private static String formatted(String source) throws Exception {
    var ordered =
        ImportOrderer.reorderImports(RemoveUnusedImports.removeUnusedImports(source), Style.GOOGLE);
    return new Formatter().formatSource(ordered);
  }

  /** The folder of a file as a package below {@code hug}: {@code store.backup}. */
  private static String folder(Path file) {
    return Path.of("src/main/java/hug").relativize(file.getParent()).toString().replace('/', '.');
  }

  private static List<Path> sources(String tree) throws IOException {
    try (var files = Files.walk(Path.of(tree))) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }
}

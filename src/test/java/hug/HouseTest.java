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
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** How the house is built: which room may enter which, and how the walls look. */
final class HouseTest {
  /** A room, and the rooms that it may use besides itself. */
  private static final Map<String, Set<String>> ROOMS =
      Map.of(
          "model", Set.of(),
          "rule", Set.of("model"),
          "store", Set.of("model"),
          "output", Set.of("model"),
          "shell", Set.of("model", "output"),
          "syntax", Set.of("model", "output"),
          "transfer", Set.of("model"),
          "sample", Set.of("model", "store"),
          "command",
              Set.of("model", "rule", "store", "output", "shell", "syntax", "transfer", "sample"));

  /** A library, and the only rooms that know it. */
  private static final Map<String, Set<String>> LIBRARIES =
      Map.of(
          "java.sql", Set.of("store"),
          "org.sqlite", Set.of("store"),
          "picocli", Set.of("syntax"),
          "tools.jackson", Set.of("output", "transfer"),
          "org.jline", Set.of("output", "shell"),
          "de.siegmar.fastcsv", Set.of("transfer"));

  /** A name with its package, in an import or anywhere else. */
  private static final Pattern NAME = Pattern.compile("\\b[a-z]\\w*(?:\\.[a-z]\\w*)*\\.[A-Z]\\w*");

  private static final Pattern OUTSIDE =
      Pattern.compile("System\\.(out|err|exit|getenv)|\\w+\\.now\\(|printStackTrace\\(\\)");

  @Test
  void arrows_point_one_way() throws IOException {
    var broken = new ArrayList<String>();
    for (var file : sources("src/main/java")) {
      var room = room(file);
      assertTrue(room.isEmpty() || ROOMS.containsKey(room), room + " is no room of this house");
      var names = NAME.matcher(Files.readString(file).replaceFirst("package [^;]+;", ""));
      while (names.find()) {
        var used = names.group();
        if (used.startsWith("hug.")
            && ROOMS.containsKey(room)
            && !used.startsWith("hug." + room + ".")
            && !ROOMS.get(room).contains(used.split("\\.")[1])) {
          broken.add(file + " uses " + used);
        }
        LIBRARIES.forEach((library, rooms) -> {
          if (used.startsWith(library + ".") && !rooms.contains(room)) {
            broken.add(file + " uses " + used);
          }
        });
      }
    }
    assertEquals(List.of(), broken);
  }

  @Test
  void only_main_touches_the_world() throws IOException {
    var broken = new ArrayList<String>();
    for (var file : sources("src/main/java")) {
      if (!room(file).isEmpty() && OUTSIDE.matcher(Files.readString(file)).find()) {
        broken.add(file.toString());
      }
    }
    assertEquals(List.of(), broken);
  }

  @Test
  void every_file_is_formatted_by_google_java_format() throws Exception {
    for (var tree : List.of("src/main/java", "src/main/driver", "src/test/java")) {
      for (var file : sources(tree)) {
        var source = Files.readString(file);
        var ordered =
            ImportOrderer.reorderImports(
                RemoveUnusedImports.removeUnusedImports(source), Style.GOOGLE);
        Rewrite.check(file, new Formatter().formatSource(ordered));
      }
    }
  }

  private static String room(Path file) {
    var folder = file.getParent().getFileName().toString();
    return folder.equals("hug") ? "" : folder;
  }

  private static List<Path> sources(String tree) throws IOException {
    try (var files = Files.walk(Path.of(tree))) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }
}
